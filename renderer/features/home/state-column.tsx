import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { countStatuses, type PlanOverview, unfinishedStatuses } from '../../../shared/domain/home/overview.ts'
import type { PeriodId } from '../../../shared/domain/id.ts'
import type { OutlineSection, PlanPage, StatusCount } from '../../../shared/domain/plan/page.ts'
import type { Status } from '../../../shared/domain/status/types.ts'
import { taskListPlace } from '../../app/task-list-place.ts'
import { useText } from '../../text/use-text.ts'
import { LightSign, StatusSign, statusSigns, useStatusWords } from '../signs/index.ts'
import styles from './home.module.css'

/** What is not struck off, in the order every list has. */
const shownStatuses: readonly (Status | null)[] = ['done', ...unfinishedStatuses]

interface StateColumnProps {
  readonly plan: PlanPage | undefined
  readonly overview: PlanOverview | undefined
  /** The round that is chosen; null before the first. */
  readonly periodId: PeriodId | null
}

/** 任务状态 — a bar of all tasks, one for each heading, and the lights; in a round of 办理方案 with the round whose they are. */
export function StateColumn({ plan, overview, periodId }: StateColumnProps): ReactNode {
  const t = useText()
  return (
    <section className={styles.column} aria-labelledby="home-state">
      <h2 className={styles.heading} id="home-state">
        {t('home.state.title')}
      </h2>
      {overview?.period && overview.period.id !== periodId && (
        <p className={styles.hint}>{t('home.state.asOf', { label: overview.period.label })}</p>
      )}
      {plan && <AllTasks byStatus={plan.byStatus} />}
      {overview && <Lights byLight={overview.byLight} />}
      {plan && <Sections outline={plan.outline} />}
    </section>
  )
}

function AllTasks({ byStatus }: Pick<PlanPage, 'byStatus'>): ReactNode {
  const t = useText()
  const statusWord = useStatusWords()
  const shown = inOrder(byStatus)
  return (
    <div className={styles.group}>
      <Bar byStatus={byStatus} />
      <ul className={styles.legend}>
        {shown.map(({ status, tasks }) => (
          <li key={status ?? 'none'}>
            <Link
              to={taskListPlace({ status: status ?? 'none' })}
              aria-label={t('home.state.part', { status: statusWord(status), tasks })}
            >
              <StatusSign status={status} />
              <span className={styles.number}>{tasks}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Lights({ byLight }: Pick<PlanOverview, 'byLight'>): ReactNode {
  const t = useText()
  return (
    <div className={styles.group}>
      <h3 className={styles.subheading}>{t('home.state.lights')}</h3>
      <ul className={styles.legend}>
        {(['red', 'yellow', 'green'] as const).map((light) => (
          <li key={light}>
            <Link
              to={taskListPlace({ light })}
              aria-label={t('home.state.lightCount', { light: t(`app.signs.light.${light}`), tasks: byLight[light] })}
            >
              <LightSign light={light} />
              <span className={styles.number}>{byLight[light]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The headings under which tasks stand; those above them would only say the same again. */
function Sections({ outline }: Pick<PlanPage, 'outline'>): ReactNode {
  const t = useText()
  const parents = new Set(outline.map(({ parentId }) => parentId))
  const shown = outline.filter(({ id, tasks }) => tasks > 0 && !parents.has(id))
  if (shown.length === 0) return null
  return (
    <div className={styles.group}>
      <h3 className={styles.subheading}>{t('home.state.bySection')}</h3>
      <ul className={styles.list}>
        {shown.map((section) => (
          <SectionBar key={section.id} section={section} />
        ))}
      </ul>
    </div>
  )
}

function SectionBar({ section: { id, heading, byStatus } }: { readonly section: OutlineSection }): ReactNode {
  const t = useText()
  const tasks = countStatuses(byStatus, shownStatuses)
  const to = taskListPlace({ section: id, other: 'live' })
  return (
    <li>
      <Link className={styles.section} to={to} aria-label={t('home.state.bar', { heading, tasks })}>
        <span className={styles.cut} title={heading}>
          {heading}
        </span>
        <span className={styles.number}>{tasks}</span>
      </Link>
      <Bar byStatus={byStatus} />
    </li>
  )
}

/** Only for the eye: the numbers stand beside it. */
function Bar({ byStatus }: { readonly byStatus: readonly StatusCount[] }): ReactNode {
  const t = useText()
  const statusWord = useStatusWords()
  return (
    <div className={styles.bar} aria-hidden>
      {inOrder(byStatus).map(({ status, tasks }) => (
        <span
          key={status ?? 'none'}
          style={{ flexGrow: tasks, background: status === null ? 'var(--line-strong)' : statusSigns[status].colour }}
          title={t('home.state.part', { status: statusWord(status), tasks })}
        />
      ))}
    </div>
  )
}

function inOrder(byStatus: readonly StatusCount[]): readonly StatusCount[] {
  return shownStatuses.flatMap((status) => byStatus.filter((one) => one.status === status && one.tasks > 0))
}
