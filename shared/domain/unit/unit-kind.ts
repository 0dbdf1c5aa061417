import type { UnitKind } from './types.ts'

/**
 * The kinds as bulletins and scores list them: departments of the county with the mass organisations, offices from
 * outside, state enterprises, then zones and townships, which most offices rank in a table of their own.
 */
export const unitKinds = [
  'department',
  'massOrganisation',
  'stationed',
  'stateEnterprise',
  'developmentZone',
  'township',
  'taskForce',
  'other',
] as const satisfies readonly UnitKind[]

/** The kinds in the office's words, as lists of units print them. */
export const unitKindWords = {
  department: '县直部门',
  massOrganisation: '群团',
  stationed: '驻县机构',
  stateEnterprise: '国企',
  developmentZone: '开发区',
  township: '乡镇街道',
  taskForce: '专班',
  other: '其他',
} as const satisfies Readonly<Record<UnitKind, string>>
