import type { SectionId } from '../id.ts'
import type { PresetContent } from '../paper/preset.ts'
import type { Section } from '../plan/plan.ts'
import { planSubject } from '../plan/plan-name.ts'
import type { Role, TaskDetail } from '../task/types.ts'
import type { ListColumn, ListPaper, ListRow } from './list-paper.ts'
import { listVocabulary, wordedList } from './list-words.ts'
import { isLedBy, type PlanPaperData, printedDeadline, printedParties, rolesOfUnit } from './paper-data.ts'

/** How the list is divided: by the plan's chapters, by the leaders or the units who answer for its tasks. */
export type ResponsibilityDivision = 'section' | 'leader' | 'unit'

/** Everything a preset of 责任清单 may say. */
export const responsibilityVocabulary = listVocabulary(['方案主题', '编制单位', '对象'], ['指标事项', '任务事项'])

type ListData = Pick<PlanPaperData, 'plan' | 'sections' | 'tasks' | 'indicatorRows' | 'directory' | 'leaders' | 'asOf'>

/**
 * 责任清单 (official-format 9.2): 指标事项 first, then 任务事项 with chapter rows over the full width; by leader or unit with a
 * row for each in official order and the tasks each leads, a unit's supporting ones after them. Tasks struck off are left
 * out, and so are those marked 工作秘密: the list goes to units.
 *
 * @param only of one leader or unit, by id; null for all
 */
export function responsibilityList(
  data: ListData,
  by: ResponsibilityDivision,
  only: string | null,
  preset: PresetContent,
): ListPaper {
  const open = (tasks: readonly TaskDetail[]) => tasks.filter(({ retired, isSecret }) => retired === null && !isSecret)
  const indicators = open(data.indicatorRows)
  const tasks = open(data.tasks)
  const all = [...indicators, ...tasks]
  const hasLeaders = all.some((task) => printedParties(task, 'leader') !== '')
  const subject = planSubject(data.plan.title)
  const matter = {
    words: {
      方案主题: `${subject}${/(任务|工作)$/.test(subject) ? '' : '工作'}`,
      编制单位: data.plan.issuer?.replace(/\s+/g, '') ?? '',
      对象: nameOf(data, only),
    },
    asOf: data.asOf,
    columns: by === 'section' ? sectionColumns(hasLeaders) : partyColumns(by, hasLeaders),
    tables: {
      指标事项: rowsOf(data, by, only, indicators, hasLeaders),
      任务事项: rowsOf(data, by, only, tasks, hasLeaders),
    },
  }
  return wordedList(matter, responsibilityVocabulary, preset)
}

function nameOf({ leaders, directory }: ListData, only: string | null): string {
  if (only === null) return ''
  const named = leaders.find(({ id }) => id === only) ?? directory.units.find(({ id }) => id === only)
  return named?.name ?? ''
}

/** The widths of official-format 4.6; a column of leaders takes its room from the texts. */
function sectionColumns(hasLeaders: boolean): readonly ListColumn[] {
  return [
    { heading: '序号', width: 700, align: 'center' },
    { heading: '任务事项', width: hasLeaders ? 4356 : 5056, align: 'left' },
    ...(hasLeaders ? [{ heading: '牵头领导', width: 1300, align: 'center' as const }] : []),
    { heading: '牵头单位', width: hasLeaders ? 2000 : 2200, align: 'left' },
    { heading: '配合单位', width: hasLeaders ? 2700 : 2900, align: 'left' },
    { heading: '完成时限', width: hasLeaders ? 1700 : 1900, align: 'center' },
  ]
}

function partyColumns(by: 'leader' | 'unit', hasLeaders: boolean): readonly ListColumn[] {
  const second: ListColumn =
    by === 'unit'
      ? { heading: '承担角色', width: 1300, align: 'center' }
      : { heading: '牵头单位', width: 2400, align: 'left' }
  const third: readonly ListColumn[] =
    by === 'unit'
      ? [
          ...(hasLeaders ? [{ heading: '牵头领导', width: 1300, align: 'center' as const }] : []),
          { heading: '牵头单位', width: 2600, align: 'left' },
        ]
      : [{ heading: '配合单位', width: 2900, align: 'left' }]
  return [
    { heading: '序号', width: 700, align: 'center' },
    { heading: '任务事项', width: 5056, align: 'left' },
    second,
    ...third,
    { heading: '完成时限', width: 1800, align: 'center' },
  ]
}

function rowsOf(
  data: ListData,
  by: ResponsibilityDivision,
  only: string | null,
  tasks: readonly TaskDetail[],
  hasLeaders: boolean,
): readonly ListRow[] {
  switch (by) {
    case 'section':
      return sectionRows(data.sections, tasks, (task) => [
        task.number,
        task.text,
        ...(hasLeaders ? [printedParties(task, 'leader')] : []),
        printedParties(task, 'lead', 'responsible'),
        printedParties(task, 'support', 'implement'),
        printedDeadline(task),
      ])
    case 'leader':
      return data.leaders
        .filter(({ id }) => only === null || id === only)
        .flatMap((leader) =>
          headed(
            `${leader.name}`,
            tasks.filter((task) => isLedBy(task, leader)),
            (task) => [
              task.number,
              task.text,
              printedParties(task, 'lead', 'responsible'),
              printedParties(task, 'support', 'implement'),
              printedDeadline(task),
            ],
          ),
        )
    case 'unit':
      return unitRows(data, only, tasks, hasLeaders)
    default:
      return by satisfies never
  }
}

const roleWords: Readonly<Partial<Record<Role, string>>> = {
  lead: '牵头',
  responsible: '责任',
  support: '配合',
  implement: '落实',
}
const leadingRoles: readonly Role[] = ['lead', 'responsible']

function unitRows(
  { directory }: ListData,
  only: string | null,
  tasks: readonly TaskDetail[],
  hasLeaders: boolean,
): readonly ListRow[] {
  return directory.units
    .filter(({ id }) => only === null || id === only)
    .flatMap((unit) => {
      const own = tasks.flatMap((task) => {
        const [role] = rolesOfUnit(task, unit, directory)
        return role === undefined ? [] : [{ task, role }]
      })
      const leads = own.filter(({ role }) => leadingRoles.includes(role))
      const others = own.filter(({ role }) => !leadingRoles.includes(role))
      const roleOf = new Map(own.map(({ task, role }) => [task.id, role]))
      return headed(
        unit.name,
        [...leads, ...others].map(({ task }) => task),
        (task) => [
          task.number,
          task.text,
          roleWords[roleOf.get(task.id) ?? 'support'] ?? '',
          ...(hasLeaders ? [printedParties(task, 'leader')] : []),
          printedParties(task, 'lead', 'responsible'),
          printedDeadline(task),
        ],
        `，牵头${leads.length}项，配合${others.length}项`,
      )
    })
}

function headed(
  name: string,
  tasks: readonly TaskDetail[],
  cells: (task: TaskDetail) => readonly string[],
  counts = `，${tasks.length}项`,
): readonly ListRow[] {
  if (tasks.length === 0) return []
  return [
    { kind: 'section', text: `${name}（${counts.slice(1)}）` },
    ...tasks.map((task): ListRow => ({ kind: 'cells', cells: cells(task) })),
  ]
}

/** The chapters of a task stand over it where they change. */
function sectionRows(
  sections: readonly Section[],
  tasks: readonly TaskDetail[],
  cells: (task: TaskDetail) => readonly string[],
): readonly ListRow[] {
  const byId = new Map(sections.map((section) => [section.id, section]))
  const rows: ListRow[] = []
  let open: readonly SectionId[] = []
  for (const task of tasks) {
    const path = pathOf(task.sectionId, byId)
    const at = path.findIndex(({ id }, depth) => id !== open[depth])
    if (at >= 0) rows.push(...path.slice(at).map(({ heading }): ListRow => ({ kind: 'section', text: heading })))
    open = path.map(({ id }) => id)
    rows.push({ kind: 'cells', cells: cells(task) })
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
