import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import type { FileToken } from '../../shared/ipc/ids.ts'
import { useCall } from '../backend/use-call.ts'
import { useText } from '../text/use-text.ts'
import { FontNote } from './font-note.tsx'

interface ExportedFileProps {
  readonly token: FileToken
  /** A PDF shows other fonts where this machine has not those it is set in. */
  readonly isPdf?: boolean
  readonly onClose: () => void
}

export const isPdfName = (name: string): boolean => /\.pdf$/i.test(name)

/** Leads to a file that was just written. */
export function ExportedFile({ token, isPdf = false, onClose }: ExportedFileProps): ReactNode {
  const t = useText()
  const open = useCall('shell.open')
  const show = useCall('shell.showInFolder')
  const leads = (
    <Alert
      type="success"
      showIcon
      role="status"
      title={t('app.list.exported')}
      closable={{ onClose }}
      action={
        <>
          <Button size="small" type="link" onClick={() => void open.run({ token })}>
            {t('app.list.openFile')}
          </Button>
          <Button size="small" type="link" onClick={() => void show.run({ token })}>
            {t('app.list.showInFolder')}
          </Button>
        </>
      }
    />
  )
  return isPdf ? (
    <>
      {leads}
      <FontNote />
    </>
  ) : (
    leads
  )
}
