import { parseNumbering } from '../plan/numbering.ts'
import { planYear } from '../plan/plan-year.ts'
import type { IndicatorRow, ParsedPlan, ParsedTask } from '../plan/types.ts'
import { draftWarnings, type SettledBy } from './draft-warnings.ts'
import { makeHeading } from './heading-edit.ts'
import { joinTasks, splitTask, withDeadline, withParty, withText } from './item-edits.ts'
import type { DraftDocument, DraftItem, ItemKey, PlanEdit, UnitDecision } from './types.ts'

/** A draft as it stands: the documents of the file, and what was decided about names. */
export interface MendedDraft {
  readonly documents: readonly DraftDocument[]
  readonly decisions: readonly UnitDecision[]
}

/** A document while edits are applied. */
export interface WorkingDocument {
  readonly part: number
  readonly plan: ParsedPlan
  readonly items: readonly DraftItem[]
  /** What was mended of each item. */
  readonly settled: ReadonlyMap<ItemKey, ReadonlySet<SettledBy>>
}

/**
 * The draft that the edits make of what was read: pure, the parse itself is never changed. Edits of items that are gone by
 * an earlier edit do nothing. A document without tasks is not chosen unless somebody chooses it.
 */
export function applyEdits(parsed: readonly ParsedPlan[], edits: readonly PlanEdit[]): MendedDraft {
  const documents = parsed.map(workingDocument)
  const accepted = new Set<string>()
  const decisions = new Map<string, UnitDecision>()
  let chosen: readonly number[] | null = null
  for (const edit of edits) {
    switch (edit.kind) {
      case 'warning':
        if (edit.isAccepted) accepted.add(edit.warning)
        else accepted.delete(edit.warning)
        break
      case 'documents':
        chosen = edit.parts
        break
      case 'units':
        for (const decision of edit.decisions) decisions.set(decision.name, decision)
        break
      case 'unitOpen':
        decisions.delete(edit.name)
        break
      default: {
        const part = 'part' in edit ? edit.part : partOf(edit.item)
        const document = documents[part]
        if (document) documents[part] = applyEdit(document, edit)
      }
    }
  }
  return {
    documents: documents.map((document, part) => ({
      part,
      isChosen: chosen ? chosen.includes(part) : document.items.length > 0,
      plan: document.plan,
      items: document.items,
      warnings: draftWarnings(document, accepted),
    })),
    decisions: [...decisions.values()],
  }
}

/** The mended document as a plan, with the warnings that are still in force. */
export function mendedPlan({ plan, items, warnings }: Omit<DraftDocument, 'isChosen' | 'part'>): ParsedPlan {
  return {
    ...plan,
    tasks: items.filter(({ kind }) => kind === 'task').map(({ task }) => task),
    indicatorRows: items.filter(({ kind }) => kind === 'indicator').map(({ task }) => indicatorRow(task)),
    warnings: warnings.map(({ warning }) => warning),
  }
}

const partOf = (key: ItemKey) => Number.parseInt(key, 10)

function workingDocument(plan: ParsedPlan, part: number): WorkingDocument {
  const tasks = plan.tasks.map((task, at): DraftItem => ({ key: `${part}:t${at}` as ItemKey, kind: 'task', task }))
  const rows = plan.indicatorRows.map(
    (row, at): DraftItem => ({
      key: `${part}:i${at}` as ItemKey,
      kind: 'indicator',
      task: { ...row, parent: null, section: [] },
    }),
  )
  return { part, plan, items: [...tasks, ...rows], settled: new Map() }
}

function indicatorRow({ parent, section, ...row }: ParsedTask): IndicatorRow {
  return row
}

type DocumentEdit = Exclude<PlanEdit, { kind: 'warning' | 'documents' | 'units' | 'unitOpen' }>

function applyEdit(document: WorkingDocument, edit: DocumentEdit): WorkingDocument {
  if (edit.kind === 'facts') return { ...document, plan: { ...document.plan, ...edit.facts } }
  if (edit.kind === 'newTask') return addTask(document, edit)
  const at = document.items.findIndex(({ key }) => key === edit.item)
  const item = document.items[at]
  if (!item) return document
  const mend = (task: ParsedTask, by: SettledBy) => replace(settle(document, item.key, by), at, [{ ...item, task }])
  switch (edit.kind) {
    case 'text':
      return mend(withText(item.task, edit.text), 'text')
    case 'number':
      return mend({ ...item.task, number: edit.number.trim() }, 'number')
    case 'party':
      return mend(withParty(item.task, edit.words, edit), 'party')
    case 'deadline':
      return mend(withDeadline(item.task, edit.words, planYear(document.plan)), 'deadline')
    case 'split':
      return split(document, at, item, edit.at)
    case 'join':
      return join(document, at, item)
    case 'heading':
      return makeHeading(document, at, item, edit.level)
    case 'noTask':
      return withoutParent(replace(document, at, []), item.task.number)
  }
}

function addTask(document: WorkingDocument, edit: Extract<PlanEdit, { kind: 'newTask' }>): WorkingDocument {
  const before = document.items.findIndex(({ key }) => key === edit.after)
  const numbering = parseNumbering(edit.text)
  const empty: ParsedTask = {
    number: numbering?.label ?? String(document.items.filter(({ kind }) => kind === 'task').length + 1),
    parent: null,
    section: document.items[before]?.task.section ?? [],
    text: '',
    leaders: [],
    deputies: [],
    leadUnits: [],
    supportUnits: [],
    implementUnits: [],
    responsibleUnits: [],
    deadline: null,
    fields: {},
    indicators: [],
    place: document.items[before]?.task.place ?? {},
  }
  const task = withText(empty, numbering?.rest ?? edit.text)
  const item: DraftItem = { key: freeKey(document, `${document.part}:n`), kind: 'task', task }
  return { ...document, items: document.items.toSpliced(before + 1, 0, item) }
}

function split(document: WorkingDocument, at: number, item: DraftItem, cut: number): WorkingDocument {
  if (item.task.text.slice(0, cut).trim() === '' || item.task.text.slice(cut).trim() === '') return document
  const [first, second] = splitTask(item.task, cut)
  const parts: readonly DraftItem[] = [
    { ...item, task: first },
    { ...item, key: freeKey(document, `${item.key}/`), task: second },
  ]
  return replace(settle(document, item.key, 'text'), at, parts)
}

function join(document: WorkingDocument, at: number, item: DraftItem): WorkingDocument {
  const before = document.items[at - 1]
  if (!before || before.kind !== item.kind) return document
  const joined = { ...before, task: joinTasks(before.task, item.task) }
  const items = document.items.toSpliced(at - 1, 2, joined)
  return withoutParent({ ...settle(document, before.key, 'text'), items }, item.task.number)
}

/** Parts of a task that is gone stand for themselves, unless another bears its number. */
export function withoutParent(document: WorkingDocument, number: string): WorkingDocument {
  if (document.items.some(({ task }) => task.number === number)) return document
  const items = document.items.map((item) =>
    item.task.parent === number ? { ...item, task: { ...item.task, parent: null } } : item,
  )
  return { ...document, items }
}

function replace(document: WorkingDocument, at: number, items: readonly DraftItem[]): WorkingDocument {
  return { ...document, items: document.items.toSpliced(at, 1, ...items) }
}

function settle(document: WorkingDocument, key: ItemKey, by: SettledBy): WorkingDocument {
  const own = new Set([...(document.settled.get(key) ?? []), by])
  return { ...document, settled: new Map([...document.settled, [key, own]]) }
}

/** The first key with the beginning that no item bears. */
function freeKey({ items }: WorkingDocument, beginning: string): ItemKey {
  const taken = new Set<string>(items.map(({ key }) => key))
  let count = 1
  while (taken.has(`${beginning}${count}`)) count++
  return `${beginning}${count}` as ItemKey
}
