import { FileTextOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { usePlace } from '../../app/use-place.ts'
import { useText } from '../../text/use-text.ts'
import type { PaperKind } from './paper-choice.ts'

/** 印材料 — opens the dialog of papers on the plan, at the one that belongs to the screen. */
export function PapersButton({ kind }: { readonly kind: PaperKind }): ReactNode {
  const t = useText()
  const place = usePlace()
  return (
    <Button icon={<FileTextOutlined aria-hidden />} onClick={() => place.set({ papers: kind })}>
      {t('planPaper.button')}
    </Button>
  )
}
