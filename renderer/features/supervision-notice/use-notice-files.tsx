import { type ReactNode, useState } from 'react'
import type { SupervisionNoticeId } from '../../../shared/domain/id.ts'
import type { FileToken } from '../../../shared/ipc/ids.ts'
import { useCall } from '../../backend/use-call.ts'
import { ExportedFile, isPdfName } from '../../list/exported-file.tsx'
import { FontNote } from '../../list/font-note.tsx'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { JobProgress } from '../../ui/job-progress.tsx'

/** Notices on paper: in one file, a file each, or to the printer; `note` shows how it goes and leads to what was written. */
export interface NoticeFiles {
  save(noticeIds: readonly SupervisionNoticeId[], name: string): Promise<void>
  saveEach(noticeIds: readonly SupervisionNoticeId[], format: 'docx' | 'pdf'): Promise<void>
  print(noticeIds: readonly SupervisionNoticeId[]): Promise<void>
  readonly note: ReactNode
}

export function useNoticeFiles(): NoticeFiles {
  const t = useText()
  const chooseFile = useCall('shell.chooseSaveFile')
  const chooseFolder = useCall('shell.chooseFolder')
  const write = useCall('supervisionNotice.export')
  const writeEach = useCall('supervisionNotice.exportEach')
  const printout = useCall('supervisionNotice.print')
  const open = useCall('shell.open')
  const [written, setWritten] = useState<{ readonly token: FileToken; readonly isPdf: boolean } | null>(null)
  const [isPrinted, setIsPrinted] = useState(false)
  const calls = [chooseFile, chooseFolder, write, writeEach, printout, open]
  const running = [write, writeEach, printout].find(({ isRunning }) => isRunning)
  const failed = calls.find(({ error }) => error !== null)
  const job = { job: { title: t('notice.files.job') } }
  return {
    save: async (noticeIds, name) => {
      setWritten(null)
      const file = await chooseFile.run({
        title: t('notice.files.title'),
        name: `${name}.docx`,
        filters: [
          { name: t('task.export.word'), extensions: ['docx'] },
          { name: t('task.export.pdf'), extensions: ['pdf'] },
        ],
      })
      const done = file && (await write.run({ noticeIds: [...noticeIds], file: file.token }, job))
      if (done) setWritten({ token: done.file, isPdf: isPdfName(file.name) })
    },
    saveEach: async (noticeIds, format) => {
      setWritten(null)
      const folder = await chooseFolder.run({ title: t('notice.files.folderTitle') })
      const done = folder && (await writeEach.run({ noticeIds: [...noticeIds], folder: folder.token, format }, job))
      if (done) setWritten({ token: done.folder, isPdf: format === 'pdf' })
    },
    print: async (noticeIds) => {
      const done = await printout.run({ noticeIds: [...noticeIds] }, job)
      if (!done) return
      setIsPrinted(true)
      await open.run({ token: done.file })
    },
    note: (
      <>
        {running && <JobProgress progress={running.progress} onCancel={running.cancel} />}
        <ErrorNote error={failed?.error ?? null} {...(failed && { onClose: failed.clearError })} />
        {isPrinted && <FontNote onClose={() => setIsPrinted(false)} />}
        {written && <ExportedFile {...written} onClose={() => setWritten(null)} />}
      </>
    ),
  }
}
