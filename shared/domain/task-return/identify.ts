import type { FormMark } from '../form/mark.ts'
import type { UnitId } from '../id.ts'
import { cleanUnitName } from '../unit/unit-name.ts'
import { readRowMarks, type WorkbookMarks } from './form-marks.ts'
import type { PreparedContext } from './prepare.ts'
import type { MatchUnit } from './reading.ts'
import { findOtherPeriod, readHead } from './return-head.ts'
import type { TableSlice } from './table-slices.ts'
import type { ReturnProblem, ReturnProblemCode } from './types.ts'

/** Whose rows these are, or why they are not taken. */
export type Identity =
  | { readonly kind: 'known'; readonly unit: MatchUnit; readonly hasMark: boolean }
  | { readonly kind: 'refused'; readonly unit: MatchUnit | null; readonly problem: ReturnProblem }

/** What there is to tell by. */
export interface Evidence {
  readonly slice: TableSlice
  readonly workbook: WorkbookMarks
  /**
   * The file has tables of several units or periods: what is over a table and in its rows then goes before what the workbook
   * says as a whole, and the sheet's name counts.
   */
  readonly isOneOfSeveral: boolean
  readonly fileName: string
}

/**
 * Tells whose rows a table holds: by the marks in the hidden sheet, the defined name, the document property and the rows; the
 * words over the table and beside its rows must not contradict them, and decide where all marks are lost, before the file's
 * name.
 * @param settledUnitId whose the office said it is; it decides only where the file leaves that in doubt
 */
export function identify(evidence: Evidence, context: PreparedContext, settledUnitId: UnitId | null): Identity {
  const told = readIdentity(evidence, context)
  const settled = settledUnitId === null ? undefined : context.unitById.get(settledUnitId)
  if (!settled || told.kind === 'known' || !unitDoubts.has(told.problem.code)) return told
  return checkAsked(settled, evidence.workbook.marks.length > 0)
}

/** Refusals for not knowing whose the file is; all others stand whatever the office says. */
const unitDoubts: ReadonlySet<ReturnProblemCode> = new Set<ReturnProblemCode>([
  'file.unitUnknown',
  'file.unitContradicts',
])

function readIdentity({ slice, workbook, isOneOfSeveral, fileName }: Evidence, context: PreparedContext): Identity {
  const [mark, second] = workbook.marks
  if (second && !isOneOfSeveral) return refuse('file.marksContradict', {})
  const head = readHead(slice.table)
  const sheetName = slice.table.grid.sheet.name
  const words = slice.unitWords ?? (head.unit || (isOneOfSeveral ? namedBySheet(sheetName, context) : ''))
  const fromMark = isOneOfSeveral
    ? (checkRowMarks(slice, context) ?? (mark && !second && words === '' ? checkMark(mark, workbook, context) : null))
    : mark
      ? checkMark(mark, workbook, context)
      : checkRowMarks(slice, context)
  if (fromMark?.kind === 'refused') return fromMark
  const otherPeriod = findOtherPeriod(head, fromMark ? '' : sheetName, context)
  if (otherPeriod !== null) {
    const code = fromMark ? 'file.periodContradicts' : 'file.otherPeriod'
    return refuse(code, { words: otherPeriod, expected: context.period.label }, fromMark?.unit)
  }
  const named = findNamedUnit(words, context)
  if (fromMark) {
    if (named && named !== fromMark.unit) {
      return refuse('file.unitContradicts', { words, expected: fromMark.unit.name })
    }
    return checkAsked(fromMark.unit, true)
  }
  // Words over the table that name no known unit are not overruled by a file name, which anybody may have copied.
  const unit = words === '' ? findUnitInFileName(fileName, context) : named
  if (!unit) return refuse('file.unitUnknown', { words: words || fileName })
  return checkAsked(unit, false)
}

function checkAsked(unit: MatchUnit, hasMark: boolean): Identity {
  if (unit.taskIds.length === 0) return refuse('file.unitNotAsked', { words: unit.name }, unit)
  return { kind: 'known', unit, hasMark }
}

function refuse(
  code: ReturnProblemCode,
  params: ReturnProblem['params'],
  unit: MatchUnit | null = null,
): Identity & { kind: 'refused' } {
  return { kind: 'refused', unit, problem: { sheet: null, row: null, column: null, code, params } }
}

type FromMark = (Identity & { kind: 'refused' }) | { readonly kind: 'known'; readonly unit: MatchUnit }

function checkMark(mark: FormMark, stated: WorkbookMarks, context: PreparedContext): FromMark {
  const unit = context.unitById.get(mark.unitId)
  if (mark.planId !== context.planId) return refuse('file.otherPlan', { words: stated.plan || mark.planId }, unit)
  if (mark.periodId !== context.period.id) {
    const period = context.otherPeriods.find(({ id }) => id === mark.periodId)
    const words = period?.label ?? (stated.period || mark.periodId)
    return refuse('file.otherPeriod', { words, expected: context.period.label }, unit)
  }
  return unit ? { kind: 'known', unit } : refuse('file.unitUnknown', { words: stated.unit || mark.unitId })
}

function checkRowMarks({ table }: TableSlice, context: PreparedContext): FromMark | null {
  const said = readRowMarks(table, context)
  if (said === null) return null
  if (said.kind === 'otherPlan') return refuse('file.otherPlan', { words: '其他方案' })
  if (said.isThisPeriod) return { kind: 'known', unit: said.unit }
  return refuse('file.otherPeriod', { words: said.periodLabel, expected: context.period.label }, said.unit)
}

/** The sheet's name where it is that of a unit. */
function namedBySheet(sheetName: string, context: PreparedContext): string {
  return findNamedUnit(sheetName, context) ? sheetName : ''
}

/** The unit that words name, by its full, a known other or its short name. */
export function findNamedUnit(words: string, context: PreparedContext): MatchUnit | undefined {
  const name = cleanUnitName(words).replace(/（(?:盖章|公章|章)）$/, '')
  if (name === '') return undefined
  const found = context.unitByName.get(name)
  if (found) return found
  const id = context.findUnit(name)
  return id === null ? undefined : context.unitById.get(id)
}

/** The unit whose name stands in the file's name; the longest name wins (县财政局 in 县财政局国库中心), two as long decide nothing. */
function findUnitInFileName(fileName: string, context: PreparedContext): MatchUnit | undefined {
  const text = cleanUnitName(fileName)
  let best: { unit: MatchUnit; length: number } | undefined
  let isTied = false
  for (const [name, unit] of context.unitByName) {
    if (name.length < 2 || !text.includes(name)) continue
    if (!best || name.length > best.length) {
      best = { unit, length: name.length }
      isTied = false
    } else if (name.length === best.length && unit !== best.unit) isTied = true
  }
  return isTied ? undefined : best?.unit
}
