import type { TaskId } from '../id.ts'
import { byGap, gapOf, type Standing, standingWithParts, whatIsMissing } from '../period/task-standing.ts'

/** What a paper is about: contents, and the tasks they are contents of. */
export interface CountedTasks {
  /** 具体内容, in the order of the plan. */
  readonly standings: readonly Standing[]
  readonly data: { readonly wholes: readonly Standing[] }
}

/** Items (项) and the contents (个) of them that something is said of. */
export interface Counted {
  readonly items: readonly Standing[]
  /** How many contents; an item of which it holds as a whole alone is one. */
  readonly contents: number
  /** What a list of them names: contents, and before them an item of which it holds as reported of itself. */
  readonly rows: readonly Standing[]
}

interface ItemWithContents {
  readonly item: Standing
  /** As reported of the item itself; null where it was not, and of one without parts. */
  readonly whole: Standing | null
  readonly contents: readonly Standing[]
}

type Condition = (standing: Standing) => boolean

/** 未达序时进度, as reported; bulletins go by the same. */
export const isBehind: Condition = (standing) => standing.isBehind
/** Nothing was reported, or of an item not all of its contents. */
export const isNotReported: Condition = ({ status }) => status === null
/** Something stands in its way. */
export const hasProblem: Condition = ({ progress }) => (progress?.problem ?? '') !== ''
/** Past its 完成时限 and not 完成, without having been reported as behind. */
export const isPastDueOnly: Condition = (standing) => standing.isPastDue && !standing.isBehind
/** What a meeting discusses. */
export const isToDiscuss: Condition = (standing) => standing.isBehind || standing.isPastDue
/** What a leader is shown first. */
export const wantsAttention: Condition = (standing) => isToDiscuss(standing) || standing.status === null

/** All items and contents a paper is about, in the order of the plan; a task of several contents is one item, as in bulletins. */
export function countAll(matter: CountedTasks): Counted {
  const { standings } = matter
  return { items: withContents(matter).map(({ item }) => item), contents: standings.length, rows: standings }
}

/** The items for which something holds, and which of their contents; in the order of the plan. */
export function countWhere(matter: CountedTasks, isMeant: Condition): Counted {
  const meant = withContents(matter).filter(({ item }) => isMeant(item))
  const rows = meant.map(({ item, whole, contents }) => {
    const own = contents.filter(isMeant)
    const itself = whole !== null && isMeant(whole) ? [whole] : []
    return own.length + itself.length > 0 ? [...itself, ...own] : [item]
  })
  return {
    items: meant.map(({ item }) => item),
    contents: meant.reduce((sum, { contents }) => sum + Math.max(1, contents.filter(isMeant).length), 0),
    rows: rows.flat(),
  }
}

/** How many items count as 未报送 although something was said of them: not of all their contents, or without a status. */
export function countUnclear(matter: CountedTasks): { readonly partly: number; readonly withoutStatus: number } {
  const missing = withContents(matter).map(({ item, contents }) => whatIsMissing(item, contents))
  const count = (what: 'contents' | 'status') => missing.filter((own) => own === what).length
  return { partly: count('contents'), withoutStatus: count('status') }
}

/** What is left of all: the items for which it does not hold, and all contents that are not named among the others. */
export function countOthers(matter: CountedTasks, isMeant: Condition): Counted {
  const all = countAll(matter)
  const meant = countWhere(matter, isMeant)
  const named = new Set(meant.rows.map(({ task }) => task.id))
  const meantIds = new Set(meant.items.map(({ task }) => task.id))
  const rows = all.rows.filter(({ task }) => !named.has(task.id))
  return { items: all.items.filter(({ task }) => !meantIds.has(task.id)), contents: rows.length, rows }
}

function withContents({ standings, data }: CountedTasks): readonly ItemWithContents[] {
  const wholes = new Map(data.wholes.map((whole) => [whole.task.id, whole]))
  const groups = Map.groupBy(standings, ({ task }): TaskId => {
    return task.parentId !== null && wholes.has(task.parentId) ? task.parentId : task.id
  })
  return [...groups].flatMap(([id, contents]) => {
    const whole = wholes.get(id)
    if (whole === undefined) return contents.map((item) => ({ item, whole: null, contents: [item] }))
    return [{ item: standingWithParts(whole, contents), whole: whole.progress === null ? null : whole, contents }]
  })
}

/** For lists: the furthest behind first, as in bulletins, what is past its 完成时限 before what nobody reported. */
export function byUrgency(rows: readonly Standing[]): readonly Standing[] {
  const rank = (standing: Standing) => (standing.isBehind ? 0 : standing.isPastDue ? 1 : 2)
  return rows.toSorted((a, b) => rank(a) - rank(b) || (a.isBehind ? byGap(gapOf(a), gapOf(b)) : 0))
}

/** 项, and the 具体内容 of which they consist. */
export interface RowCount {
  readonly items: number
  readonly contents: number
}

/** How many items the rows of a list are, and of how many contents they consist: an item's own row above these is none. */
export function countRows(tasks: readonly { readonly id: string; readonly parentId: string | null }[]): RowCount {
  const withContents = new Set(tasks.map(({ parentId }) => parentId))
  return {
    items: new Set(tasks.map(({ id, parentId }) => parentId ?? id)).size,
    contents: tasks.filter(({ id }) => !withContents.has(id)).length,
  }
}

/** `9项、19个具体内容`; the contents only where they are another number than the items. */
export function countWords({ items, contents }: RowCount): string {
  return contents === items ? `${items}项` : `${items}项、${contents}个具体内容`
}
