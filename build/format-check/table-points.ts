import { type Fault, type Finding, judge } from './finding.ts'
import { areaWidth, charactersOf, paper, turnedMargins } from './measures.ts'
import type { CheckedTable, WordPackage } from './word-package.ts'
import { child, childAt, descendants, type XmlNode } from './xml-tree.ts'

const none = '文件中没有表格'

/** Points on tables (official-format §4.6): heads repeat, rows are whole, widths stand in the grid. */
export function tablePoints(word: WordPackage): readonly Finding[] {
  return [headRepeats(word), rowsWhole(word), gridWidths(word)]
}

const rowsOf = ({ node }: CheckedTable) => node.children.filter(({ name }) => name === 'tr')
const cellsOf = (row: XmlNode) => row.children.filter(({ name }) => name === 'tc')
const spanOf = (cell: XmlNode) => Number(childAt(cell, 'tcPr', 'gridSpan')?.attributes.val ?? 1)
const textOf = (node: XmlNode) =>
  descendants(node, 't')
    .map(({ text }) => text)
    .join('')

/**
 * A list has a row of headings above rows of the same cells; a form (督办单) says in each row what stands beside. Chapter
 * rows of one cell count for neither.
 */
export function isList(table: CheckedTable): boolean {
  const columns = descendants(child(table.node, 'tblGrid'), 'gridCol').length
  const rows = rowsOf(table)
  const plain = rows.filter((row) => cellsOf(row).length === columns).length
  const chapters = rows.filter((row) => cellsOf(row).length === 1).length
  return columns > 2 && rows.length > 2 && plain > (rows.length - chapters) * 0.6
}

/** The texts of the rows that repeat. */
export function headTexts(table: CheckedTable): readonly string[] {
  return rowsOf(table)
    .filter(isHead)
    .flatMap((row) => cellsOf(row).map(textOf))
    .filter((text) => text !== '')
}

function isHead(row: XmlNode): boolean {
  return childAt(row, 'trPr', 'tblHeader') !== undefined
}

function headRepeats({ tables }: WordPackage): Finding {
  const lists = tables.filter(isList)
  const faults = lists.flatMap((table): Fault[] => {
    const [first] = rowsOf(table)
    return first && isHead(first) ? [] : [{ place: table.label, measured: '表头不重复', wanted: '首行设 tblHeader' }]
  })
  const seen = { places: lists.length, summary: `${lists.length}张表，表头逐页重复`, none: '文件中没有清单类表格' }
  return judge('table-head', '表头重复', faults, seen)
}

/** A character of 五号, the smallest of a table, and what a cell has at both its sides, in twips (§4.6). */
const smallestCharacter = 210
const cellSides = 114
/** The lines of a cell that fill most of a turned page below its heading. */
const linesOfPage = 17
/** The same where a title of three lines and the words below it stand above the list: they do not end a page either. */
const linesBelowTitle = 9

/**
 * A row that no page holds must go on overleaf (§4.6), so must one that none holds with the chapter rows right above it, since
 * these do not end a page, and the first row of a list where the page has no room for it below the title. A line holds whole
 * characters: three where three and a half fit.
 */
function fillsPage(rows: readonly XmlNode[], at: number): boolean {
  const row = rows[at]
  if (row === undefined) return false
  const chapters = chaptersAbove(rows, at)
  const isFirst = rows.slice(0, at - chapters).every(isHead)
  const room = (isFirst ? linesBelowTitle : linesOfPage) - chapters
  return cellsOf(row).some((cell) => {
    const width = Number(childAt(cell, 'tcPr', 'tcW')?.attributes.w ?? 0)
    const charactersOfLine = Math.max(1, Math.floor((width - cellSides) / smallestCharacter))
    return charactersOf(textOf(cell)) / charactersOfLine > room
  })
}

/** How many chapter rows, of one cell, stand right above a row. */
function chaptersAbove(rows: readonly XmlNode[], at: number): number {
  const from = rows.slice(0, at).findLastIndex((row) => cellsOf(row).length > 1)
  return at - from - 1
}

function rowsWhole({ tables }: WordPackage): Finding {
  const faults = tables.flatMap((table): Fault[] => {
    const rows = rowsOf(table)
    const split = rows.filter((row, at) => childAt(row, 'trPr', 'cantSplit') === undefined && !fillsPage(rows, at))
    if (split.length === 0) return []
    return [{ place: table.label, measured: `${split.length}行可跨页断开`, wanted: '每行设 cantSplit' }]
  })
  return judge('rows-whole', '表行不断开', faults, { places: tables.length, summary: '每行设 cantSplit', none })
}

function gridWidths({ tables, sections }: WordPackage): Finding {
  const faults = tables.flatMap((table): Fault[] => {
    const size = child(sections[table.section]?.node, 'pgSz')?.attributes
    const isTurned = Number(size?.w) > Number(size?.h)
    const available = isTurned ? paper.long - turnedMargins.left - turnedMargins.right : areaWidth
    const columns = descendants(child(table.node, 'tblGrid'), 'gridCol').map(({ attributes }) => Number(attributes.w))
    const width = columns.reduce((sum, column) => sum + column, 0)
    const faults: Fault[] = []
    if (columns.length === 0 || columns.some((column) => !(column > 0))) {
      faults.push({ place: table.label, measured: '列宽不全', wanted: '每列一个 gridCol' })
    } else if (width > available + 10) {
      faults.push({ place: table.label, measured: `表宽${width}缇`, wanted: `不超过${available}缇` })
    }
    const uneven = rowsOf(table).filter((row) => {
      const before = Number(childAt(row, 'trPr', 'gridBefore')?.attributes.val ?? 0)
      const after = Number(childAt(row, 'trPr', 'gridAfter')?.attributes.val ?? 0)
      return cellsOf(row).reduce((sum, cell) => sum + spanOf(cell), before + after) !== columns.length
    })
    if (uneven.length > 0) {
      faults.push({ place: table.label, measured: `${uneven.length}行的列数与表不符`, wanted: `${columns.length}列` })
    }
    if (childAt(table.node, 'tblPr', 'tblLayout')?.attributes.type !== 'fixed') {
      faults.push({ place: table.label, measured: '列宽自动', wanted: '固定列宽' })
    }
    return faults
  })
  return judge('table-grid', '表格列宽', faults, { places: tables.length, summary: '固定列宽，不超版心', none })
}
