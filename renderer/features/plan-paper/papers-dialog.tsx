import { Button, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import type { PlanId } from '../../../shared/domain/id.ts'
import { noElements } from '../../../shared/domain/paper/paper-elements.ts'
import type { FileToken } from '../../../shared/ipc/ids.ts'
import { useScope } from '../../app/scope.ts'
import { usePlace } from '../../app/use-place.ts'
import { useCall } from '../../backend/use-call.ts'
import { ExportedFile } from '../../list/exported-file.tsx'
import { FontNote } from '../../list/font-note.tsx'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { JobProgress } from '../../ui/job-progress.tsx'
import { formatsOf, type PaperChoice, type PaperKind, paperKinds, paperOf } from './paper-choice.ts'
import { PaperElementsPart } from './paper-elements-part.tsx'
import { PaperFields } from './paper-fields.tsx'
import styles from './plan-paper.module.css'

/** 印材料 — all papers on the plan in one place: which, how divided, in which format; opened by `papers` in the place. */
export function PapersDialog(): ReactNode {
  const place = usePlace()
  const { planId } = useScope()
  const kind = paperKinds.find((one) => one === place.get('papers'))
  if (kind === undefined || planId === null) return null
  return <Papers key={kind} kind={kind} planId={planId} onClose={() => place.set({ papers: null })} />
}

interface PapersProps {
  readonly kind: PaperKind
  readonly planId: PlanId
  readonly onClose: () => void
}

const yearOf = (day: Date) => `${day.getFullYear()}-01-01`
const dayOf = (day: Date) =>
  `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`

function Papers({ kind: first, planId, onClose }: PapersProps): ReactNode {
  const t = useText()
  const { periodId } = useScope()
  const [kind, setKind] = useState(first)
  const [choice, setChoice] = useState<PaperChoice>(() => {
    const now = new Date()
    return {
      ...{ by: 'leader', leaderId: null, style: 'table', presetId: null, elements: noElements },
      ...{ hostId: null, absentIds: [], meetingDate: dayOf(now), from: yearOf(now), to: dayOf(now) },
    }
  })
  const change = (changed: Partial<PaperChoice>) => setChoice((now) => ({ ...now, ...changed }))
  const [format, setFormat] = useState<'docx' | 'pdf' | 'xlsx'>('docx')
  const files = usePaperFiles()
  const formats = formatsOf[kind]
  const shown = formats.includes(format) ? format : 'docx'
  const scope = { planId, periodId, paper: paperOf(kind, choice) }
  const canEach = kind === 'ledgers' || (kind === 'leaderBooklet' && choice.leaderId === null)
  const isReady =
    (kind !== 'changeList' || (choice.from !== '' && choice.to !== '')) &&
    (kind !== 'meetingMinutes' || choice.meetingDate !== '')
  return (
    <Modal
      open
      title={t('planPaper.title')}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('planPaper.close')}</Button>
          {canEach && (
            <Button disabled={!isReady || files.isRunning} onClick={() => void files.saveEach(scope, shown)}>
              {t('planPaper.each')}
            </Button>
          )}
          <Button
            type="primary"
            disabled={!isReady}
            loading={files.isRunning}
            onClick={() => void files.save(scope, t(`planPaper.kinds.${kind}`), shown)}
          >
            {t('planPaper.save')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <PaperFields
          kind={kind}
          choice={choice}
          format={shown}
          onKind={(next) => {
            setKind(next)
            setChoice((now) => ({ ...now, presetId: null }))
          }}
          onChoice={change}
          onFormat={setFormat}
        />
        <PaperElementsPart paper={scope.paper} planId={planId} periodId={periodId} choice={choice} onChoice={change} />
        {shown === 'pdf' && <FontNote />}
        {files.note}
      </div>
    </Modal>
  )
}

interface PaperScope {
  readonly planId: PlanId
  readonly periodId: ReturnType<typeof useScope>['periodId']
  readonly paper: ReturnType<typeof paperOf>
}

function usePaperFiles() {
  const t = useText()
  const chooseFile = useCall('shell.chooseSaveFile')
  const chooseFolder = useCall('shell.chooseFolder')
  const write = useCall('planPaper.export')
  const writeEach = useCall('planPaper.exportEach')
  const [written, setWritten] = useState<FileToken | null>(null)
  const running = [write, writeEach].find(({ isRunning }) => isRunning)
  const failed = [chooseFile, chooseFolder, write, writeEach].find(({ error }) => error !== null)
  const job = { job: { title: t('planPaper.job') } }
  return {
    save: async (scope: PaperScope, name: string, format: 'docx' | 'pdf' | 'xlsx') => {
      setWritten(null)
      const file = await chooseFile.run({
        title: t('planPaper.title'),
        name: `${name}.${format}`,
        filters: [{ name: t(`planPaper.formats.${format}`), extensions: [format] }],
      })
      const done = file && (await write.run({ ...scope, file: file.token }, job))
      if (done) setWritten(done.file)
    },
    saveEach: async (scope: PaperScope, format: 'docx' | 'pdf' | 'xlsx') => {
      setWritten(null)
      const folder = await chooseFolder.run({ title: t('planPaper.folderTitle') })
      const done = folder && (await writeEach.run({ ...scope, folder: folder.token, format }, job))
      if (done) setWritten(done.folder)
    },
    isRunning: running !== undefined,
    note: (
      <>
        {running && <JobProgress progress={running.progress} onCancel={running.cancel} />}
        <ErrorNote error={failed?.error ?? null} {...(failed && { onClose: failed.clearError })} />
        {written && <ExportedFile token={written} onClose={() => setWritten(null)} />}
      </>
    ),
  }
}
