import { type ReactNode, useState } from 'react'
import type { PaperPresetId } from '../../../shared/domain/id.ts'
import { type LedgerColumnKey, ledgerColumnKeys } from '../../../shared/domain/ledger/types.ts'
import type { TaskQuery } from '../../../shared/domain/task/task-query.ts'
import type { TaskRow } from '../../../shared/domain/task/task-row.ts'
import type { FileToken } from '../../../shared/ipc/ids.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { ExportedFile } from '../../list/exported-file.tsx'
import { useText } from '../../text/use-text.ts'
import { shownColumns } from '../../ui/arrange-columns.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportMenu } from '../../ui/export-menu.tsx'
import { JobProgress } from '../../ui/job-progress.tsx'
import type { Column, TableState } from '../../ui/table-types.ts'

const formats = [
  { extension: 'xlsx', key: 'task.export.excel' },
  { extension: 'docx', key: 'task.export.word' },
  { extension: 'pdf', key: 'task.export.pdf' },
] as const
type Format = (typeof formats)[number]

/** Just what is shown, or all tasks in the words and columns of a preset; null for the program's own. */
type LedgerContent = 'shown' | { readonly presetId: PaperPresetId | null }

/** Exporting 任务台账: its button, and what stands above the list while it runs and when it is done. */
export interface TaskExport {
  readonly button: ReactNode
  readonly note: ReactNode
}

/** Writes just what is shown, or all tasks, into a file that the user names. */
export function useTaskExport(
  query: TaskQuery | null,
  columns: readonly Column<TaskRow>[],
  state: TableState,
): TaskExport {
  const t = useText()
  const choose = useCall('shell.chooseSaveFile')
  const write = useCall('ledger.export')
  const [written, setWritten] = useState<{ readonly token: FileToken; readonly isPdf: boolean } | null>(null)
  const presets = (useBackend('preset.list', {}).data ?? []).filter(({ kind, id }) => kind === 'ledger' && id !== null)
  const save = async (content: LedgerContent, format: Format) => {
    if (!query) return
    setWritten(null)
    const file = await choose.run({
      title: t('task.export.title'),
      name: `${t('task.export.file')}.${format.extension}`,
      filters: [{ name: t(format.key), extensions: [format.extension] }],
    })
    if (!file) return
    const done = await write.run(
      {
        planId: query.planId,
        content:
          content === 'shown'
            ? { kind: 'shown', query, columns: ledgerKeys(columns, state) }
            : { kind: 'whole', ...content },
        token: file.token,
      },
      { job: { title: t('task.export.title') } },
    )
    if (done) setWritten({ token: done.token, isPdf: format.extension === 'pdf' })
  }
  const contents = [
    { key: 'shown', words: t('task.export.shown'), content: 'shown' as const },
    { key: 'whole', words: t('task.export.whole'), content: { presetId: null } },
    ...presets.map(({ id, name }) => ({
      key: id ?? name,
      words: t('task.export.byPreset', { name }),
      content: { presetId: id },
    })),
  ]
  const choices = contents.flatMap(({ key, words, content }) =>
    formats.map((format) => ({
      key: `${key} ${format.extension}`,
      label: t('task.export.as', { content: words, format: t(format.key) }),
      run: () => void save(content, format),
    })),
  )
  return {
    button: <ExportMenu label={t('task.export.button')} choices={choices} isDisabled={query === null} />,
    note: (
      <>
        {write.isRunning && <JobProgress progress={write.progress} onCancel={write.cancel} />}
        <ErrorNote error={write.error ?? choose.error} onClose={write.clearError} />
        {written && <ExportedFile {...written} onClose={() => setWritten(null)} />}
      </>
    ),
  }
}

/** The columns that are shown, as the ledger on paper knows them. */
function ledgerKeys(columns: readonly Column<TaskRow>[], state: TableState): readonly LedgerColumnKey[] {
  return shownColumns(columns, state).flatMap(({ id }) => ledgerColumnKeys.find((key) => key === id) ?? [])
}
