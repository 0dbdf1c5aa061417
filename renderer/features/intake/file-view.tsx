import { Button, Pagination } from 'antd'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import type { IntakeId, PeriodId } from '../../../shared/domain/id.ts'
import type { IntakeDetail, IntakeRow } from '../../../shared/domain/task-return/intake.ts'
import { isNotice } from '../../../shared/domain/task-return/severity.ts'
import type { ReturnProblem } from '../../../shared/domain/task-return/types.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { FileHead } from './file-head.tsx'
import styles from './file-view.module.css'
import { MappingView } from './mapping-view.tsx'
import { ProblemItem } from './problem-item.tsx'
import { problemKey } from './problem-place.ts'
import { RememberedNote } from './remembered-note.tsx'
import { RowItem } from './row-item.tsx'
import type { SettleChoices } from './settle-problem.tsx'

interface FileViewProps {
  readonly periodId: PeriodId
  readonly intakeId: IntakeId
  /** Takes the file and goes on to the next one. */
  readonly onAccept: () => void
  /** Goes on, for the file is settled. */
  readonly onSettled: () => void
}

/** Rows shown at a time. */
const pageSize = 100

/** One file of the intake: whose it is, its problems with what to do, its rows old and new side by side. */
export function FileView({ periodId, intakeId, onAccept, onSettled }: FileViewProps): ReactNode {
  const [page, setPage] = useState(1)
  const file = useBackend('taskReturn.showFile', { intakeId, offset: (page - 1) * pageSize, limit: pageSize })
  const body = useRef<HTMLDivElement>(null)
  const turn = (next: number) => {
    setPage(next)
    body.current?.scrollTo(0, 0)
  }
  const t = useText()
  const [isMapping, setIsMapping] = useState(false)
  const detail = file.data
  if (file.isPending) return <Waiting />
  if (!detail) return <ErrorNote error={file.error} onRetry={() => void file.refetch()} />
  const { summary } = detail
  const canMap = isOpenFile(detail) && detail.problems.some(({ code }) => withoutMark.has(code))
  return (
    <div className={styles.view} ref={body}>
      <FileHead detail={detail} intakeId={intakeId} onAccept={onAccept} onSettled={onSettled} />
      <ErrorNote error={file.error} />
      {isMapping || summary.standing === 'unmapped' ? (
        <MappingView intakeId={intakeId} onUsed={() => setIsMapping(false)} />
      ) : (
        <>
          <RememberedNote detail={detail} intakeId={intakeId} />
          {canMap && (
            <p className={styles.sub}>
              <Button size="small" onClick={() => setIsMapping(true)}>
                {t('intake.mapping.open')}
              </Button>
            </p>
          )}
          <FileBody detail={detail} periodId={periodId} intakeId={intakeId} />
        </>
      )}
      {!isMapping && detail.totalRows > pageSize && (
        <Pagination
          className={styles.pages ?? ''}
          size="small"
          current={page}
          pageSize={pageSize}
          total={detail.totalRows}
          showSizeChanger={false}
          onChange={turn}
        />
      )}
    </div>
  )
}

/** Told of files that are none of our forms, or whose marks are lost: only of these the columns can be in doubt. */
const withoutMark: ReadonlySet<ReturnProblem['code']> = new Set([
  'file.noMark',
  'file.mapped',
  'file.nothingFilled',
] as const)

function isOpenFile({ summary }: IntakeDetail): boolean {
  return summary.standing !== 'taken' && summary.standing !== 'sentBack'
}

interface FileBodyProps extends Pick<FileViewProps, 'periodId' | 'intakeId'> {
  readonly detail: IntakeDetail
}

function FileBody({ detail, periodId, intakeId }: FileBodyProps): ReactNode {
  const t = useText()
  const board = useBackend('period.board', { periodId })
  const settle = useCall('taskReturn.settle')
  const accept = useCall('taskReturn.accept')
  const decline = useCall('taskReturn.decline')
  const isOpen = isOpenFile(detail)
  const units = board.data?.units
  const choices = useMemo<SettleChoices | null>(
    () =>
      isOpen
        ? { tasks: detail.tasks, units: units ?? [], onSettle: (answer) => void settle.run({ intakeId, answer }) }
        : null,
    [isOpen, detail.tasks, units, settle.run, intakeId],
  )
  const { ofRows, open, notices } = useMemo(() => sortProblems(detail), [detail])
  return (
    <>
      <ErrorNote error={settle.error ?? accept.error ?? decline.error} />
      <ProblemList title={t('intake.problemsTitle', { count: open.length })} problems={open} choices={choices} />
      <ProblemList title={t('intake.noticesTitle', { count: notices.length })} problems={notices} choices={null} />
      <section aria-label={t('intake.rowsLabel')}>
        {detail.rows.map((row) => (
          <RowItem
            key={row.taskId}
            row={row}
            problems={ofRows.get(row) ?? []}
            choices={choices}
            onAccept={({ taskId }) => void accept.run({ intakeId, taskIds: [taskId] })}
            onDecline={({ taskId }, isDeclined) => void decline.run({ intakeId, taskIds: [taskId], isDeclined })}
          />
        ))}
        {detail.totalRows === 0 && <p className={styles.sub}>{t('intake.noRows')}</p>}
      </section>
    </>
  )
}

interface ProblemListProps {
  readonly title: string
  readonly problems: readonly ReturnProblem[]
  readonly choices: SettleChoices | null
}

function ProblemList({ title, problems, choices }: ProblemListProps): ReactNode {
  if (problems.length === 0) return null
  return (
    <section className={styles.problems} aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {problems.map((problem) => (
          <ProblemItem key={problemKey(problem)} problem={problem} row={undefined} choices={choices} />
        ))}
      </ul>
    </section>
  )
}

/** Problems of a row that is shown stand below it, the others above all rows. */
function sortProblems({ problems, rows }: IntakeDetail) {
  const rowAt = new Map(rows.map((row) => [`${row.sheet} ${row.row}`, row]))
  const ofRows = new Map<IntakeRow, ReturnProblem[]>()
  const open: ReturnProblem[] = []
  const notices: ReturnProblem[] = []
  for (const problem of problems) {
    const row = rowAt.get(`${problem.sheet} ${problem.row}`)
    if (row) ofRows.set(row, [...(ofRows.get(row) ?? []), problem])
    else (isNotice(problem.code) ? notices : open).push(problem)
  }
  return { ofRows, open, notices }
}
