import { formMarkName } from '../form/columns.ts'
import { type FormMark, readFormMark, readRowMark, rowCheckDigits } from '../form/mark.ts'
import type { UnitId } from '../id.ts'
import { cleanUnitName } from '../unit/unit-name.ts'
import type { Workbook, WorkbookSheet } from '../workbook/types.ts'
import type { ReturnTable } from './find-table.ts'
import { cellText } from './grid.ts'
import { idsOf, type PreparedContext } from './prepare.ts'
import type { MatchUnit } from './reading.ts'
import type { ReturnProblem, ReturnProblemCode } from './types.ts'

/** Whose file it is, or why it is not taken. */
export type Identity =
  | { readonly kind: 'known'; readonly unit: MatchUnit; readonly hasMark: boolean }
  | { readonly kind: 'refused'; readonly unit: MatchUnit | null; readonly problem: ReturnProblem }

/** The marks of a workbook, and what its hidden sheet says in words. */
interface WorkbookMarks {
  readonly marks: readonly FormMark[]
  readonly plan: string
  readonly period: string
  readonly unit: string
}

/**
 * Tells whose return a file is: by the marks in the hidden sheet, the defined name, the document property and the rows; the
 * words over the table must not contradict them, and decide where all marks are lost, before the file's name.
 * @param settledUnitId whose the office said it is; it decides only where the file leaves that in doubt
 */
export function identifyReturn(
  workbook: Workbook,
  table: ReturnTable,
  fileName: string,
  context: PreparedContext,
  settledUnitId: UnitId | null,
): Identity {
  const told = readIdentity(workbook, table, fileName, context)
  const settled = settledUnitId === null ? undefined : context.unitById.get(settledUnitId)
  if (!settled || told.kind === 'known' || !unitDoubts.has(told.problem.code)) return told
  return checkAsked(settled, collectMarks(workbook).marks.length > 0)
}

/** Refusals for not knowing whose the file is; all others stand whatever the office says. */
const unitDoubts: ReadonlySet<ReturnProblemCode> = new Set<ReturnProblemCode>([
  'file.unitUnknown',
  'file.unitContradicts',
])

function readIdentity(workbook: Workbook, table: ReturnTable, fileName: string, context: PreparedContext): Identity {
  const found = collectMarks(workbook)
  const [mark, second] = found.marks
  if (second) return refuse('file.marksContradict', {})
  const fromMark = mark ? checkMark(mark, found, context) : readRowMarks(table, context)
  if (fromMark?.kind === 'refused') return fromMark
  const head = readHead(table)
  const otherPeriod = findOtherPeriod(head, context)
  if (otherPeriod !== null) {
    const code = fromMark ? 'file.periodContradicts' : 'file.otherPeriod'
    return refuse(code, { words: otherPeriod, expected: context.period.label }, fromMark?.unit)
  }
  const named = findNamedUnit(head.unit, context)
  if (fromMark) {
    if (named && named !== fromMark.unit) {
      return refuse('file.unitContradicts', { words: head.unit, expected: fromMark.unit.name })
    }
    return checkAsked(fromMark.unit, true)
  }
  const fromFile = findUnitInFileName(fileName, context)
  // Words over the table that name no known unit are not overruled by a file name, which anybody may have copied.
  const unit = head.unit === '' ? fromFile : named
  if (!unit) return refuse('file.unitUnknown', { words: head.unit || fileName })
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

function collectMarks(workbook: Workbook): WorkbookMarks {
  const texts = [
    ...Object.values(workbook.properties),
    ...workbook.definedNames.filter(({ name }) => name.includes(formMarkName)).map(({ refersTo }) => refersTo),
  ]
  let words: readonly string[] = []
  for (const sheet of workbook.sheets) {
    const lines = firstColumn(sheet)
    if (readFormMark(lines[0] ?? '') === null) continue
    texts.push(lines[0] ?? '')
    words = lines
  }
  const marks = new Map<string, FormMark>()
  for (const text of texts) {
    const mark = readFormMark(text)
    if (mark) marks.set(`${mark.planId}|${mark.periodId}|${mark.unitId}`, mark)
  }
  return { marks: [...marks.values()], plan: words[1] ?? '', period: words[2] ?? '', unit: words[3] ?? '' }
}

function firstColumn(sheet: WorkbookSheet): readonly string[] {
  return sheet.rows.slice(0, 4).map(({ cells }) => cellText(cells[0]))
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

/** Where only the rows' marks survive: the unit and period under which most of their check digits are right. */
function readRowMarks(table: ReturnTable, context: PreparedContext): FromMark | null {
  const column = table.columns.get('mark') ?? findMarkColumn(table)
  if (column === undefined) return null
  const marks = table.grid.rows.flatMap((row) => readRowMark(cellText(table.grid.cell(row, column))) ?? [])
  if (marks.length === 0) return null
  const known = marks.filter(({ taskId }) => context.taskById.has(taskId))
  if (known.length === 0) return refuse('file.otherPlan', { words: '其他方案' })
  const best = { unit: null as MatchUnit | null, periodLabel: '', isThisPeriod: false, count: 0 }
  for (const period of [context.period, ...context.otherPeriods]) {
    for (const unit of context.units) {
      for (const unitId of idsOf(unit)) {
        const form = { planId: context.planId, periodId: period.id, unitId }
        const count = known.filter(({ taskId, digits }) => rowCheckDigits(form, taskId) === digits).length
        if (count <= best.count) continue
        Object.assign(best, { unit, periodLabel: period.label, isThisPeriod: period === context.period, count })
      }
    }
  }
  if (!best.unit) return null
  if (best.isThisPeriod) return { kind: 'known', unit: best.unit }
  return refuse('file.otherPeriod', { words: best.periodLabel, expected: context.period.label }, best.unit)
}

/** The marks' column by what is in it, where its heading was lost. */
export function findMarkColumn(table: ReturnTable): number | undefined {
  for (const row of table.grid.rows) {
    if (row <= table.headingBottom) continue
    const cell = table.grid.cellsOf(row).find((candidate) => readRowMark(cellText(candidate)) !== null)
    if (cell) return cell.column
  }
  return undefined
}

/** What the lines over the table say. */
interface Head {
  readonly unit: string
  readonly period: string
  readonly text: string
}

function readHead(table: ReturnTable): Head {
  const { grid, headingTop } = table
  const lines: string[] = []
  let unit = ''
  let period = ''
  for (const row of grid.rows.filter((candidate) => candidate < headingTop)) {
    const cells = grid.cellsOf(row)
    for (const [at, cell] of cells.entries()) {
      const text = cellText(cell)
      // How to fill in the form speaks of units and dates too.
      if (/^(?:填报要求|填表说明|说明)/.test(text)) continue
      lines.push(text)
      unit ||= labelled(
        text,
        /单位(?:名称)?\s*(?:[（(][^）)]*[）)])?\s*[：:]\s*(.*)$/s,
        cells[at + 1] && cellText(cells[at + 1]),
      )
      period ||= labelled(text, /(?:调度期|填报期|报告期)\s*[：:]\s*(.*)$/s, cells[at + 1] && cellText(cells[at + 1]))
    }
  }
  return { unit, period, text: lines.join('\n') }
}

/** What follows a label in its cell, up to the next label or a wide gap; where nothing does, the cell beside it. */
function labelled(text: string, label: RegExp, beside: string | undefined): string {
  const found = label.exec(text)
  if (!found) return ''
  const own =
    (found[1] ?? '')
      .split(/\s{2,}|　{2,}|\n|(?=(?:填报人|联系人|联系电话|填报日期|填报时间|调度期|报送截止)[：:])/)[0]
      ?.trim() ?? ''
  if (own !== '') return own
  return beside !== undefined && !/[：:]/.test(beside) ? beside.trim() : ''
}

function findOtherPeriod(head: Head, context: PreparedContext): string | null {
  // `2023年` alone is part of every title; only under its own label does it name a period.
  const text = head.period || head.text
  const isTold = (label: string) => holdsLabel(text, label) && (head.period !== '' || !/^\d{4}年$/.test(label))
  if (isTold(context.period.label)) return null
  return context.otherPeriods.find(({ label }) => isTold(label))?.label ?? null
}

/** Whether a text names a period; 2023年6月5日 does not name 2023年6月, nor 11月 the month 1月. */
function holdsLabel(text: string, label: string): boolean {
  const folded = text.normalize('NFKC').replace(/\s+/g, '')
  const wanted = label.normalize('NFKC').replace(/\s+/g, '')
  if (wanted === '') return false
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    const before = folded[at - 1] ?? ''
    const after = folded[at + wanted.length] ?? ''
    if (!(/\d/.test(before) && /^\d/.test(wanted)) && !/\d/.test(after)) return true
  }
  return false
}

function findNamedUnit(words: string, context: PreparedContext): MatchUnit | undefined {
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
