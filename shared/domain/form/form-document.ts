import { scaleWidths } from '../document/column-widths.ts'
import { landscapePaper } from '../document/landscape-paper.ts'
import { landscapeTextWidth } from '../document/page-setup.ts'
import type { DocumentBlock, DocumentTable, OfficialDocument } from '../document/types.ts'
import { formCells } from './form-cells.ts'
import { formWidths } from './form-widths.ts'
import type { FormHowTo } from './form-words.ts'
import type { FormLayout } from './layout.ts'
import type { FormContent } from './types.ts'

/** A form as pages, to look at: its workbook is what goes out. */
export function formDocument({ words, rows }: FormContent, layout: FormLayout): OfficialDocument {
  const { title, unit, period, labels, above, below, howTo } = words
  return landscapePaper(title, [
    ...[unit, period].flatMap(lines),
    ...lines(labels.filter((text) => text !== '').join('　　　　　　　　')),
    ...lines(above),
    table(layout, rows),
    ...below.flatMap(lines),
    ...(howTo === null ? [] : howToBlocks(howTo)),
  ])
}

function lines(text: string): readonly DocumentBlock[] {
  return text
    .split('\n')
    .flatMap((line) =>
      line === '' ? [] : [{ kind: 'paragraph' as const, shape: 'flush' as const, runs: [{ text: line }] }],
    )
}

/** Cells of a page have wider sides than those of a sheet: columns narrower than this take so much, in characters. */
const leastWidths = { number: 8, others: 13 } as const

function table(layout: FormLayout, rows: FormContent['rows']): DocumentTable {
  const cells = rows.map((row) => formCells(layout, row))
  const fitted = formWidths(layout, cells)
  const widths = scaleWidths(
    layout.columns.map(({ key }, at) =>
      Math.max(fitted[at] ?? 0, key === 'number' ? leastWidths.number : leastWidths.others),
    ),
    landscapeTextWidth,
  )
  return {
    kind: 'table',
    isDense: true,
    columns: layout.columns.map(({ align }, at) => ({ width: widths[at] ?? 0, align })),
    header: [{ cells: layout.columns.map(({ heading }) => ({ text: heading })) }],
    rows: cells.map((texts) => ({ cells: texts.map((text) => ({ text })) })),
  }
}

function howToBlocks({ title, rows }: FormHowTo): readonly DocumentBlock[] {
  const widths = scaleWidths([18, 100], landscapeTextWidth)
  return [
    { kind: 'paragraph', shape: 'title', runs: [{ text: title }] },
    {
      kind: 'table',
      columns: (['center', 'left'] as const).map((align, at) => ({ width: widths[at] ?? 0, align })),
      header: [],
      rows: rows.map((cells) => ({ cells: cells.map((text) => ({ text })) })),
    },
  ]
}
