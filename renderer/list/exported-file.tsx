import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import type { FileToken } from '../../shared/ipc/ids.ts'
import { useCall } from '../backend/use-call.ts'
import { useText } from '../text/use-text.ts'

interface ExportedFileProps {
  readonly token: FileToken
  readonly onClose: () => void
}

/** Leads to a file that was just written. */
export function ExportedFile({ token, onClose }: ExportedFileProps): ReactNode {
  const t = useText()
  const open = useCall('shell.open')
  const show = useCall('shell.showInFolder')
  return (
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
}
