import { DeleteOutlined, PrinterOutlined, ReloadOutlined } from '@ant-design/icons'
import { Button, Popconfirm } from 'antd'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import type { BulletinView } from '../../../shared/domain/bulletin/view.ts'
import { useCall } from '../../backend/use-call.ts'
import { useMenuCommand } from '../../backend/use-menu-command.ts'
import { FontNote } from '../../list/font-note.tsx'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportMenu } from '../../ui/export-menu.tsx'
import { JobProgress } from '../../ui/job-progress.tsx'
import styles from './bulletin.module.css'
import { IssueDialog } from './issue-dialog.tsx'
import { RefreshDialog } from './refresh-dialog.tsx'

interface BulletinActionsProps {
  readonly bulletin: BulletinView
  readonly flush: () => Promise<void>
}

const formats = ['docx', 'pdf', 'html'] as const
type Format = (typeof formats)[number]

/** What is done with a bulletin as a whole; what is typed and not saved yet is saved before. */
export function BulletinActions({ bulletin, flush }: BulletinActionsProps): ReactNode {
  const t = useText()
  const [dialog, setDialog] = useState<'refresh' | 'issue' | null>(null)
  const files = useBulletinFiles(bulletin, flush)
  const remove = useCall('bulletin.remove')
  const isDraft = bulletin.state === 'draft'
  const openDialog = async (next: 'refresh' | 'issue') => {
    await flush()
    setDialog(next)
  }
  return (
    <>
      {isDraft && (
        <Button icon={<ReloadOutlined aria-hidden />} onClick={() => void openDialog('refresh')}>
          {t('bulletin.refresh.action')}
        </Button>
      )}
      <ExportMenu
        label={t('bulletin.files.export')}
        choices={formats.map((format) => ({
          key: format,
          label: t(`bulletin.files.${format}`),
          run: () => void files.save(format),
        }))}
      />
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => void files.print()}>
        {t('app.print.print')}
      </Button>
      {isDraft && (
        <Popconfirm
          title={t('bulletin.remove.ask')}
          okText={t('bulletin.remove.yes')}
          cancelText={t('bulletin.dialog.cancel')}
          onConfirm={() => void remove.run({ bulletinId: bulletin.id })}
        >
          <Button icon={<DeleteOutlined aria-hidden />} aria-label={t('bulletin.remove.action')} />
        </Popconfirm>
      )}
      {isDraft && (
        <Button type="primary" onClick={() => void openDialog('issue')}>
          {t('bulletin.issue.action')}
        </Button>
      )}
      {files.isRunning && <JobProgress progress={files.progress} onCancel={files.cancel} />}
      <div className={styles.actionErrors}>
        <ErrorNote error={files.error} onClose={files.clearError} />
        <ErrorNote error={remove.error} onClose={remove.clearError} />
        {files.fontNote}
      </div>
      {dialog === 'refresh' && <RefreshDialog bulletin={bulletin} onClose={() => setDialog(null)} />}
      {dialog === 'issue' && <IssueDialog bulletin={bulletin} onClose={() => setDialog(null)} />}
    </>
  )
}

/** Export into a chosen file, and printing with the system's own program; Ctrl+P prints. */
function useBulletinFiles(bulletin: BulletinView, flush: () => Promise<void>) {
  const t = useText()
  const choose = useCall('shell.chooseSaveFile')
  const write = useCall('bulletin.export')
  const printout = useCall('bulletin.print')
  const open = useCall('shell.open')
  const show = useCall('shell.showInFolder')
  const { run: runPrint } = printout
  const { run: runOpen } = open
  const bulletinId = bulletin.id
  const [isFontNoteShown, setIsFontNoteShown] = useState(false)

  const save = async (format: Format) => {
    await flush()
    const target = await choose.run({
      title: t('bulletin.files.export'),
      name: `${bulletin.title}.${format}`,
      filters: [{ name: t(`bulletin.files.${format}`), extensions: [format] }],
    })
    if (!target) return
    const written = await write.run(
      { bulletinId, target: target.token },
      { job: { title: t('bulletin.files.exporting') } },
    )
    if (written === undefined) return
    setIsFontNoteShown(format === 'pdf')
    await show.run({ token: written.file })
  }
  const print = useCallback(async () => {
    await flush()
    const written = await runPrint({ bulletinId }, { job: { title: t('bulletin.files.printing') } })
    if (written === undefined) return
    setIsFontNoteShown(true)
    await runOpen({ token: written.file })
  }, [bulletinId, flush, runOpen, runPrint, t])

  useMenuCommand('print', () => void print())
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'p') return
      event.preventDefault()
      void print()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [print])

  const calls = [choose, write, printout, open, show]
  return {
    save,
    print,
    fontNote: isFontNoteShown && <FontNote onClose={() => setIsFontNoteShown(false)} />,
    isRunning: write.isRunning || printout.isRunning,
    progress: write.progress ?? printout.progress,
    error: calls.find((call) => call.error !== null)?.error ?? null,
    cancel: () => {
      for (const call of calls) call.cancel()
    },
    clearError: () => {
      for (const call of calls) call.clearError()
    },
  }
}
