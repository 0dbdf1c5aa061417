import { checkPlan } from '../plan/plan-checks.ts'
import type { PlanWarning, PlanWarningCode } from '../plan/types.ts'
import type { WorkingDocument } from './apply-edits.ts'
import { placeKey } from './place-key.ts'
import type { DraftItem, DraftWarning } from './types.ts'

/** What somebody mended of an item by hand. */
export type SettledBy = 'text' | 'number' | 'party' | 'deadline'

/** Doubts that are over once somebody mended what they are about. Those that no mending of an item ends are not named. */
const settledBy: Readonly<Partial<Record<PlanWarningCode, readonly SettledBy[]>>> = {
  'unclosed-bracket': ['text', 'party'],
  'bracket-closed-early': ['text', 'party'],
  'words-not-read': ['text', 'party'],
  'party-list-open': ['party'],
  'unit-beside-its-group': ['party'],
  'names-share-ending': ['party'],
  'parties-parted-by-space': ['party'],
  'party-twice': ['party'],
  'party-not-a-unit': ['party'],
  'leader-name-open': ['party'],
  'role-not-said': ['party'],
  'semicolon-in-list': ['party'],
  'annex-row-missing': ['party'],
  'body-annex-differ': ['text'],
  'number-not-taken': ['text'],
  'number-misprinted': ['number'],
  'number-repeated': ['number'],
  'number-gap': ['number'],
  'number-style-differs': ['number'],
  'deadline-without-date': ['deadline'],
  'deadline-month-open': ['deadline'],
}

/** Doubts that are looked for again in the mended tasks. */
const rechecked: ReadonlySet<PlanWarningCode> = new Set(['task-without-lead', 'unit-without-prefix'])

/**
 * The doubts about a mended document: those of the reader that no edit has ended, in their order, then those that the edits
 * brought. A doubt about a task that is gone is gone with it.
 */
export function draftWarnings(document: WorkingDocument, accepted: ReadonlySet<string>): readonly DraftWarning[] {
  const find = itemFinder(document.items)
  const current = document.items.flatMap(({ kind, task }) => (kind === 'task' ? [task] : []))
  const checked = Map.groupBy(checkPlan(current), signOf)
  const repeats = new Map<string, number>()
  const read = new Set([...document.plan.tasks, ...document.plan.indicatorRows].map(({ number }) => number))
  const result: DraftWarning[] = []
  const add = (warning: PlanWarning) => {
    const sign = `${document.part}:${signOf(warning)}`
    const times = (repeats.get(sign) ?? 0) + 1
    repeats.set(sign, times)
    const key = times === 1 ? sign : `${sign}#${times}`
    result.push({ key, warning, item: find(warning)?.key ?? null, isAccepted: accepted.has(key) })
  }
  for (const warning of document.plan.warnings) {
    if (rechecked.has(warning.code)) {
      if (checked.get(signOf(warning))?.shift()) add(warning)
      continue
    }
    const item = find(warning)
    if (item ? !isSettled(document, item, warning.code) : !isGone(warning, read)) add(warning)
  }
  for (const warning of [...checked.values()].flat()) add(warning)
  return result
}

const signOf = ({ code, taskNumber, words, place }: PlanWarning) =>
  [code, taskNumber ?? '', words, placeKey(place)].join('|')

/** It named a task that was read, and no such task is left. */
const isGone = ({ taskNumber }: PlanWarning, read: ReadonlySet<string>) => taskNumber !== null && read.has(taskNumber)

const isSettled = (document: WorkingDocument, item: DraftItem, code: PlanWarningCode) =>
  settledBy[code]?.some((by) => document.settled.get(item.key)?.has(by)) ?? false

/** Finds the item that a warning is about: by place and number, else by place, else by number. */
function itemFinder(items: readonly DraftItem[]): (warning: PlanWarning) => DraftItem | null {
  const byPlace = Map.groupBy(items, ({ task }) => placeKey(task.place))
  const byNumber = Map.groupBy(items, ({ task }) => task.number)
  return ({ taskNumber, place }) => {
    const key = placeKey(place)
    const here = key === '' ? [] : (byPlace.get(key) ?? [])
    const named = here.find(({ task }) => task.number === taskNumber)
    if (named) return named
    if (taskNumber === null) return here[0] ?? null
    return byNumber.get(taskNumber)?.[0] ?? here[0] ?? null
  }
}
