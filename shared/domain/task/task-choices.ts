import type { LeaderId, SectionId, UnitGroupId, UnitId } from '../id.ts'

/** What the tasks of a plan can be given, each list in official order. */
export interface TaskChoices {
  readonly sections: readonly { readonly id: SectionId; readonly level: number; readonly heading: string }[]
  readonly leaders: readonly { readonly id: LeaderId; readonly name: string }[]
  readonly units: readonly { readonly id: UnitId; readonly name: string }[]
  readonly groups: readonly { readonly id: UnitGroupId; readonly name: string }[]
}
