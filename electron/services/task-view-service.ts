import type { PeriodId, SectionId } from '../../shared/domain/id.ts'
import type { IsoDate } from '../../shared/domain/iso-date.ts'
import { namedFor, type Successions } from '../../shared/domain/leader/successions.ts'
import type { Leader } from '../../shared/domain/leader/types.ts'
import type { OfficeSettings } from '../../shared/domain/office/types.ts'
import type { Period } from '../../shared/domain/period/types.ts'
import type { Plan, Section } from '../../shared/domain/plan/plan.ts'
import { planYear } from '../../shared/domain/plan/plan-year.ts'
import type { Light } from '../../shared/domain/progress/light.ts'
import type { ResponsibilityBy } from '../../shared/domain/responsibility/types.ts'
import { type TaskFigures, taskLight } from '../../shared/domain/task/task-light.ts'
import type { TaskFilter, TaskQuery } from '../../shared/domain/task/task-query.ts'
import type { TaskGroup } from '../../shared/domain/task/task-row.ts'
import { groupsOfUnit, type UnitDirectory } from '../../shared/domain/unit/unit-directory.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { readTaskColumns } from '../db/kept-task-columns.ts'
import { listLeaders } from '../db/leader-repository.ts'
import { listProgressPeriods } from '../db/period-repository.ts'
import { getPlan, listSections } from '../db/plan-repository.ts'
import { readSettings } from '../db/settings-repository.ts'
import { figuresColumn, readFigures } from '../db/task-figures.ts'
import { orderTasks, type TaskOrder } from '../db/task-order.ts'
import { selectTasks, type TaskSelection, type WordChoice } from '../db/task-selection.ts'
import { readUnitDirectory } from '../db/unit-directory.ts'
import { KeptUntilChange } from './kept-until-change.ts'
import { today } from './local-day.ts'
import { tasksOfUnnamed } from './responsibility-service.ts'
import { readSuccessions } from './successions.ts'

/** 任务台账 as asked for: which tasks, in which order, in which groups. Rows are read a window at a time. */
export interface TaskView {
  readonly plan: Plan
  readonly settings: OfficeSettings
  readonly period: Period | null
  /** The day lateness is measured at: the period's end, else today. */
  readonly asOf: IsoDate
  readonly leaders: readonly Leader[]
  readonly successions: Successions
  /** Row numbers in the order shown. */
  readonly seqs: readonly number[]
  readonly groups: readonly TaskGroup[]
}

/** The ledger, and the lists that were opened from it. */
const keptViews = new KeptUntilChange<TaskView>(12)
/**
 * The view of a query. It is made once and kept until the ledger changes: then a window anywhere in 100,000 tasks is a
 * slice of row numbers, however they are filtered and sorted.
 *
 * Throws `plan.notFound`.
 */
export function openTaskView(folder: DataFolder, query: TaskQuery): Promise<TaskView> {
  return keptViews.get(folder, JSON.stringify(query), () => makeView(folder, query))
}

async function makeView(folder: DataFolder, query: TaskQuery): Promise<TaskView> {
  const { db } = folder
  const plan = await getPlan(db, query.planId)
  const settings = await readSettings(db)
  const sections = await listSections(db, plan.id)
  const leaders = await listLeaders(db)
  const directory = await readUnitDirectory(db, planYear(plan))
  const period = choosePeriod(await listProgressPeriods(db, plan.id), query.periodId)
  const asOf = period?.to ?? today()
  const successions = await readSuccessions(db, plan)
  const unnamed = {
    leader: await unnamedTasks(folder, query, 'leader', query.filter.leaderNames),
    unit: await unnamedTasks(folder, query, 'unit', query.filter.unitNames),
  }
  const known = { sections, leaders, successions, directory, period, asOf, plan, settings }
  const selection = makeSelection(query, known, unnamed)
  const { sort, group } = query
  const selected = await selectTasks(db, selection)
  const { seqs, keys } = await orderTasks(db, selected, { sort, group, periodId: period?.id ?? null, successions })
  const labels = groupLabels(query.group, { sections, leaders, successions, directory })
  return {
    plan,
    settings,
    period,
    asOf,
    leaders,
    successions,
    seqs,
    groups: groupsOf(keys, (key) => labels.get(key) ?? key),
  }
}

/** The tasks of names that stand for no leader or unit, in the roles asked for; null where none are asked. */
async function unnamedTasks(
  folder: DataFolder,
  query: TaskQuery,
  by: ResponsibilityBy,
  names: TaskFilter['unitNames'],
): Promise<readonly number[] | null> {
  if (!names) return null
  const { roles } = query.filter
  const tasks = await tasksOfUnnamed(folder, query, by, names)
  return tasks.flatMap(({ seq, role }) => (!roles || (role !== null && roles.includes(role)) ? [seq] : []))
}

/** The period asked for, else the plan's last one that has begun to be reported, else its last. */
export function choosePeriod(periods: readonly Period[], periodId: PeriodId | null): Period | null {
  return periods.find(({ id }) => id === periodId) ?? periods.at(-1) ?? null
}

interface Known {
  readonly sections: readonly Section[]
  readonly leaders: readonly Leader[]
  readonly successions: Successions
  readonly directory: UnitDirectory
}

function makeSelection(
  { planId, kind, filter }: TaskQuery,
  known: Known & Pick<TaskView, 'plan' | 'settings' | 'period' | 'asOf'>,
  unnamed: Readonly<Record<ResponsibilityBy, readonly number[] | null>>,
): TaskSelection {
  const { dueWithinDays } = filter
  const words = filter.words?.split(/\s+/u).filter((word) => word !== '') ?? []
  return {
    planId,
    kind,
    sectionIds: filter.sectionIds?.flatMap((id) => sectionsBelow(known.sections, id)) ?? null,
    leaderIds: filter.leaderIds ? namedFor(known.successions, filter.leaderIds) : null,
    units: filter.unitIds?.map((id) => ({ id, groupIds: groupsOfUnit(known.directory, id) })) ?? null,
    ...{ unnamedLeaders: unnamed.leader, unnamedUnits: unnamed.unit },
    roles: filter.roles ?? null,
    statuses: filter.statuses ?? null,
    dueFrom: dueWithinDays === undefined ? (filter.dueFrom ?? null) : known.asOf,
    dueTo: dueWithinDays === undefined ? (filter.dueTo ?? null) : daysAfter(known.asOf, dueWithinDays),
    overdueOn: filter.isOverdue ? known.asOf : null,
    isRetired: filter.isRetired ?? null,
    isSecret: filter.isSecret ?? null,
    problemIn: filter.hasProblem ? (known.period?.id ?? null) : null,
    thinIn: filter.isThin ? (known.period?.id ?? null) : null,
    words: words.map((word) => partiesNamed(word, known)),
    figures: null,
    taskIds: filter.taskIds ?? null,
    ...(filter.lights ? withLights(filter.lights, known) : {}),
  }
}

/** The day so many days later. */
export function daysAfter(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

export function sectionsBelow(sections: readonly Section[], root: SectionId): readonly SectionId[] {
  const found = new Set([root])
  // In the order of the document a section stands behind the one it is part of.
  for (const section of sections) if (section.parentId !== null && found.has(section.parentId)) found.add(section.id)
  return [...found]
}

function partiesNamed(word: string, { leaders, successions, directory }: Known): WordChoice {
  const units = directory.units.filter(({ name, otherNames }) =>
    [name, ...otherNames].some((known) => known.includes(word)),
  )
  const called = leaders.filter(({ name }) => name.includes(word)).map(({ id }) => id)
  return {
    word,
    unitIds: units.map(({ id }) => id),
    groupIds: directory.groups.filter(({ name }) => name.includes(word)).map(({ id }) => id),
    // By whom the plan prints, too: that is what somebody has on paper before him.
    leaderIds: [...new Set([...called, ...namedFor(successions, called)])],
  }
}

/** How many tasks of a plan have each light at a period's end; none where there is no period. */
export async function countLights(
  { db }: DataFolder,
  which: Pick<TaskQuery, 'planId' | 'kind'>,
  { plan, settings, period }: Pick<TaskView, 'plan' | 'settings' | 'period'>,
): Promise<Readonly<Record<Light, number>>> {
  const tasks: Record<Light, number> = { green: 0, yellow: 0, red: 0 }
  if (!period) return tasks
  const column = figuresColumn(period)
  const columns = await readTaskColumns(db, which, [column])
  for (const { value, tasks: count } of columns.count(column)) {
    const light = typeof value === 'string' ? taskLight(readFigures(value), period, plan.years, settings.lights) : null
    if (light !== null) tasks[light] += count
  }
  return tasks
}

/** Lights are decided by rules of the program, not of the database. */
function withLights(
  lights: readonly Light[],
  { plan, settings, period }: Pick<TaskView, 'plan' | 'settings' | 'period'>,
): Partial<TaskSelection> {
  // Without a period no task has a light.
  if (!period) return { taskIds: [] }
  const isWanted = (figures: TaskFigures) => {
    const light = taskLight(figures, period, plan.years, settings.lights)
    return light !== null && lights.includes(light)
  }
  return { figures: { period, isWanted } }
}

function groupLabels(group: TaskQuery['group'], { sections, leaders, directory }: Known): ReadonlyMap<string, string> {
  switch (group) {
    case 'section':
      return sectionPaths(sections)
    case 'leader':
      return new Map(leaders.map(({ id, name }) => [id, name]))
    case 'unit':
      return new Map(directory.units.map(({ id, name }) => [id, name]))
    case 'status':
      return new Map<string, string>()
    case null:
      return new Map<string, string>()
    default:
      return group satisfies never
  }
}

/** Every heading with those above it: `二、主要工作任务 › （一）振兴实体经济`. */
export function sectionPaths(sections: readonly Section[]): ReadonlyMap<string, string> {
  const paths = new Map<string, string>()
  for (const { id, parentId, heading } of sections) {
    const above = parentId === null ? undefined : paths.get(parentId)
    paths.set(id, above === undefined ? heading : `${above} › ${heading}`)
  }
  return paths
}

function groupsOf(keys: TaskOrder['keys'], labelOf: (key: string) => string): readonly TaskGroup[] {
  const groups: TaskGroup[] = []
  for (const [from, key] of keys.entries()) {
    const last = groups.at(-1)
    if (last && last.key === key) groups[groups.length - 1] = { ...last, count: last.count + 1 }
    else groups.push({ key, label: key === null ? '' : labelOf(key), count: 1, from })
  }
  return groups
}
