import { printedWidths } from '../domain/document/column-widths.ts'
import { textWidth } from '../domain/document/page-setup.ts'
import { type RowBreaks, rowBreaks } from '../domain/document/row-lines.ts'
import type { DocumentCell, DocumentRow, DocumentTable } from '../domain/document/types.ts'
import { cellWords } from './cell-words.ts'
import { type PaperNode, type PaperProperties, paperNode } from './paper-node.ts'

const alignClasses = { left: '', center: 'center', right: 'number-cell' } as const

/** A table with the widths of its columns and its heading rows, which every page repeats. */
export function paperTable(table: DocumentTable): PaperNode {
  const widths = printedWidths(table.columns)
  const points = (twips: number) => ({ style: { width: `${twips / 20}pt` } })
  const columns = widths.map((width) => paperNode('col', points(width)))
  const taken: number[] = table.columns.map(() => 0)
  const breaks = rowBreaks(table)
  const head = table.header.map((row, at) =>
    paperNode('tr', at === 0 ? { className: 'heading' } : {}, ...cells(table, row, taken, 'th')),
  )
  const body = table.rows.map((row, at) =>
    row.isSection
      ? paperNode(
          'tr',
          { className: 'section', ...heightOf(row) },
          paperNode('td', { className: 'edge', colSpan: table.columns.length }, ...cellWords(row.cells[0]?.text ?? '')),
        )
      : paperNode('tr', rowProperties(row, at, breaks), ...cells(table, row, taken, 'td')),
  )
  return paperNode(
    'table',
    {
      ...classOf(table),
      ...points(widths.reduce((sum, width) => sum + width, 0)),
      ...(table.place !== undefined && { place: table.place }),
    },
    paperNode('colgroup', {}, ...columns),
    paperNode('thead', {}, ...head),
    paperNode('tbody', {}, ...body),
  )
}

function classOf(table: DocumentTable): PaperProperties {
  if (table.isForm) {
    const names = [...(table.isTight ? ['tight'] : []), ...(table.isWhole ? ['whole'] : []), ...startOf(table)]
    return { className: ['form', ...names].join(' ') }
  }
  const isWide = table.columns.reduce((sum, { width }) => sum + width, 0) > textWidth
  const names = [...(table.isDense ? ['dense'] : []), ...(isWide ? ['across'] : []), ...startOf(table)]
  return names.length === 0 ? {} : { className: names.join(' ') }
}

const startOf = ({ startsPage }: DocumentTable) => (startsPage ? ['starts-page'] : [])

function rowProperties(row: DocumentRow, at: number, { parted, kept }: RowBreaks): PaperProperties {
  if (parted.has(at)) return { className: 'parted' }
  return { ...(kept.has(at) && { className: 'kept' }), ...heightOf(row) }
}

/** The height of a table's row is the least it has. */
function heightOf({ leastHeight }: DocumentRow): PaperProperties {
  return leastHeight === undefined ? {} : { style: { height: `${leastHeight / 20}pt` } }
}

/** `taken` counts, by column, the rows below that a cell above still reaches into. */
function cells(table: DocumentTable, row: DocumentRow, taken: number[], tag: 'th' | 'td'): readonly PaperNode[] {
  const nodes: PaperNode[] = []
  let next = 0
  for (let column = 0; column < table.columns.length; ) {
    const reach = taken[column] ?? 0
    if (reach > 0) {
      taken[column] = reach - 1
      column += 1
      continue
    }
    const cell: DocumentCell = row.cells[next] ?? { text: '' }
    next += 1
    const columnSpan = cell.columnSpan ?? 1
    const rowSpan = cell.rowSpan ?? 1
    for (let covered = column; covered < column + columnSpan; covered++) taken[covered] = rowSpan - 1
    const align = tag === 'td' ? alignClasses[table.columns[column]?.align ?? 'left'] : ''
    // The line at the table's left edge is drawn by the cells that stand there.
    const className = [column === 0 ? 'edge' : '', cell.isLabel ? 'cell-label' : align]
      .filter((name) => name !== '')
      .join(' ')
    const properties: PaperProperties = {
      ...(className !== '' && { className }),
      ...(columnSpan > 1 && { colSpan: columnSpan }),
      ...(rowSpan > 1 && { rowSpan }),
      ...(cell.key !== undefined && { number: { key: cell.key, opensList: cell.counts !== undefined } }),
    }
    nodes.push(paperNode(tag, properties, ...cellWords(cell.text)))
    column += columnSpan
  }
  return nodes
}
