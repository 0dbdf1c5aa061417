import { type ReactNode, useState } from 'react'
import type { FileToken } from '../../shared/ipc/ids.ts'
import type { PaperTable } from '../../shared/list/paper-table.ts'
import { useCall } from '../backend/use-call.ts'
import { useText } from '../text/use-text.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { ExportMenu } from '../ui/export-menu.tsx'
import { ExportedFile } from './exported-file.tsx'

/** Something else that a screen exports, in the same menu. */
export interface OtherExport {
  readonly key: string
  readonly label: string
  readonly run: () => void
}

interface ListExportProps {
  readonly title: string
  /** The list as it is shown. */
  readonly load: () => PaperTable
  readonly others: readonly OtherExport[]
}

/** 导出 — writes just what is shown as a workbook that the user names. */
export function ListExport({ title, load, others }: ListExportProps): ReactNode {
  const t = useText()
  const choose = useCall('shell.chooseSaveFile')
  const write = useCall('list.export')
  const [written, setWritten] = useState<FileToken | null>(null)
  const save = async () => {
    setWritten(null)
    const file = await choose.run({
      title: t('app.list.exportTitle', { title }),
      name: `${title}.xlsx`,
      filters: [{ name: 'Excel', extensions: ['xlsx'] }],
    })
    if (!file) return
    const token = await write.run({ list: load(), file: file.token })
    if (token !== undefined) setWritten(token)
  }
  return (
    <>
      <ExportMenu
        label={t('app.list.export')}
        choices={[{ key: 'shown', label: t('app.list.exportShown'), run: () => void save() }, ...others]}
      />
      <ErrorNote error={choose.error ?? write.error} onClose={write.clearError} />
      {written && <ExportedFile token={written} onClose={() => setWritten(null)} />}
    </>
  )
}
