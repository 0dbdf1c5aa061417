import type { Unit } from './types.ts'

/** What can be changed of many units at once; a name and a successor belong to one. */
export const bulkUnitFields = ['kind', 'activeFrom', 'activeTo', 'contactName', 'contactPhone'] as const
export type BulkUnitField = (typeof bulkUnitFields)[number]
export type BulkUnitEdit = Partial<Pick<Unit, BulkUnitField>>
