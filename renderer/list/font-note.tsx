import { ExclamationCircleFilled } from '@ant-design/icons'
import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { missingFonts } from '../../shared/domain/document/check-fonts.ts'
import { places } from '../app/places.ts'
import { useBackend } from '../backend/use-backend.ts'
import { useText } from '../text/use-text.ts'

interface FontNoteProps {
  readonly onClose?: () => void
}

/** Says beside a print or a PDF that fonts of the paper are not on this machine; nothing where all are. */
export function FontNote({ onClose }: FontNoteProps): ReactNode {
  const t = useText()
  const { data } = useBackend('settings.fonts', {})
  const missing = missingFonts(data ?? [])
  if (missing.length === 0) return null
  const fonts = missing.map(({ font }) => font).join(t('app.list.fontComma'))
  return (
    <Alert
      type="warning"
      showIcon
      icon={<ExclamationCircleFilled aria-hidden />}
      role="status"
      title={t('app.list.fontsMissing', { fonts })}
      {...(onClose && { closable: { onClose } })}
      action={<Link to={`${places.settings}?section=papers`}>{t('app.list.seeFonts')}</Link>}
    />
  )
}
