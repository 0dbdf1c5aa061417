import { sheetsWithRows } from '../free-form/propose-mapping.ts'
import { sliceMapped } from '../free-form/slice-mapped.ts'
import type { Workbook } from '../workbook/types.ts'
import { noAnswers, type ReturnAnswers } from './answers.ts'
import type { ReturnTable } from './find-table.ts'
import { collectMarks, countMarks, type WorkbookMarks } from './form-marks.ts'
import { cellText } from './grid.ts'
import { identify } from './identify.ts'
import { short } from './match-row.ts'
import type { PreparedContext } from './prepare.ts'
import type { MatchUnit, ReturnReading } from './reading.ts'
import { cutIntoParts, type ReturnPart } from './return-parts.ts'
import { settleTasks } from './settle-tasks.ts'
import { type RowReading, readTableRows, summary } from './table-rows.ts'
import { hasFilledRows, sliceTables, type TableSlice } from './table-slices.ts'
import type { ReturnProblem, ReturnProblemCode } from './types.ts'

/** What the office settled of one part of a file. */
export interface PartAnswers {
  /** The part's position in what `matchReturn` gives. */
  readonly part: number
  readonly answers: ReturnAnswers
}

/**
 * Reads a returned workbook against the round it is for: whose it is, which row is which task, what each cell says. Never
 * throws and never guesses silently: every row with content is either taken as a report or named by a problem, and every
 * task of the unit that got no report is named too.
 * @param fileName without its folder
 * @param settled what the office settled of this file before
 * @returns one reading for each unit that the file is of, always the same number of them in the same order for the same file;
 *   at least one
 */
export function matchReturn(
  workbook: Workbook,
  fileName: string,
  context: PreparedContext,
  settled: PartAnswers = { part: 0, answers: noAnswers },
): readonly ReturnReading[] {
  const marks = collectMarks(workbook)
  const { mapping } = settled.answers
  // A form of ours is read as what it is, whatever mapping is named for the files beside it.
  const mapped = mapping && marks.marks.length === 0 ? sliceMapped(workbook, mapping, context) : []
  const slices = mapped.length > 0 ? mapped : sliceTables(workbook, context)
  const { parts, setAside } = cutIntoParts(slices, context)
  if (parts.length === 0) return [withoutTable(workbook)]
  return parts.map((part, at) => {
    const file: FileOfPart = { marks, fileName, isOneOfSeveral: parts.length > 1 || setAside.length > 0 }
    const answers = at === settled.part ? settled.answers : noAnswers
    const reading = readPart(part, file, context, answers)
    return at === 0 && setAside.length > 0 ? withProblems(reading, setAside) : reading
  })
}

interface FileOfPart {
  readonly marks: WorkbookMarks
  readonly fileName: string
  readonly isOneOfSeveral: boolean
}

function readPart(
  part: ReturnPart,
  { marks, fileName, isOneOfSeveral }: FileOfPart,
  context: PreparedContext,
  answers: ReturnAnswers,
): ReturnReading {
  const [main, ...others] = mainFirst(part.slices)
  if (!main) return refusal('file.noTable', {}, null)
  const evidence = { slice: main, workbook: marks, isOneOfSeveral, fileName }
  const identity = identify(evidence, context, answers.unitId)
  if (identity.kind === 'refused') {
    return { unitId: identity.unit?.id ?? null, isRefused: true, reports: [], problems: [identity.problem] }
  }
  const { unit, hasMark } = identity
  const rows = readSlices([main, ...others], unit, hasMark, context, answers)
  const settled = settleTasks(rows.readings, unit, context, main.table.grid.sheet.name)
  const found = [...rows.problems, ...settled.problems].sort(byPlace(part.slices))
  if (settled.reports.length === 0) {
    const rest = found.filter(({ code }) => code !== 'row.blank' && code !== 'row.missing')
    return { ...refusal('file.nothingFilled', {}, unit), problems: [fileProblem('file.nothingFilled', {}), ...rest] }
  }
  const isMapped = main.table.leftOut !== undefined
  const problems = [
    ...(hasMark ? [] : [fileProblem(isMapped ? 'file.mapped' : 'file.noMark', {})]),
    ...rows.notRead,
    ...found,
  ]
  return { unitId: unit.id, isRefused: false, reports: settled.reports, problems }
}

interface SliceRows {
  readonly readings: readonly RowReading[]
  readonly problems: readonly ReturnProblem[]
  readonly notRead: readonly ReturnProblem[]
}

/**
 * The rows of all tables of a unit. A table that says again what another one said of the same tasks is not read: which of
 * them counts is not for the program to say.
 */
function readSlices(
  slices: readonly TableSlice[],
  unit: MatchUnit,
  hasMark: boolean,
  context: PreparedContext,
  answers: ReturnAnswers,
): SliceRows {
  const readings: RowReading[] = []
  const problems: ReturnProblem[] = []
  const notRead: ReturnProblem[] = []
  for (const slice of slices) {
    const rows = readTableRows(slice.table, unit, hasMark, context, answers)
    const known = new Set(readings.flatMap(({ task, report }) => (report ? [task.id] : [])))
    const saysAgain = rows.readings.some(({ task, report }) => report !== null && known.has(task.id))
    // A list of problems beside the form has rows that look like tasks.
    const isOtherKind = slice !== slices[0] && !slice.table.columns.has(context.layout.mainField)
    if (saysAgain || isOtherKind) {
      const words = slice.table.grid.sheet.name
      notRead.push({ ...fileProblem('sheet.notRead', { words }), sheet: words })
      continue
    }
    readings.push(...rows.readings)
    problems.push(...rows.problems, ...slice.unnamedRows.flatMap((row) => rowWithoutUnit(slice.table, row)))
  }
  return { readings, problems, notRead }
}

/** A row among those of several units that does not say whose it is. */
function rowWithoutUnit({ grid, columns, layout }: ReturnTable, row: number): ReturnProblem {
  const cells = grid.cellsOf(row).map(cellText)
  const isFilled = layout.filled.some((field) => cellText(grid.cell(row, columns.get(field) ?? 0)) !== '')
  const code = summary.test(cells[0] ?? '') ? 'row.summary' : isFilled ? 'row.noUnit' : 'row.notATask'
  const words = code === 'row.summary' ? (cells[0] ?? '') : cells.join(' ')
  return { sheet: grid.sheet.name, row, column: null, code, params: { words: short(words) } }
}

/** The table with the most marked rows; without marks, the first on a sheet that is seen, with something filled in. */
function mainFirst(slices: readonly TableSlice[]): readonly TableSlice[] {
  if (slices.length === 1) return slices
  const rated = slices.map((slice) => ({
    slice,
    rank: [
      countMarks(slice.table),
      slice.table.grid.sheet.visibility === 'visible' ? 1 : 0,
      hasFilledRows(slice.table) ? 1 : 0,
    ],
  }))
  rated.sort((a, b) => b.rank.map((value, at) => value - (a.rank[at] ?? 0)).find((gap) => gap !== 0) ?? 0)
  return rated.map(({ slice }) => slice)
}

/** From the first sheet to the last and from the top of each down; what has no place comes last. */
function byPlace(slices: readonly TableSlice[]): (a: ReturnProblem, b: ReturnProblem) => number {
  const sheets = slices.map(({ table }) => table.grid.sheet.name)
  return (a, b) => {
    const rowOf = ({ row }: ReturnProblem) => row ?? Number.MAX_SAFE_INTEGER
    if (a.row === null || b.row === null) return rowOf(a) - rowOf(b)
    return sheets.indexOf(a.sheet ?? '') - sheets.indexOf(b.sheet ?? '') || rowOf(a) - rowOf(b)
  }
}

function withProblems(reading: ReturnReading, problems: readonly ReturnProblem[]): ReturnReading {
  // What a file is refused for stands first.
  const [first, ...rest] = reading.problems
  if (reading.isRefused && first) return { ...reading, problems: [first, ...problems, ...rest] }
  return { ...reading, problems: [...problems, ...reading.problems] }
}

/** A table that was never our form wants its columns named; anything else is no return. */
function withoutTable(workbook: Workbook): ReturnReading {
  const isTable = sheetsWithRows(workbook).length > 0
  return refusal(isTable ? 'file.freeForm' : 'file.noTable', {}, null)
}

function refusal(code: ReturnProblemCode, params: ReturnProblem['params'], unit: MatchUnit | null): ReturnReading {
  return { unitId: unit?.id ?? null, isRefused: true, reports: [], problems: [fileProblem(code, params)] }
}

function fileProblem(code: ReturnProblemCode, params: ReturnProblem['params']): ReturnProblem {
  return { sheet: null, row: null, column: null, code, params }
}
