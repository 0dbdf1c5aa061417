import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { FileToken } from '../../../shared/ipc/ids.ts'
import type { CallError } from '../../../shared/ipc/message.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'

/** What was written: how many files, and what opens their folder. */
interface Written {
  readonly files: number
  readonly open: () => void
}

interface FolderExport {
  readonly written: Written | null
  /** Of choosing or opening the folder; the error of writing is the caller's. */
  readonly error: CallError | null
  /** Asks for a folder and writes into it; `write` answers undefined where it failed or was cancelled. */
  run(
    title: string,
    write: (folder: FileToken) => Promise<{ readonly files: number; readonly folder: FileToken } | undefined>,
  ): Promise<void>
}

/** Files for several units, written into a folder that the user chooses and can open at the end. */
export function useFolderExport(): FolderExport {
  const chooseFolder = useCall('shell.chooseFolder')
  const open = useCall('shell.open')
  const [written, setWritten] = useState<Written | null>(null)
  const run: FolderExport['run'] = async (title, write) => {
    const folder = await chooseFolder.run({ title })
    const done = folder ? await write(folder.token) : undefined
    if (done) setWritten({ files: done.files, open: () => void open.run({ token: done.folder }) })
  }
  return { written, error: chooseFolder.error ?? open.error, run }
}

interface FolderExportButtonsProps {
  readonly written: Written | null
  readonly isReady: boolean
  readonly isRunning: boolean
  readonly onRun: () => void
  readonly onClose: () => void
}

/** The foot of the dialog: close, and choose a folder or, once the files are there, open it. */
export function FolderExportButtons(props: FolderExportButtonsProps): ReactNode {
  const { written, isReady, isRunning, onRun, onClose } = props
  const t = useText()
  return (
    <>
      <Button onClick={onClose}>{t('period.forms.close')}</Button>
      {written ? (
        <Button type="primary" autoFocus onClick={written.open}>
          {t('period.forms.openFolder')}
        </Button>
      ) : (
        <Button type="primary" disabled={!isReady} loading={isRunning} onClick={onRun}>
          {t('period.forms.choose')}
        </Button>
      )}
    </>
  )
}
