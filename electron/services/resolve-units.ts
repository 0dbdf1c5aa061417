import type { UnitId } from '../../shared/domain/id.ts'
import type { UnitDecision } from '../../shared/domain/plan-draft/types.ts'
import { createUnitFinder } from '../../shared/domain/unit/find-unit.ts'
import { guessUnitKind } from '../../shared/domain/unit/guess-unit-kind.ts'
import { sortInDefaultOrder } from '../../shared/domain/unit/official-order.ts'
import type { Unit, UnitKind } from '../../shared/domain/unit/types.ts'
import { cleanUnitName } from '../../shared/domain/unit/unit-name.ts'
import { newId } from '../db/new-id.ts'
import type { KeptProposal } from '../db/unit-repository.ts'
import type { DoubtfulName } from './resolve-parties.ts'

/** What the names of units in a plan stand for. */
export interface ResolvedUnits {
  /** In their official order, behind those that have one. */
  readonly created: readonly Unit[]
  /** Known and created. */
  readonly all: readonly Unit[]
  readonly proposals: readonly KeptProposal[]
  readonly doubtfulNames: readonly DoubtfulName[]
  readonly newOtherNames: readonly { readonly unitId: UnitId; readonly name: string }[]
  /** By name as printed. */
  readonly byName: ReadonlyMap<string, Unit>
  /** The unit that bears a name, as printed in the plan, officially or otherwise. */
  unitNamed(name: string): Unit | undefined
}

/** Finds the units that names mean, and makes those that are new; see `resolveParties`. */
export function resolveUnits(
  names: readonly string[],
  known: readonly Unit[],
  year: number | null,
  decided: ReadonlyMap<string, UnitDecision>,
): ResolvedUnits {
  const units = new UnitsOfPlan(known, year, decided)
  // Long names first: where a plan prints a name in full and in short, the full one becomes the unit's name.
  const ordered = names.toSorted((a, b) => b.length - a.length)
  const isSame = (name: string) => decided.get(name)?.kind === 'same'
  for (const name of ordered.filter((name) => !isSame(name))) units.find(name)
  let open = ordered.filter(isSame)
  // One may be the same as another that is the same as a third.
  for (let before = -1; before !== open.length; ) {
    before = open.length
    open = open.filter((name) => !units.takeAsOther(name))
  }
  for (const name of open) units.find(name)
  return units.result(names)
}

class UnitsOfPlan {
  private readonly known: readonly Unit[]
  private readonly year: number | null
  private readonly decided: ReadonlyMap<string, UnitDecision>
  private readonly byName = new Map<string, Unit>()
  private readonly created: Unit[] = []
  private readonly proposals: KeptProposal[] = []
  private readonly doubtfulNames: DoubtfulName[] = []
  private readonly otherNames: { readonly unitId: UnitId; readonly name: string }[] = []
  private all: readonly Unit[]
  private finder: ReturnType<typeof createUnitFinder>

  constructor(known: readonly Unit[], year: number | null, decided: ReadonlyMap<string, UnitDecision>) {
    this.known = known
    this.year = year
    this.decided = decided
    this.all = known
    this.finder = createUnitFinder(known)
  }

  /** The unit that a name means, or a new one with the proposals that were found. */
  find(name: string): void {
    const decision = this.decided.get(name)
    const match = this.finder(name, this.year)
    const bearer = match.kind === 'found' ? match.unit : decision && this.unitNamed(name)
    if (bearer) {
      this.byName.set(name, bearer)
      return
    }
    const isDecided = decision?.kind === 'new'
    const unit = newUnit(name, isDecided ? decision.unitKind : guessUnitKind(name))
    this.add(name, unit)
    if (match.kind !== 'proposed') return
    for (const { unit: other, reasons } of match.proposals) {
      const state = isDecided ? 'rejected' : 'open'
      this.proposals.push({ id: newId('unitProposal'), unitId: unit.id, otherUnitId: other.id, reasons, state })
    }
    const [best] = match.proposals
    if (best && !isDecided) this.doubtfulNames.push({ name, other: best.unit.name, reasons: best.reasons })
  }

  /** Takes a name that somebody said means the same as another; false while that other is not there. */
  takeAsOther(name: string): boolean {
    const decision = this.decided.get(name)
    const unit = decision?.kind === 'same' ? this.unitNamed(decision.as) : undefined
    if (!unit) return false
    this.byName.set(name, unit)
    if (unit.name !== name && !unit.otherNames.includes(name)) this.otherNames.push({ unitId: unit.id, name })
    return true
  }

  unitNamed(words: string): Unit | undefined {
    const name = cleanUnitName(words)
    return (
      this.byName.get(name) ??
      this.all.find((unit) => unit.name === name) ??
      this.all.find((unit) => unit.otherNames.includes(name))
    )
  }

  result(names: readonly string[]): ResolvedUnits {
    const isNew = new Set(this.created.map(({ id }) => id))
    const named = Map.groupBy(this.otherNames, ({ unitId }) => unitId)
    const created = inDefaultOrder(
      this.created,
      names,
      this.byName,
      Math.max(0, ...this.known.map(({ order }) => order)),
    )
    const final = new Map(
      created.map((unit) => [unit.id, { ...unit, otherNames: (named.get(unit.id) ?? []).map(({ name }) => name) }]),
    )
    return {
      created: [...final.values()],
      all: this.all.map((unit) => final.get(unit.id) ?? unit),
      proposals: this.proposals,
      doubtfulNames: this.doubtfulNames,
      newOtherNames: this.otherNames.filter(({ unitId }) => !isNew.has(unitId)),
      byName: this.byName,
      unitNamed: (name) => this.unitNamed(name),
    }
  }

  private add(name: string, unit: Unit): void {
    this.created.push(unit)
    this.byName.set(name, unit)
    this.all = [...this.all, unit]
    this.finder = createUnitFinder(this.all)
  }
}

function newUnit(name: string, kind: UnitKind): Unit {
  return {
    id: newId('unit'),
    name,
    otherNames: [],
    kind,
    order: 0,
    contactName: null,
    contactPhone: null,
    activeFrom: null,
    activeTo: null,
    successorId: null,
  }
}

function inDefaultOrder(
  created: readonly Unit[],
  names: readonly string[],
  byName: ReadonlyMap<string, Unit>,
  last: number,
): readonly Unit[] {
  const appeared = [...new Set(names.map((name) => byName.get(name)?.id))]
  const asTheyAppear = created.toSorted((a, b) => appeared.indexOf(a.id) - appeared.indexOf(b.id))
  return sortInDefaultOrder(asTheyAppear).map((unit, index) => ({ ...unit, order: last + 1 + index }))
}
