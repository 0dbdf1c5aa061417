import { formatChineseDate } from '../document/chinese-date.ts'
import type { HistoryRow } from '../history/rewind.ts'
import type { IsoDate } from '../iso-date.ts'
import type { PresetContent } from '../paper/preset.ts'
import type { Plan } from '../plan/plan.ts'
import { listSubject } from '../plan/plan-name.ts'
import { type Role, roleLists } from '../task/types.ts'
import { fullWidthSigns } from '../text/full-width-signs.ts'
import { changeListColumns, chooseChangeColumns, type ToldChange } from './change-list-columns.ts'
import { countRows, countWords } from './counted-items.ts'
import type { ListPaper, ListRow } from './list-paper.ts'
import { listVocabulary, wordedList } from './list-words.ts'

/** Everything a preset of 变动清单 may say. */
export const changeListVocabulary = listVocabulary(
  ['方案主题', '起始日期', '截止日期', '变动情况'],
  ['变动事项'],
  changeListColumns,
)

/** A plan's tasks and their 分工 as they stood at one moment, as rows of the ledger. */
export interface PlanSnapshot {
  readonly tasks: readonly HistoryRow[]
  readonly assignments: readonly HistoryRow[]
}

/** What the list says where nothing was changed. */
const noChange = '没有变动'

/** What was done to a task, in the order in which the list shows it. */
const changeKinds = ['新增', '调整（取消）', '恢复', '修改内容', '延长时限', '修改时限', '调整分工'] as const
type ChangeKind = (typeof changeKinds)[number]

interface TaskChange extends ToldChange {
  readonly id: string
  readonly parentId: string | null
  readonly kind: ChangeKind
  readonly position: number
}

/**
 * 变动清单 — what was added to a plan, struck off, reworded, given more time or to others between two days, by kind and in the
 * order of the plan. It compares how the plan stood, so that what was taken back again is not in it. Tasks marked 工作秘密 are
 * left out.
 */
export function changeList(
  plan: Pick<Plan, 'title'>,
  days: { readonly from: IsoDate; readonly to: IsoDate },
  before: PlanSnapshot,
  after: PlanSnapshot,
  preset: PresetContent,
): ListPaper {
  const changes = compare(before, after).toSorted((a, b) => a.position - b.position)
  const byKind = Map.groupBy(changes, ({ kind }) => kind)
  const kinds = changeKinds.filter((kind) => byKind.has(kind))
  const countOf = (kind: ChangeKind) => countWords(countRows(byKind.get(kind) ?? []))
  const summary = kinds.map((kind) => `${kind}${countOf(kind)}`).join('，')
  const { columns, cellsOf } = chooseChangeColumns(preset.columns ?? changeListColumns)
  const rows = kinds.flatMap((kind): readonly ListRow[] => [
    { kind: 'section', text: `${kind}（${countOf(kind)}）` },
    ...(byKind.get(kind) ?? []).map((change): ListRow => ({ kind: 'cells', cells: cellsOf(change) })),
  ])
  const matter = {
    words: {
      方案主题: listSubject(plan.title),
      起始日期: formatChineseDate(days.from),
      截止日期: formatChineseDate(days.to),
      变动情况: changes.length === 0 ? noChange : summary,
    },
    asOf: null,
    columns,
    tables: { 变动事项: rows },
  }
  return { ...wordedList(matter, changeListVocabulary, preset), nothing: noChange }
}

const words = (row: HistoryRow | undefined, column: string): string => String(row?.[column] ?? '')
/** A row's words as they are printed: a change of nothing but the width of signs is none. */
const printed = (row: HistoryRow | undefined, column: string): string => fullWidthSigns(words(row, column))
const idOf = (row: HistoryRow): string => words(row, 'id')

function compare(before: PlanSnapshot, after: PlanSnapshot): readonly TaskChange[] {
  const was = new Map(before.tasks.map((row) => [idOf(row), row]))
  const dutiesBefore = dutiesByTask(before)
  const dutiesAfter = dutiesByTask(after)
  return after.tasks
    .filter((row) => row.is_secret !== 1)
    .flatMap((row): readonly TaskChange[] => {
      const id = idOf(row)
      const old = was.get(id)
      const parentId = words(row, 'parent_id') || null
      const place = { id, parentId, number: printed(row, 'number'), position: Number(row.position ?? 0) }
      if (!old)
        return [{ ...place, kind: '新增', before: '', after: printed(row, 'text'), note: dutiesAfter.get(id) ?? '' }]
      const changes: TaskChange[] = []
      const add = (kind: ChangeKind, from: string, to: string, note = '') => {
        if (from !== to) changes.push({ ...place, kind, before: from, after: to, note })
      }
      if (!old.retired_on && row.retired_on)
        add('调整（取消）', printed(row, 'text'), '', printed(row, 'retired_reason'))
      if (old.retired_on && !row.retired_on) add('恢复', '', printed(row, 'text'))
      add('修改内容', printed(old, 'text'), printed(row, 'text'))
      add('延长时限', inForce(old), inForce(row), row.approved_deadline_text ? printed(row, 'text') : '')
      add('修改时限', printed(old, 'deadline_text'), printed(row, 'deadline_text'), printed(row, 'text'))
      add('调整分工', dutiesBefore.get(id) ?? '', dutiesAfter.get(id) ?? '', printed(row, 'text'))
      return changes.filter(
        ({ kind }) => kind !== '延长时限' || old.approved_deadline_text !== row.approved_deadline_text,
      )
    })
}

const inForce = (row: HistoryRow) => printed(row, 'approved_deadline_text') || printed(row, 'deadline_text')

const roleNames: Readonly<Record<Role, string>> = {
  leader: '牵头领导',
  deputy: '分管领导',
  lead: '牵头单位',
  support: '配合单位',
  implement: '落实单位',
  responsible: '责任单位',
}

/** `牵头单位：县财政局；配合单位：县税务局`, by the task's id. */
function dutiesByTask({ assignments }: PlanSnapshot): ReadonlyMap<string, string> {
  const byTask = Map.groupBy(assignments, (row) => words(row, 'task_id'))
  return new Map(
    [...byTask].map(([taskId, rows]) => [
      taskId,
      roleLists
        .flatMap(({ role }) => {
          const own = rows
            .filter((row) => row.role === role)
            .toSorted((a, b) => Number(a.position ?? 0) - Number(b.position ?? 0))
          return own.length === 0 ? [] : [`${roleNames[role]}：${own.map((row) => printed(row, 'words')).join('、')}`]
        })
        .join('；'),
    ]),
  )
}
