import type { UnitId } from '../id.ts'
import { createUnitFinder, type UnitMatch } from '../unit/find-unit.ts'
import { guessUnitKind } from '../unit/guess-unit-kind.ts'
import type { Unit } from '../unit/types.ts'
import { unitListColumns } from './columns.ts'
import type {
  UnitFieldChange,
  UnitListComparison,
  UnitListDifference,
  UnitListProblem,
  UnitListReading,
  UnitListRow,
} from './types.ts'
import { unitListTexts } from './unit-list-texts.ts'

type Settled = { readonly before: Unit | null; readonly after: Unit }
type Proposals = UnitListComparison['proposals'] extends ReadonlyMap<number, infer Some> ? Some : never

/**
 * Holds a list of units against the ledger. A row is the unit of its mark, else the one its name means without doubt, else
 * a new one; a new name that may be another unit's comes with that proposal. Only what the sheet says changes.
 * @param units in official order
 * @param newId makes the id of a new unit
 */
export function compareUnitList(
  { sheet, rows, problems: readingProblems }: UnitListReading,
  units: readonly Unit[],
  newId: () => UnitId,
): UnitListComparison {
  const problems: UnitListProblem[] = [...readingProblems]
  const complain = (row: UnitListRow, code: UnitListProblem['code'], params: UnitListProblem['params']) =>
    problems.push({ sheet, row: row.row, column: null, code, params })
  const matched = matchRows(rows, units, complain)
  const settled = new Map<number, Settled>()
  const proposals = new Map<number, Proposals>()
  const names = new NameRegister(units)
  for (const { row, before, match } of matched) {
    const draft = before ?? emptyUnit(newId(), row.name)
    const after = settleRow(row, draft, names, (code, params) => complain(row, code, params))
    if (!after) continue
    settled.set(row.row, { before, after })
    if (before === null && match.kind === 'proposed') {
      proposals.set(
        row.row,
        match.proposals.map(({ unit, reasons }) => ({ other: unit, reasons })),
      )
    }
  }
  settleSuccessors(rows, settled, units, complain)
  const nameOf = namesById(units, settled)
  const differences = [...settled].flatMap(([row, pair]) => difference(row, pair, proposals.get(row), nameOf))
  const known = new Set([...settled.values()].map(({ after }) => after.id))
  const places = [...settled.values()].flatMap(({ before }) => (before ? [units.indexOf(before)] : []))
  return {
    differences,
    settled,
    proposals,
    unchanged: settled.size - differences.length,
    isOrderChanged: places.some((place, index) => place < (places[index - 1] ?? -1)),
    missing: units.filter((unit) => !known.has(unit.id)).map((unit) => unit.name),
    problems: problems.toSorted((a, b) => a.row - b.row),
  }
}

type Complain = (row: UnitListRow, code: UnitListProblem['code'], params: UnitListProblem['params']) => unknown

/** Which unit each row is; a second row of the same unit is left out. */
function matchRows(rows: readonly UnitListRow[], units: readonly Unit[], complain: Complain) {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const find = createUnitFinder(units)
  const firstRowOf = new Map<UnitId, number>()
  const matched: { readonly row: UnitListRow; readonly before: Unit | null; readonly match: UnitMatch }[] = []
  for (const row of rows) {
    const match: UnitMatch = find(row.name, null)
    const before = (row.mark && byId.get(row.mark)) || (match.kind === 'found' ? match.unit : null)
    const first = before && firstRowOf.get(before.id)
    if (before && first) {
      complain(row, 'sameUnitTwice', { first, unit: before.name })
      continue
    }
    if (before) firstRowOf.set(before.id, row.row)
    matched.push({ row, before, match })
  }
  return matched
}

/** Who bears which name: no name may lead to two units. */
class NameRegister {
  readonly #bearer = new Map<string, { readonly id: UnitId; readonly name: string }>()

  constructor(units: readonly Unit[]) {
    for (const unit of units) for (const name of [unit.name, ...unit.otherNames]) this.#bearer.set(name, unit)
  }

  /** The unit other than this one that bears the name. */
  bearerBeside(name: string, id: UnitId): string | null {
    const bearer = this.#bearer.get(name)
    return bearer && bearer.id !== id ? bearer.name : null
  }

  take(unit: Unit): void {
    for (const name of [unit.name, ...unit.otherNames]) this.#bearer.set(name, unit)
  }
}

function settleRow(
  row: UnitListRow,
  draft: Unit,
  names: NameRegister,
  complain: (code: UnitListProblem['code'], params: UnitListProblem['params']) => unknown,
): Unit | null {
  // Without a mark a row was found by one of the unit's names, which does not rename it.
  const name = row.mark === draft.id ? row.name : draft.name
  const bearer = names.bearerBeside(name, draft.id)
  if (bearer) {
    complain('nameTaken', { name, unit: bearer })
    return null
  }
  const otherNames = (row.otherNames ?? draft.otherNames).filter((other) => {
    const taken = names.bearerBeside(other, draft.id)
    if (taken) complain('nameTaken', { name: other, unit: taken })
    return !taken && other !== name
  })
  const after: Unit = {
    ...draft,
    name,
    otherNames: otherNames.toSorted(),
    kind: row.kind ?? draft.kind,
    contactName: row.contactName === undefined ? draft.contactName : row.contactName,
    contactPhone: row.contactPhone === undefined ? draft.contactPhone : row.contactPhone,
    activeFrom: row.activeFrom === undefined ? draft.activeFrom : row.activeFrom,
    activeTo: row.activeTo === undefined ? draft.activeTo : row.activeTo,
  }
  names.take(after)
  return after
}

/** A successor may itself be a new row of the sheet, so they are settled once all rows are. */
function settleSuccessors(
  rows: readonly UnitListRow[],
  settled: Map<number, Settled>,
  units: readonly Unit[],
  complain: Complain,
): void {
  const byName = new Map(units.map((unit) => [unit.name, unit.id]))
  for (const { after } of settled.values()) byName.set(after.name, after.id)
  for (const row of rows) {
    const pair = settled.get(row.row)
    if (!pair || row.successor === undefined) continue
    const id = row.successor === null ? null : byName.get(row.successor)
    if (id === undefined) complain(row, 'unknownSuccessor', { name: row.successor ?? '' })
    else if (id === pair.after.id) complain(row, 'ownSuccessor', {})
    else settled.set(row.row, { ...pair, after: { ...pair.after, successorId: id } })
  }
}

function namesById(units: readonly Unit[], settled: ReadonlyMap<number, Settled>): ReadonlyMap<UnitId, string> {
  const names = new Map(units.map((unit) => [unit.id, unit.name]))
  for (const { after } of settled.values()) names.set(after.id, after.name)
  return names
}

function difference(
  row: number,
  { before, after }: Settled,
  proposals: Proposals | undefined,
  nameOf: ReadonlyMap<UnitId, string>,
): readonly UnitListDifference[] {
  const from = before && unitListTexts(before, nameOf)
  const to = unitListTexts(after, nameOf)
  const changes: readonly UnitFieldChange[] = unitListColumns
    .map(({ field }) => ({ field, from: from?.[field] ?? '', to: to[field] }))
    .filter((change) => change.from !== change.to)
  if (changes.length === 0) return []
  const [best] = proposals ?? []
  return [
    {
      row,
      kind: before ? 'changed' : 'added',
      name: after.name,
      changes,
      perhaps: best ? { name: best.other.name, reasons: best.reasons } : null,
    },
  ]
}

function emptyUnit(id: UnitId, name: string): Unit {
  return {
    id,
    name,
    otherNames: [],
    kind: guessUnitKind(name),
    order: 0,
    contactName: null,
    contactPhone: null,
    activeFrom: null,
    activeTo: null,
    successorId: null,
  }
}
