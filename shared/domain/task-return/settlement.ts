import type { ReturnProblemCode } from './types.ts'

/**
 * How the office can settle a problem on the spot: say what the percentage, the goal of a stage or the status is, which task
 * a row is of, or whose file it is.
 */
export type Settlement = 'percent' | 'goal' | 'status' | 'task' | 'unit'

const settlements: Readonly<Partial<Record<ReturnProblemCode, Settlement>>> = {
  'percent.unknown': 'percent',
  'percent.unsure': 'percent',
  'goal.unsure': 'goal',
  'status.unknown': 'status',
  'status.unsure': 'status',
  'row.unknownTask': 'task',
  'row.ambiguous': 'task',
  'row.markContradictsText': 'task',
  'row.otherForm': 'task',
  'row.duplicate': 'task',
  'row.unprovenAgain': 'task',
  'row.secondRow': 'task',
  'file.unitUnknown': 'unit',
  'file.unitContradicts': 'unit',
}

/** Null for what only the unit can mend, by sending another file. */
export function settlementOf(code: ReturnProblemCode): Settlement | null {
  return settlements[code] ?? null
}
