import { formHeadingRow, markHeading, maxCellText, noteMark } from '../../shared/domain/form/columns.ts'
import type { FormLayout } from '../../shared/domain/form/layout.ts'
import { fitRow } from '../../shared/domain/form/row-height.ts'
import type { FormContent } from '../../shared/domain/form/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { cleanCellText, type SheetFrame, sheetRow, textCell } from './template-fill.ts'
import { lettersOf } from './write-form-template.ts'

/** Style indexes of the cells around the table. */
export interface LineStyles {
  readonly layout: FormLayout
  readonly title: string
  /** Of the lines above and below the table. */
  readonly line: string
  /** Of the headings, by column. */
  readonly head: readonly string[]
  of(address: string): string
}

export function readLineStyles(frame: SheetFrame, layout: FormLayout): LineStyles {
  return {
    layout,
    title: frame.styleOf('A1'),
    line: frame.styleOf('A4'),
    head: lettersOf(layout).printed.map((letter) => frame.styleOf(`${letter}${formHeadingRow}`)),
    of: frame.styleOf,
  }
}

/** The rows above the table, its headings among them. */
export function headRows(styles: LineStyles, content: FormContent): string {
  const { layout } = styles
  const { printed, mark } = lettersOf(layout)
  const { words } = content
  const width = tableWidth(layout)
  const title = checkText(words.title, content, '', '标题')
  const above = checkText(words.above, content, '', '表上文字')
  const rowOf = (row: number, cells: readonly (readonly [string, string])[]) =>
    cells.map(([letter, text]) => textCell(`${letter}${row}`, styles.of(`${letter}${row}`), text)).join('')
  const contact = new Map<string, string>()
  for (const letter of printed) contact.set(letter, '')
  for (const [at, { labelArea }] of layout.contact.entries())
    contact.set(labelArea[0], cleanCellText(words.labels[at] ?? ''))
  const unit = checkText(words.unit, content, '', '填报单位')
  const headings = layout.columns.map(({ heading }) => heading)
  return [
    sheetRow(1, Math.max(45, fitRow([title], [width], [22]).height), textCell('A1', styles.title, title)),
    sheetRow(
      2,
      24,
      rowOf(2, [
        [layout.headLine[0][0], unit],
        [layout.headLine[1][0], cleanCellText(words.period)],
      ]),
    ),
    sheetRow(3, 24, rowOf(3, [...contact])),
    sheetRow(4, fitRow([above], [width], [12]).height, textCell('A4', styles.line, above)),
    sheetRow(
      formHeadingRow,
      36,
      headings
        .map((heading, at) => textCell(`${printed[at]}${formHeadingRow}`, styles.head[at] ?? '0', heading))
        .join('') + textCell(`${mark}${formHeadingRow}`, '0', markHeading),
    ),
  ].join('')
}

/** How many rows stand below the table: an empty one, so that sorting its rows leaves the others alone, and one for each text. */
export function countBelow({ words: { below } }: FormContent): number {
  return below.length === 0 ? 0 : below.length + 1
}

/** The rows below the table, whose marks say that they are nothing to be read in again. */
export function belowRows(styles: LineStyles, content: FormContent, lastRow: number): string {
  const { mark } = lettersOf(styles.layout)
  const width = tableWidth(styles.layout)
  return content.words.below
    .map((words, at) => {
      const row = lastRow + 2 + at
      const text = checkText(words, content, '', '表下文字')
      const cells = textCell(`A${row}`, styles.line, text) + textCell(`${mark}${row}`, '0', noteMark)
      return sheetRow(row, fitRow([text], [width], [12]).height, cells)
    })
    .join('')
}

/** What stands after the sheet's rows, with each row below the table made one cell over all columns. */
export function mergeBelow(
  after: string,
  layout: FormLayout,
  { words: { below } }: FormContent,
  lastRow: number,
): string {
  if (below.length === 0) return after
  const { last } = lettersOf(layout)
  const merges = below.map((_, at) => `<mergeCell ref="A${lastRow + 2 + at}:${last}${lastRow + 2 + at}"/>`).join('')
  return after.replace(
    /<mergeCells count="(\d+)">/,
    (_, count) => `<mergeCells count="${Number(count) + below.length}">${merges}`,
  )
}

/** In characters, for the lines that go over all columns. */
function tableWidth({ columns }: FormLayout): number {
  return columns.reduce((sum, { width }) => sum + width, 0)
}

/** A text as a cell holds it. Throws `form.textTooLong`. */
export function checkText(text: string, content: FormContent, number: string, column: string): string {
  const clean = cleanCellText(text)
  if (clean.length > maxCellText)
    throw new UserError('form.textTooLong', {
      unit: content.unitName,
      number,
      column: column.replace('\n', ''),
      length: clean.length,
      limit: maxCellText,
    })
  return clean
}
