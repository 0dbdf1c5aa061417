import type { Unit } from './types.ts'

/** Whether a unit existed under its name in a year; a year that is not known rules nothing out. */
export function isActiveInYear(unit: Unit, year: number | null): boolean {
  if (year === null) return true
  return (unit.activeFrom === null || unit.activeFrom <= year) && (unit.activeTo === null || year <= unit.activeTo)
}
