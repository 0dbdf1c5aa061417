import type { UnitGroupId, UnitId } from '../id.ts'

/** What kind of body a Unit is; decides its place in groups (各乡镇, 县直各部门). */
export type UnitKind =
  | 'department' // 县直部门
  | 'township' // 乡镇街道
  | 'developmentZone' // 开发区
  | 'stateEnterprise' // 国企
  | 'stationed' // 驻县机构
  | 'massOrganisation' // 群团
  | 'taskForce' // 专班
  | 'other'

/** 单位 — an organisation that answers for tasks. */
export interface Unit {
  readonly id: UnitId
  /** The full official name. */
  readonly name: string
  readonly otherNames: readonly string[]
  readonly kind: UnitKind
  /** Place in the official order, ascending. */
  readonly order: number
  readonly contactName: string | null
  readonly contactPhone: string | null
  /** First and last year it existed under this name; null is open. */
  readonly activeFrom: number | null
  readonly activeTo: number | null
  readonly successorId: UnitId | null
}

/** 单位组 — a name such as 各乡镇（街道） that stands for its members. */
export interface UnitGroup {
  readonly id: UnitGroupId
  readonly name: string
  readonly memberIds: readonly UnitId[]
}
