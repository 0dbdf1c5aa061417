import { breakTitle } from '../document/break-title.ts'
import { scaleWidths } from '../document/column-widths.ts'
import { landscapeTextWidth } from '../document/page-setup.ts'
import type { DocumentBlock, DocumentTable, OfficialDocument } from '../document/types.ts'
import { formCells } from './form-cells.ts'
import type { FormHowTo } from './form-words.ts'
import type { FormLayout } from './layout.ts'
import type { FormContent } from './types.ts'

/** A form as pages, to look at: its workbook is what goes out. */
export function formDocument({ words, rows }: FormContent, layout: FormLayout): OfficialDocument {
  const { title, unit, period, labels, above, below, howTo } = words
  return {
    head: null,
    title: breakTitle(title),
    addressees: null,
    orientation: 'landscape',
    blocks: [
      ...lines([unit, period].filter((text) => text !== '').join('　　　　')),
      ...lines(labels.filter((text) => text !== '').join('　　　　　　　　')),
      ...lines(above),
      {
        kind: 'table',
        isDense: true,
        columns: scaled(layout.columns),
        header: [{ cells: layout.columns.map(({ heading }) => ({ text: heading })) }],
        rows: rows.map((row) => ({ cells: formCells(layout, row).map((text) => ({ text })) })),
      },
      ...below.flatMap(lines),
      ...(howTo === null ? [] : howToBlocks(howTo)),
    ],
    closing: null,
    remark: null,
    annexes: [],
    imprint: null,
  }
}

function lines(text: string): readonly DocumentBlock[] {
  return text
    .split('\n')
    .flatMap((line) =>
      line === '' ? [] : [{ kind: 'paragraph' as const, shape: 'flush' as const, runs: [{ text: line }] }],
    )
}

function howToBlocks({ title, rows }: FormHowTo): readonly DocumentBlock[] {
  return [
    { kind: 'paragraph', shape: 'title', runs: [{ text: title }] },
    {
      kind: 'table',
      columns: scaled([
        { width: 18, align: 'center' },
        { width: 100, align: 'left' },
      ]),
      header: [],
      rows: rows.map((cells) => ({ cells: cells.map((text) => ({ text })) })),
    },
  ]
}

function scaled(columns: readonly Pick<FormLayout['columns'][number], 'width' | 'align'>[]): DocumentTable['columns'] {
  const widths = scaleWidths(
    columns.map(({ width }) => width),
    landscapeTextWidth,
  )
  return columns.map(({ align }, at) => ({ width: widths[at] ?? 0, align }))
}
