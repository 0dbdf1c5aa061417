import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { type DueCount, type PlanOverview, unfinishedStatuses } from '../../../shared/domain/home/overview.ts'
import type { PeriodBoard } from '../../../shared/domain/period/board.ts'
import type { PlanPage } from '../../../shared/domain/plan/page.ts'
import { places, taskPlace, unitPlace } from '../../app/places.ts'
import { taskListPlace } from '../../app/task-list-place.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useText } from '../../text/use-text.ts'
import styles from './home.module.css'

interface TodayColumnProps {
  /** Each undefined until it has come. */
  readonly plan: PlanPage | undefined
  readonly overview: PlanOverview | undefined
  readonly board: PeriodBoard | undefined
  readonly hasPeriod: boolean
}

/** 今天要做 — whom to call, what to review, what is due. */
export function TodayColumn({ plan, overview, board, hasPeriod }: TodayColumnProps): ReactNode {
  const t = useText()
  return (
    <section className={styles.column} aria-labelledby="home-today">
      <h2 className={styles.heading} id="home-today">
        {t('home.today.title')}
      </h2>
      {!hasPeriod && (
        <p className={styles.item}>
          <Link to={places.period}>{t('home.today.openPeriod')}</Link>
          <span className={styles.hint}>{t('home.today.openPeriodHint')}</span>
        </p>
      )}
      {board && <Calls board={board} />}
      <Reviews plan={plan} board={board} />
      {overview && <Deadlines overview={overview} />}
    </section>
  )
}

/** So many units are named; the board has all of them. */
const namedUnits = 6

function Calls({ board: { units, counts, period } }: { readonly board: PeriodBoard }): ReactNode {
  const t = useText()
  const silent = units.filter(({ state }) => state === 'overdue' || state === 'sent' || state === 'notSent')
  if (silent.length === 0) return null
  return (
    <div className={styles.group}>
      <h3 className={styles.subheading}>{t('home.today.call')}</h3>
      <Link to={`${places.period}?tab=notReported`}>
        {t('home.today.callAll', { count: counts.notReported, due: period.due })}
      </Link>
      {counts.overdue > 0 && <span className={styles.late}>{t('home.today.callDue')}</span>}
      <ul className={styles.list}>
        {silent.slice(0, namedUnits).map(({ unitId, name, contactName, contactPhone }) => (
          <li key={unitId} className={styles.call}>
            <Link to={unitPlace(unitId)}>{name}</Link>
            <span className={styles.hint}>
              {[contactName, contactPhone ?? t('home.today.noPhone')].filter((words) => words !== null).join(' ')}
            </span>
          </li>
        ))}
      </ul>
      {silent.length > namedUnits && (
        <Link to={`${places.period}?tab=notReported`}>
          {t('home.today.moreUnits', { count: silent.length - namedUnits })}
        </Link>
      )}
    </div>
  )
}

function Reviews({ plan, board }: Pick<TodayColumnProps, 'plan' | 'board'>): ReactNode {
  const t = useText()
  const units = useBackend('unit.overview', {})
  const files = board?.openFiles ?? 0
  const problems = board?.counts.problems ?? 0
  const doubts = plan?.warnings.filter(({ state }) => state === 'open').length ?? 0
  const names = units.data?.proposals.length ?? 0
  const things = [
    { count: files, to: places.intake, words: t('home.today.reviewFiles', { count: files }) },
    { count: problems, to: `${places.period}?tab=problems`, words: t('home.today.mend', { count: problems }) },
    { count: doubts, to: `${places.plan}?open=${plan?.plan.id}`, words: t('home.today.doubts', { count: doubts }) },
    { count: names, to: `${places.unit}?proposals=open`, words: t('home.today.unitDoubts', { count: names }) },
  ].filter(({ count }) => count > 0)
  if (things.length === 0) return null
  return (
    <div className={styles.group}>
      <h3 className={styles.subheading}>{t('home.today.review')}</h3>
      <ul className={styles.list}>
        {things.map(({ to, words }) => (
          <li key={to}>
            <Link to={to}>{words}</Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Deadlines({ overview: { overdue, dueInWeek, dueInMonth, nextDue } }: { readonly overview: PlanOverview }) {
  const t = useText()
  const counts = [
    { tasks: overdue, to: taskListPlace({ due: 'overdue' }), words: t('home.today.overdue', { count: overdue }) },
    {
      tasks: dueInWeek.tasks,
      to: duePlace(dueInWeek),
      words: t('home.today.week', { from: dueInWeek.from, count: dueInWeek.tasks }),
    },
    {
      tasks: dueInMonth.tasks,
      to: duePlace(dueInMonth),
      words: t('home.today.month', { from: dueInMonth.from, count: dueInMonth.tasks }),
    },
  ].filter(({ tasks }) => tasks > 0)
  return (
    <div className={styles.group}>
      <h3 className={styles.subheading}>{t('home.today.deadlines')}</h3>
      {counts.length === 0 && (
        <p className={styles.hint}>{t('home.today.month', { from: dueInMonth.from, count: 0 })}</p>
      )}
      <ul className={styles.list}>
        {counts.map(({ to, words }) => (
          <li key={to}>
            <Link to={to}>{words}</Link>
          </li>
        ))}
        {nextDue.map(({ id, number, text, date }) => (
          <li key={id} className={styles.due} title={text}>
            <span className={styles.day}>{date}</span>
            <Link to={taskPlace(id)} aria-label={t('home.today.openTask', { number })}>
              {number}
            </Link>
            <span className={styles.cut}>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function duePlace({ from, to }: DueCount): string {
  return taskListPlace({ from, to, status: unfinishedStatuses.map((status) => status ?? 'none') })
}
