import type { UnitGroupId, UnitId, UnitMergeId, UnitProposalId } from '../id.ts'
import type { IsoMoment } from '../iso-date.ts'
import type { UnitMatchReason } from './find-unit.ts'
import type { Unit } from './types.ts'

/** A group with those who are in it today. */
export interface UnitGroupOverview {
  readonly id: UnitGroupId
  readonly name: string
  /** In official order. */
  readonly memberIds: readonly UnitId[]
  /** The office named the members; otherwise the group's name says who they are, or nobody knows yet (no members). */
  readonly isNamed: boolean
}

/** Two units that are perhaps one body. */
export interface UnitProposalOverview {
  readonly id: UnitProposalId
  /** The one that came later, and the one it may be. */
  readonly unitId: UnitId
  readonly otherUnitId: UnitId
  readonly reasons: readonly UnitMatchReason[]
}

/** A merge as it was made: who was merged into whom, when and by whom, and when it was turned back. */
export interface UnitMerge {
  readonly id: UnitMergeId
  readonly keptId: UnitId
  readonly keptName: string
  readonly mergedName: string
  readonly mergedAt: IsoMoment
  readonly mergedBy: string
  readonly undoneAt: IsoMoment | null
}

/** All units with their groups, and what waits to be settled. */
export interface UnitOverview {
  /** In official order. */
  readonly units: readonly Unit[]
  readonly groups: readonly UnitGroupOverview[]
  readonly proposals: readonly UnitProposalOverview[]
  /** Merges that can be turned back, the newest first. */
  readonly merges: readonly UnitMerge[]
}

/** In how many tasks a unit has a part: as 牵头 (or answering alone, 责任), and as 配合 or 落实. */
export interface UnitTaskCount {
  readonly unitId: UnitId
  readonly lead: number
  readonly support: number
}

/** How many rows of each kind hang on a unit: what a merge moves. */
export interface UnitUse {
  readonly assignments: number
  readonly groups: number
  readonly forms: number
  readonly returns: number
  readonly reports: number
}

/** What merging two units would do. */
export interface UnitMergePreview {
  readonly kept: Unit
  readonly merged: Unit
  /** What goes over to the kept unit. */
  readonly moved: UnitUse
  /** Names that become other names of the kept unit. */
  readonly newNames: readonly string[]
  /** A period in which both were asked or reported: then they cannot be merged. */
  readonly sharedPeriod: string | null
}
