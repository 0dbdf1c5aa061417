import type { PaperSettings } from '../document/paper-settings.ts'
import type { SectionId } from '../id.ts'
import type { PresetContent } from '../paper/preset.ts'
import type { Section } from '../plan/plan.ts'
import { listSubject } from '../plan/plan-name.ts'
import type { TaskDetail } from '../task/types.ts'
import { countRows, countWords } from './counted-items.ts'
import type { ListPaper, ListRow } from './list-paper.ts'
import { listVocabulary, wordedList } from './list-words.ts'
import type { PlanPaperData } from './paper-data.ts'
import { type ChosenColumns, chooseColumns, responsibilityColumns, roleWords } from './responsibility-columns.ts'
import { type ListedTask, type PartyTasks, tasksByLeader, tasksByUnit, unitRoles } from './tasks-by-party.ts'

/** How the list is divided: by the plan's chapters, by the leaders or the units who answer for its tasks. */
export type ResponsibilityDivision = 'section' | 'leader' | 'unit'

/** Everything a preset of 责任清单 may say. */
export const responsibilityVocabulary = listVocabulary(
  ['方案主题', '编制单位', '对象'],
  ['指标事项', '任务事项'],
  responsibilityColumns,
)

type CellsOf = ChosenColumns['cellsOf']
type ListData = Pick<
  PlanPaperData,
  'plan' | 'preparedBy' | 'sections' | 'tasks' | 'indicatorRows' | 'directory' | 'leaders' | 'asOf'
>

/**
 * 责任清单 (official-format 9.2): 指标事项 first, then 任务事项 with chapter rows over the full width; by leader or unit with a
 * row for each in official order and the tasks each leads, a unit's supporting ones after them; last the groups and names of
 * the plan that stand for no unit, and what it names nobody for; empty where that is all. Tasks struck off are left out, and so are those marked
 * 工作秘密: the list goes to units.
 *
 * @param only of one leader or unit, by id; null for all
 * @param noSupport what stands in a cell of 配合单位 where there is none
 */
export function responsibilityList(
  data: ListData,
  by: ResponsibilityDivision,
  only: string | null,
  preset: PresetContent,
  noSupport: PaperSettings['noSupport'],
): ListPaper {
  const open = (tasks: readonly TaskDetail[]) => tasks.filter(({ retired, isSecret }) => retired === null && !isSecret)
  const indicators = open(data.indicatorRows)
  const tasks = open(data.tasks)
  const all = [...indicators, ...tasks]
  const isEmpty = by !== 'section' && divided(data, by, all).every(({ isNobody }) => isNobody)
  const leaderOrder = new Map(data.leaders.map(({ id }, place) => [id, place]))
  const { columns, cellsOf } = chooseColumns(preset.columns ?? responsibilityColumns, by, all, noSupport, leaderOrder)
  const matter = {
    words: {
      方案主题: listSubject(data.plan.title),
      编制单位: data.preparedBy,
      对象: nameOf(data, only),
    },
    asOf: data.asOf,
    columns,
    tables: {
      指标事项: isEmpty ? [] : rowsOf(data, by, only, indicators, cellsOf),
      任务事项: isEmpty ? [] : rowsOf(data, by, only, tasks, cellsOf),
    },
  }
  return wordedList(matter, responsibilityVocabulary, preset)
}

function nameOf({ leaders, directory }: ListData, only: string | null): string {
  if (only === null) return ''
  const named = leaders.find(({ id }) => id === only) ?? directory.units.find(({ id }) => id === only)
  return named?.name ?? ''
}

function rowsOf(
  data: ListData,
  by: ResponsibilityDivision,
  only: string | null,
  tasks: readonly TaskDetail[],
  cells: CellsOf,
): readonly ListRow[] {
  switch (by) {
    case 'section':
      return sectionRows(data.sections, tasks, cells)
    case 'leader':
    case 'unit':
      return divided(data, by, tasks)
        .filter(({ id }) => only === null || id === only)
        .flatMap((party) => partyRows(party, cells))
    default:
      return by satisfies never
  }
}

function divided({ leaders, directory }: ListData, by: 'leader' | 'unit', tasks: readonly TaskDetail[]) {
  return by === 'leader' ? tasksByLeader(tasks, leaders) : tasksByUnit(tasks, directory)
}

/** A row for whose they are and how many, below it the tasks: first those a unit leads, or answers for where they name no lead. */
function partyRows({ name, tasks }: PartyTasks, cells: CellsOf): readonly ListRow[] {
  const taken = [...unitRoles, null].flatMap((role) => {
    const own = tasks.filter((one) => one.role === role)
    if (own.length === 0) return []
    return [`${role === null ? '' : roleWords[role]}${countWords(countRows(own.map(({ task }) => task)))}`]
  })
  const listed = [true, false].flatMap((isFirst) => tasks.filter((own) => answersFirst(own) === isFirst))
  return [
    { kind: 'section', text: `${name}（${taken.join('，')}）` },
    ...listed.map((own): ListRow => ({ kind: 'cells', cells: cells(own) })),
  ]
}

function answersFirst({ task, role }: ListedTask): boolean {
  return (
    role === 'lead' || (role === 'responsible' && task.assignments.every((assignment) => assignment.role !== 'lead'))
  )
}

/** The chapters of a task stand over it where they change. */
function sectionRows(sections: readonly Section[], tasks: readonly TaskDetail[], cells: CellsOf): readonly ListRow[] {
  const byId = new Map(sections.map((section) => [section.id, section]))
  const rows: ListRow[] = []
  let open: readonly SectionId[] = []
  for (const task of tasks) {
    const path = pathOf(task.sectionId, byId)
    const at = path.findIndex(({ id }, depth) => id !== open[depth])
    if (at >= 0) rows.push(...path.slice(at).map(({ heading }): ListRow => ({ kind: 'section', text: heading })))
    open = path.map(({ id }) => id)
    rows.push({ kind: 'cells', cells: cells({ task, role: null }) })
  }
  return rows
}

function pathOf(id: SectionId | null, byId: ReadonlyMap<SectionId, Section>): readonly Section[] {
  const path: Section[] = []
  for (let section = id === null ? undefined : byId.get(id); section; ) {
    path.unshift(section)
    section = section.parentId === null ? undefined : byId.get(section.parentId)
  }
  return path
}
