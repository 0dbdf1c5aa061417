import type { UnitMatchReason } from '../unit/find-unit.ts'
import type { UnitKind } from '../unit/types.ts'
import type { UnitDecision } from './types.ts'

/** A name of a plan that the ledger does not know, and what it may be. */
export interface NameToSettle {
  readonly name: string
  /** Where it is one of several, as its name says (各乡镇). */
  readonly isGroup: boolean
  /** How many tasks name it, and the words of the first. */
  readonly tasks: number
  readonly firstNumber: string
  readonly firstText: string
  /** Units that it may be, the likeliest first. */
  readonly proposals: readonly {
    readonly name: string
    /** In the ledger; else another new name of the plan. */
    readonly isKnown: boolean
    readonly reasons: readonly UnitMatchReason[]
  }[]
  readonly guessedKind: UnitKind
  /** Of a group: who is in it by its name; empty where that does not say. */
  readonly guessedMembers: readonly string[]
  /** What is done if nothing is decided waits for somebody to look again. */
  readonly isDoubtful: boolean
  readonly decision: UnitDecision | null
}

/** Everything the step of units shows. */
export interface NamesToSettle {
  readonly names: readonly NameToSettle[]
  /** Names of units to choose from: those of the ledger, in official order. */
  readonly units: readonly string[]
  /** New names of leaders. */
  readonly leaders: readonly string[]
}

/** The decision that goes with the best guess: the same as the likeliest unit, a group by its name, or a new unit. */
export function proposedDecision({
  name,
  isGroup,
  proposals,
  guessedKind,
  guessedMembers,
}: NameToSettle): UnitDecision {
  const [best] = proposals
  if (best) return { kind: 'same', name, as: best.name }
  return isGroup ? { kind: 'group', name, members: guessedMembers } : { kind: 'new', name, unitKind: guessedKind }
}
