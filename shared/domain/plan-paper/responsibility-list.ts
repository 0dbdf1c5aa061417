import type { PaperSettings } from '../document/paper-settings.ts'
import type { SectionId } from '../id.ts'
import type { PresetContent } from '../paper/preset.ts'
import type { Section } from '../plan/plan.ts'
import { listSubject } from '../plan/plan-name.ts'
import type { TaskDetail } from '../task/types.ts'
import { countRows, countWords } from './counted-items.ts'
import type { ListPaper, ListRow } from './list-paper.ts'
import { listVocabulary, wordedList } from './list-words.ts'
import { isLedBy, leadingUnits, type PlanPaperData, rolesOfUnit } from './paper-data.ts'
import {
  type ChosenColumns,
  chooseColumns,
  type ListedTask,
  responsibilityColumns,
  roleWords,
} from './responsibility-columns.ts'

/** How the list is divided: by the plan's chapters, by the leaders or the units who answer for its tasks. */
export type ResponsibilityDivision = 'section' | 'leader' | 'unit'

/** Everything a preset of 责任清单 may say. */
export const responsibilityVocabulary = listVocabulary(
  ['方案主题', '编制单位', '对象'],
  ['指标事项', '任务事项'],
  responsibilityColumns,
)

type CellsOf = ChosenColumns['cellsOf']
type ListData = Pick<PlanPaperData, 'plan' | 'sections' | 'tasks' | 'indicatorRows' | 'directory' | 'leaders' | 'asOf'>

/**
 * 责任清单 (official-format 9.2): 指标事项 first, then 任务事项 with chapter rows over the full width; by leader or unit with a
 * row for each in official order and the tasks each leads, a unit's supporting ones after them. Tasks struck off are left
 * out, and so are those marked 工作秘密: the list goes to units.
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
  const leaderOrder = new Map(data.leaders.map(({ id }, place) => [id, place]))
  const { columns, cellsOf } = chooseColumns(preset.columns ?? responsibilityColumns, by, all, noSupport, leaderOrder)
  const matter = {
    words: {
      方案主题: listSubject(data.plan.title),
      编制单位: data.plan.issuer?.replace(/\s+/g, '') ?? '',
      对象: nameOf(data, only),
    },
    asOf: data.asOf,
    columns,
    tables: {
      指标事项: rowsOf(data, by, only, indicators, cellsOf),
      任务事项: rowsOf(data, by, only, tasks, cellsOf),
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
      return data.leaders
        .filter(({ id }) => only === null || id === only)
        .flatMap((leader) => {
          const led = tasks.filter((task) => isLedBy(task, leader))
          return headed(leader.name, led.map(underNoUnit), cells, countWords(countRows(led)))
        })
    case 'unit':
      return unitRows(data, only, tasks, cells)
    default:
      return by satisfies never
  }
}

const underNoUnit = (task: TaskDetail): ListedTask => ({ task, role: null })

/** A unit's rows under what it does in how many tasks; 责任单位 are spoken of as leading where a task names no lead. */
function unitRows(
  { directory }: ListData,
  only: string | null,
  tasks: readonly TaskDetail[],
  cells: CellsOf,
): readonly ListRow[] {
  return directory.units
    .filter(({ id }) => only === null || id === only)
    .flatMap((unit) => {
      const own = tasks.flatMap((task) => {
        const roles = rolesOfUnit(task, unit, directory)
        const leads = leadingUnits(task, directory).some(({ id }) => id === unit.id)
        const role = leads && !roles.includes('lead') ? 'responsible' : roles[0]
        return role === undefined ? [] : [{ task, role, part: leads ? 'lead' : role } as const]
      })
      const taken = Object.entries(roleWords).flatMap(([part, word]) => {
        const listed = own.filter((one) => one.part === part)
        return listed.length === 0 ? [] : [`${word}${countWords(countRows(listed.map(({ task }) => task)))}`]
      })
      const leads = own.filter(({ part }) => part === 'lead')
      const others = own.filter(({ part }) => part !== 'lead')
      return headed(unit.name, [...leads, ...others], cells, taken.join('，'))
    })
}

function headed(name: string, listed: readonly ListedTask[], cells: CellsOf, counts: string): readonly ListRow[] {
  if (listed.length === 0) return []
  return [
    { kind: 'section', text: `${name}（${counts}）` },
    ...listed.map((own): ListRow => ({ kind: 'cells', cells: cells(own) })),
  ]
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
    rows.push({ kind: 'cells', cells: cells(underNoUnit(task)) })
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
