import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readDocumentFile } from '../../../electron/reading/read-document.ts'
import { readPdf } from '../../../electron/reading/read-pdf.ts'
import type { Block, TableBlock } from '../../../shared/domain/original-document/types.ts'
import { buildDocx, cell, paragraph, row, table } from '../../support/docx-builder.ts'
import { convertWithSoffice, soffice } from '../../support/external-tools.ts'
import { buildPdf } from '../../support/pdf-builder.ts'
import { hasSharedFolder, sharedPath } from '../../support/shared-folder.ts'

const bare = (text: string) => text.replace(/\s/g, '')
const paragraphs = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [bare((block.label ?? '') + block.text)] : []))
const tables = (blocks: readonly Block[]) => blocks.filter((block): block is TableBlock => block.kind === 'table')
const shared = (expected: readonly string[], found: readonly string[]) => {
  const all = new Set(found)
  return expected.filter((text) => all.has(text)).length / expected.length
}

test('lines of a hand-made PDF keep their words and page', async () => {
  const { blocks } = await readPdf(buildPdf({ lines: ['1. Road (12 km).', '2. Bridge.'] }), '方案.pdf')
  expect(blocks).toEqual([
    { kind: 'paragraph', text: '1. Road (12 km).', level: null, label: null, place: { page: 1 } },
    { kind: 'paragraph', text: '2. Bridge.', level: null, label: null, place: { page: 1 } },
  ])
})

const program = soffice('PDF 与 Word 读取结果对照')
const folder = mkdtempSync(join(tmpdir(), 'pdf-'))
afterAll(() => rmSync(folder, { recursive: true }))
const toPdf = (path: string) => convertWithSoffice(program ?? '', path, 'pdf', folder)

describe.skipIf(!program)('a PDF made from a Word file', () => {
  const indent = '<w:ind w:firstLine="640"/>'
  const size = '<w:rPr><w:sz w:val="32"/></w:rPr>'
  const set = (text: string) => paragraph(`<w:r>${size}<w:t>${text}</w:t></w:r>`, indent)
  const long = (at: number) =>
    `${at}. 推动云河经济开发区“一区三园”建设，新建标准厂房${at}万平方米，引进RCEP成员国企业2家以上，年内投产。（牵头单位：县发展和改革局；配合单位：县财政局、各乡镇（街道））`

  test('paragraphs over line and page ends, page numbers and running headers apart', async () => {
    const texts = Array.from({ length: 30 }, (_, at) => long(at + 1))
    const page = (kind: string, content: string) => ({ [kind]: content })
    const field =
      '<w:r><w:t xml:space="preserve">— </w:t></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> —</w:t></w:r>'
    const bytes = buildDocx({
      body: `${texts.map(set).join('')}<w:sectPr><w:headerReference w:type="default" r:id="rId1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/><w:footerReference w:type="default" r:id="rId2" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992"/></w:sectPr>`,
      others: { ...page('header', paragraph('云河县人民政府办公室文件')), ...page('footer', paragraph(field)) },
    })
    writeFileSync(join(folder, 'pages.docx'), bytes)
    const document = await readDocumentFile(toPdf(join(folder, 'pages.docx')))
    expect(paragraphs(document.blocks)).toEqual(texts.map(bare))
    expect(document.headers).toEqual(['云河县人民政府办公室文件'])
    expect(document.footers).toEqual(['— 1 —'])
    expect(document.blocks.at(-1)?.place.page).toBeGreaterThan(2)
  })

  test('a table with merged cells, going on over the page', async () => {
    const border =
      '<w:tblBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders>'
    const rows = Array.from({ length: 60 }, (_, at) =>
      row(
        [cell(String(at + 1)), cell(`修建乡村道路${at + 1}公里，完善配套设施，保障群众出行`), cell('县交通运输局')],
        '<w:cantSplit/>',
      ),
    )
    const body = table(
      row([cell('重点任务', '<w:gridSpan w:val="2"/>'), cell('责任单位', '<w:vMerge w:val="restart"/>')]),
      row([cell('序号'), cell('内容'), cell('', '<w:vMerge/>')]),
      ...rows,
    )
      .replace(
        '<w:tblPr/>',
        `<w:tblPr><w:tblW w:w="9000" w:type="dxa"/>${border}<w:tblLayout w:type="fixed"/></w:tblPr>`,
      )
      .replace(
        '<w:tblGrid/>',
        '<w:tblGrid><w:gridCol w:w="900"/><w:gridCol w:w="4000"/><w:gridCol w:w="2500"/></w:tblGrid>',
      )
    const bytes = buildDocx({ body: paragraph('责任清单') + body + paragraph('完') })
    writeFileSync(join(folder, 'table.docx'), bytes)
    const word = tables((await readDocumentFile(join(folder, 'table.docx'))).blocks)
    const { blocks } = await readDocumentFile(toPdf(join(folder, 'table.docx')))
    const cells = (block: TableBlock | undefined) =>
      block?.cells
        .map((c) => [c.row, c.column, c.rowSpan, c.columnSpan, bare(c.text)])
        .sort((a, b) => Number(a[0]) - Number(b[0]) || Number(a[1]) - Number(b[1]))
    expect(paragraphs(blocks)).toEqual(['责任清单', '完'])
    expect(tables(blocks)).toHaveLength(1)
    expect(cells(tables(blocks)[0])).toEqual(cells(word[0]))
  })
})

const skipped = !program || !hasSharedFolder
describe.skipIf(skipped)('real documents, as PDF and as Word', () => {
  test.each([
    ['冠县2023年政府工作报告分工方案.docx', 0.98],
    ['冠县2023年绿色低碳重点工作任务.docx', 0.97],
    ['冠县2018年水污染防治工作方案.docx', 0.9],
    ['冠县三年行动计划及责任清单.docx', 0.98],
  ])('%s', async (name, least) => {
    const word = await readDocumentFile(sharedPath('documents', name))
    const pdf = await readDocumentFile(toPdf(sharedPath('documents', name)))
    expect(shared(paragraphs(word.blocks), paragraphs(pdf.blocks))).toBeGreaterThanOrEqual(least)
    // Nothing is lost or doubled, however it is cut: all words, in order.
    expect(paragraphs(pdf.blocks).join('')).toBe(paragraphs(word.blocks).join(''))
    expect(tables(pdf.blocks)).toHaveLength(tables(word.blocks).length)
  })
})
