import {
  AlignmentType,
  Document,
  type ISectionOptions,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { markText } from '../../../shared/domain/document/head-rules.ts'
import type {
  DocumentBlock,
  DocumentRow,
  DocumentTable,
  OfficialDocument,
} from '../../../shared/domain/document/types.ts'

/** A bulletin by the npm package docx: the same texts and table, set by styles, without the finer points of ours. */
export async function writeBulletinWithDocx(document: OfficialDocument): Promise<Buffer> {
  const style = (id: string, font: string, size: number) => ({ id, name: id, run: { font, size } })
  const mark = document.head === null ? '' : markText(document.head.mark)
  const front = [mark, document.head?.number ?? '', ...document.title, document.addressees ?? '']
  const sections: ISectionOptions[] = [
    { children: [...front.map((text) => paragraph(text, 'body')), ...document.blocks.map(block)] },
    ...document.annexes.map((annex) => ({
      properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
      children: [...annex.title.map((text) => paragraph(text, 'body')), ...annex.blocks.map(block)],
    })),
  ]
  const styles = {
    paragraphStyles: [style('body', '仿宋_GB2312', 32), style('cell', '仿宋_GB2312', 21), style('head', '黑体', 21)],
  }
  return Packer.toBuffer(new Document({ styles, sections }))
}

function block(one: DocumentBlock): Paragraph | Table {
  return one.kind === 'table' ? table(one) : paragraph(one.runs.map(({ text }) => text).join(''), 'body')
}

function table({ columns, header, rows }: DocumentTable): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: columns.map(({ width }) => width),
    width: { size: columns.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
    rows: [...header.map((row) => tableRow(row, columns, true)), ...rows.map((row) => tableRow(row, columns, false))],
  })
}

function tableRow(row: DocumentRow, columns: DocumentTable['columns'], isHeader: boolean): TableRow {
  return new TableRow({
    cantSplit: true,
    tableHeader: isHeader,
    children: row.cells.map(
      ({ text }, at) =>
        new TableCell({
          width: { size: columns[at]?.width ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlign.CENTER,
          children: [paragraph(text, isHeader ? 'head' : 'cell', columns[at]?.align === 'center')],
        }),
    ),
  })
}

function paragraph(text: string, style: string, isCentred = false): Paragraph {
  const alignment = isCentred ? { alignment: AlignmentType.CENTER } : {}
  return new Paragraph({ style, ...alignment, children: [new TextRun(text)] })
}
