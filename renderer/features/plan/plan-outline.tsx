import type { ReactNode } from 'react'
import type { SectionId } from '../../../shared/domain/id.ts'
import type { OutlineSection, PlanPage, StatusCount } from '../../../shared/domain/plan/page.ts'
import { type Status, statuses } from '../../../shared/domain/status/types.ts'
import { taskListPlace } from '../../app/task-list-place.ts'
import { useText } from '../../text/use-text.ts'
import { CountLink, StatusSign, useStatusWords } from '../signs/index.ts'
import styles from './plan.module.css'

/** The states in the order in which every list has them. */
const statusOrder: readonly (Status | null)[] = [...statuses.filter((status) => status !== 'retired'), null, 'retired']

const statusPlace = (status: Status | null): Parameters<typeof taskListPlace>[0] =>
  status === 'retired' ? { other: 'retired' } : { status: status ?? 'none' }

/** 任务状态 — how many tasks of the plan stand how; each number opens them. */
export function PlanStatus({ page: { byStatus } }: { readonly page: PlanPage }): ReactNode {
  const t = useText()
  const statusWord = useStatusWords()
  const counts = inOrder(byStatus)
  if (counts.length === 0) return null
  return (
    <section aria-labelledby="plan-status">
      <h2 className={styles.heading} id="plan-status">
        {t('plan.page.status')}
      </h2>
      <ul className={styles.states}>
        {counts.map(({ status, tasks }) => (
          <li key={status ?? 'none'}>
            <StatusSign status={status} />{' '}
            <CountLink
              count={tasks}
              to={taskListPlace(statusPlace(status))}
              label={t('plan.page.statusTasks', { status: statusWord(status), tasks })}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** 章节 — the plan's headings with what stands below each; a number opens those tasks. */
export function PlanOutline({ page: { outline } }: { readonly page: PlanPage }): ReactNode {
  const t = useText()
  const below = sectionsBelow(outline)
  return (
    <section aria-labelledby="plan-outline">
      <h2 className={styles.heading} id="plan-outline">
        {t('plan.page.outline')}
      </h2>
      {outline.length === 0 && <p className={styles.hint}>{t('plan.page.outlineNone')}</p>}
      <ol className={styles.plain}>
        {outline.map(({ id, level, heading, tasks, byStatus }) => (
          <li key={id} className={styles.section} style={{ paddingLeft: `${(level - 1) * 1.2}rem` }}>
            <span className={styles.sectionText}>{heading}</span>
            <span className={styles.bar} aria-hidden>
              {inOrder(byStatus).map((one) => (
                <StatusPart key={one.status ?? 'none'} {...one} all={tasks} />
              ))}
            </span>
            <span className={styles.count}>
              <CountLink
                count={tasks}
                to={taskListPlace({ section: below.get(id) ?? [id] })}
                label={t('plan.page.outlineTasks', { heading, tasks })}
              />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function StatusPart({ status, tasks, all }: StatusCount & { readonly all: number }): ReactNode {
  return (
    <span
      className={styles.part}
      data-status={status ?? 'none'}
      style={{ width: `${(100 * tasks) / Math.max(1, all)}%` }}
    />
  )
}

const inOrder = (counts: readonly StatusCount[]) =>
  statusOrder.flatMap((status) => counts.find((count) => count.status === status) ?? [])

/** Each heading with all headings below it. */
function sectionsBelow(outline: readonly OutlineSection[]): ReadonlyMap<SectionId, readonly SectionId[]> {
  const below = new Map<SectionId, SectionId[]>(outline.map(({ id }) => [id, []]))
  const parents = new Map(outline.map(({ id, parentId }) => [id, parentId]))
  for (const { id } of outline) {
    for (let at: SectionId | null = id; at !== null; at = parents.get(at) ?? null) below.get(at)?.push(id)
  }
  return below
}
