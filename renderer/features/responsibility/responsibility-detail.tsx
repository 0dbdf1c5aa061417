import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import { Link } from 'react-router'
import type { PeriodId, PlanId } from '../../../shared/domain/id.ts'
import type { Responsibility } from '../../../shared/domain/responsibility/types.ts'
import type { TaskFilter } from '../../../shared/domain/task/task-query.ts'
import type { FileToken } from '../../../shared/ipc/ids.ts'
import { taskPlace } from '../../app/places.ts'
import { taskListPlace } from '../../app/task-list-place.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { ExportedFile, isPdfName } from '../../list/exported-file.tsx'
import { useText } from '../../text/use-text.ts'
import { DetailPane } from '../../ui/detail-pane.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { JobProgress } from '../../ui/job-progress.tsx'
import { StatusSign } from '../signs/index.ts'
import { rolesOf } from '../task/index.ts'
import styles from './responsibility.module.css'
import { itemWords, partFilter } from './responsibility-columns.tsx'

interface ResponsibilityDetailProps {
  readonly row: Responsibility
  readonly planId: PlanId
  readonly periodId: PeriodId | null
  readonly onClose: () => void
}

/** What one leader or unit answers for, task by task, and its own ledger as a file. */
export function ResponsibilityDetail({ row, planId, periodId, onClose }: ResponsibilityDetailProps): ReactNode {
  const t = useText()
  const choose = useCall('shell.chooseSaveFile')
  const write = useCall('ledger.export')
  const [written, setWritten] = useState<{ readonly token: FileToken; readonly isPdf: boolean } | null>(null)
  const { party, name } = row
  const save = async () => {
    setWritten(null)
    const file = await choose.run({
      title: t('responsibility.detail.exportTitle', { name }),
      name: `${t('responsibility.detail.file', { name })}.docx`,
      filters: [
        { name: t('task.export.word'), extensions: ['docx'] },
        { name: t('task.export.excel'), extensions: ['xlsx'] },
        { name: t('task.export.pdf'), extensions: ['pdf'] },
      ],
    })
    if (!file) return
    const done = await write.run({ planId, content: ledgerContent(row), token: file.token })
    if (done) setWritten({ token: done.token, isPdf: isPdfName(file.name) })
  }
  return (
    <DetailPane
      title={name}
      subtitle={party.kind === 'leader' ? party.posts.join('、') : undefined}
      actions={
        <Button icon={<DownloadOutlined aria-hidden />} onClick={() => void save()}>
          {t('responsibility.detail.export')}
        </Button>
      }
      onClose={onClose}
    >
      {write.isRunning && <JobProgress progress={write.progress} onCancel={write.cancel} />}
      <ErrorNote error={write.error ?? choose.error} onClose={write.clearError} />
      {written && <ExportedFile {...written} onClose={() => setWritten(null)} />}
      <Part row={row} part="lead" planId={planId} periodId={periodId} />
      {party.kind !== 'nobody' && <Part row={row} part="support" planId={planId} periodId={periodId} />}
    </DetailPane>
  )
}

function ledgerContent({ party, name }: Responsibility) {
  switch (party.kind) {
    case 'leader':
      return { kind: 'leader' as const, leaderId: party.leaderId }
    case 'unit':
      return { kind: 'unit' as const, unitId: party.unitId }
    case 'words':
      return { kind: 'unnamed' as const, by: party.by, name }
    case 'nobody':
      return { kind: 'unnamed' as const, by: party.by, name: null }
    default:
      return party satisfies never
  }
}

function whoseTasks({ party, name }: Responsibility, part: 'lead' | 'support'): TaskFilter {
  const roles = rolesOf[part]
  switch (party.kind) {
    case 'leader':
      return { leaderIds: [party.leaderId], roles }
    case 'unit':
      return { unitIds: [party.unitId], roles }
    case 'words':
      return party.by === 'leader' ? { leaderNames: [name], roles } : { unitNames: [name], roles }
    case 'nobody':
      return party.by === 'leader' ? { leaderNames: [null] } : { unitNames: [null] }
    default:
      return party satisfies never
  }
}

interface PartProps extends Pick<ResponsibilityDetailProps, 'row' | 'planId' | 'periodId'> {
  readonly part: 'lead' | 'support'
}

/** So many are shown here; the ledger has them all. */
const shown = 100

function Part({ row, part, planId, periodId }: PartProps): ReactNode {
  const t = useText()
  const { party } = row
  const count = part === 'lead' ? row.lead : row.support
  const input = useMemo(
    () => ({ query: { planId, periodId, filter: whoseTasks(row, part) }, from: 0, count: shown }),
    [row, part, planId, periodId],
  )
  const words = { count: itemWords(t, part === 'lead' ? row.leadItems : row.supportItems) }
  const heading = party.kind === 'nobody' ? 'nobody' : part
  const { data, error } = useBackend('task.page', input)
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{t(`responsibility.detail.${heading}`, words)}</h3>
      <ErrorNote error={error} />
      {data?.total === 0 && <p className={styles.soft}>{t('responsibility.detail.noTasks')}</p>}
      <ol className={styles.tasks}>
        {data?.rows.map((task) => (
          <li key={task.id} className={styles.task}>
            <span className={styles.soft}>{task.number}</span>
            <Link to={taskPlace(task.id)} className={styles.text}>
              {task.text}
            </Link>
            <StatusSign status={task.status} />
          </li>
        ))}
      </ol>
      {count > 0 && <Link to={taskListPlace(partFilter(row, part))}>{t('responsibility.detail.more', { count })}</Link>}
    </section>
  )
}
