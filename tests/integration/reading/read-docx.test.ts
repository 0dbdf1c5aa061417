import { describe, expect, test } from 'vitest'
import { readDocx } from '../../../electron/word/read-docx.ts'
import type { Block } from '../../../shared/domain/original-document/types.ts'
import {
  buildDocx,
  cell,
  type DocxParts,
  level,
  numbered,
  numbering,
  paragraph,
  row,
  run,
  table,
} from '../../support/docx-builder.ts'

const read = (parts: DocxParts | string) =>
  readDocx(buildDocx(typeof parts === 'string' ? { body: parts } : parts), '云河县方案.docx')
const shown = (blocks: readonly Block[]) =>
  blocks.map((block) =>
    block.kind === 'paragraph'
      ? `${block.label ?? ''}${block.text}`
      : block.cells.map((c) => [c.row, c.column, c.rowSpan, c.columnSpan, c.text]),
  )
const texts = (parts: DocxParts | string) => shown(read(parts).blocks)
const by = 'w:id="1" w:author="云一鸣" w:date="2023-05-06T00:00:00Z"'

describe('the awkward files of Word', () => {
  test('tracked changes: insertions and what moved here are taken, deletions and what moved away are not', () => {
    const body = paragraph(
      run('修路') +
        `<w:ins ${by}>${run('12')}</w:ins>` +
        `<w:del ${by}><w:r><w:delText>10</w:delText></w:r></w:del>` +
        `<w:moveTo ${by}>${run('公里')}</w:moveTo>` +
        `<w:moveFrom ${by}>${run('千米')}</w:moveFrom>`,
    )
    expect(texts(body)).toEqual(['修路12公里'])
  })

  test('a paragraph whose end is deleted goes on in the next, whose number counts', () => {
    const body =
      paragraph('修路', `${numbered(1)}<w:rPr><w:del ${by}/></w:rPr>`) +
      paragraph('建桥', numbered(1)) +
      paragraph(
        `<w:del ${by}><w:r><w:delText>全删</w:delText></w:r></w:del>`,
        `${numbered(1)}<w:rPr><w:del ${by}/></w:rPr>`,
      ) +
      paragraph('植树', numbered(1))
    expect(texts({ body, numbering: numbering(0, level(0, 'decimal', '%1.'), { 1: '' }) })).toEqual([
      '1.修路建桥',
      '2.植树',
    ])
  })

  test('a deleted row is no row, earlier properties are no properties', () => {
    const body =
      table(row([cell('甲'), cell('乙')]), row([cell('丙'), cell('丁')], `<w:del ${by}/>`)) +
      paragraph('正文', `<w:pPrChange ${by}><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>`)
    expect(texts(body)).toEqual([
      [
        [0, 0, 1, 1, '甲'],
        [0, 1, 1, 1, '乙'],
      ],
      '正文',
    ])
    expect(read(body).blocks[1]).toMatchObject({ level: null })
  })

  test('content controls: around paragraphs, in line, around rows and cells', () => {
    const sdt = (content: string) =>
      `<w:sdt><w:sdtPr><w:alias w:val="名"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
    const body =
      sdt(paragraph('一、要求')) +
      paragraph(run('修') + sdt(run('路'))) +
      table(sdt(row([cell('甲'), sdt(cell('乙'))])))
    expect(texts(body)).toEqual([
      '一、要求',
      '修路',
      [
        [0, 0, 1, 1, '甲'],
        [0, 1, 1, 1, '乙'],
      ],
    ])
  })

  test('hyperlinks and smart tags', () => {
    const body = paragraph(
      `<w:hyperlink r:id="x">${run('县财政局')}</w:hyperlink><w:smartTag>${run('牵头')}</w:smartTag>`,
    )
    expect(texts(body)).toEqual(['县财政局牵头'])
  })

  test('a table within a cell is there, and its words are in the cell', () => {
    const inner = table(row([cell('内一'), cell('内二')]))
    const { blocks } = read(table(row([cell(paragraph('外') + inner + paragraph('')), cell('右')])))
    expect(shown(blocks)).toEqual([
      [
        [0, 0, 1, 1, '外\n内一\t内二'],
        [0, 1, 1, 1, '右'],
      ],
    ])
    const outer = blocks[0]
    const nested = outer?.kind === 'table' ? outer.cells[0]?.tables : []
    expect(nested).toMatchObject([{ rowCount: 1, columnCount: 2, place: { table: 1, row: 1, column: 1 } }])
  })

  test('simple and complex fields give their result, never their code; one that is never closed hides nothing', () => {
    const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`
    const body =
      paragraph(`${run('共')}<w:fldSimple w:instr="NUMPAGES">${run('8')}</w:fldSimple>${run('页')}`) +
      paragraph(
        `${char('begin')}${code('IF ')}${char('begin')}${code('PAGE')}${char('separate')}${run('7')}${char('end')}${char('separate')}${run('甲')}${char('end')}${run('乙')}`,
      )
    expect(texts(body)).toEqual(['共8页', '甲乙'])
    expect(texts(paragraph(`${char('begin')}${code('PAGE')}${run('全文')}`) + paragraph('还在'))).toEqual([
      '全文',
      '还在',
    ])
  })

  test('merged cells: to the right, downwards, the old way, and rows that begin later', () => {
    const body = table(
      row([cell('序号', '<w:vMerge w:val="restart"/>'), cell('任务', '<w:gridSpan w:val="2"/>')]),
      row([cell('', '<w:vMerge/>'), cell('甲'), cell('乙')]),
      row([cell('丙')], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
      row([cell('丁', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), cell('戊')]),
    )
    const block = read(body).blocks[0]
    expect(block).toMatchObject({ rowCount: 4, columnCount: 3 })
    expect(block && shown([block])).toEqual([
      [
        [0, 0, 2, 1, '序号'],
        [0, 1, 1, 2, '任务'],
        [1, 1, 1, 1, '甲'],
        [1, 2, 1, 1, '乙'],
        [2, 1, 1, 1, '丙'],
        [3, 0, 1, 2, '丁'],
        [3, 2, 1, 1, '戊'],
      ],
    ])
  })

  test('a cell that continues nothing stands for itself', () => {
    expect(texts(table(row([cell('甲', '<w:vMerge/>')])))).toEqual([[[0, 0, 1, 1, '甲']]])
  })

  test('hidden text is left out: by run, by style, by the whole paragraph, which is then not counted', () => {
    const styles =
      '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="p"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="q"><w:basedOn w:val="p"/></w:style>'
    const body =
      paragraph(run('修') + run('密', '<w:vanish/>') + run('路', '<w:vanish w:val="0"/>'), numbered(1)) +
      paragraph(run('密', '<w:vanish/>'), `${numbered(1)}<w:rPr><w:vanish/></w:rPr>`) +
      paragraph(run('建桥') + run('密', '<w:rStyle w:val="h"/>'), numbered(1)) +
      paragraph('密', '<w:pStyle w:val="q"/>')
    expect(texts({ body, styles, numbering: numbering(0, level(0, 'decimal', '%1.'), { 1: '' }) })).toEqual([
      '1.修路',
      '2.建桥',
    ])
  })

  test('text under a phonetic guide is taken, the guide is not', () => {
    const ruby = `<w:ruby><w:rubyPr><w:lid w:val="zh-CN"/></w:rubyPr><w:rt>${run('yún')}</w:rt><w:rubyBase>${run('云')}</w:rubyBase></w:ruby>`
    expect(texts(paragraph(`<w:r>${ruby}</w:r>${run('河县')}`))).toEqual(['云河县'])
  })

  test('runs cut into pieces, breaks, tabs, hyphens and symbols', () => {
    const body = paragraph(
      `${run('14')}<w:r><w:noBreakHyphen/></w:r>${run('1')}<w:r><w:tab/></w:r>${run('A &amp; B')}<w:proofErr w:type="spellStart"/>` +
        `<w:r><w:br/><w:t> 次行 </w:t><w:br w:type="page"/></w:r><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:softHyphen/></w:r>` +
        `<w:r><w:sym w:font="宋体" w:char="25A1"/><w:cr/></w:r>${run('末')}`,
      '<w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs>',
    )
    expect(texts(body)).toEqual(['14-1\tA & B\n次行\n☑□\n末'])
  })

  test('a text box follows the paragraph it hangs on, once, whichever of its two forms is there', () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text, numbered(1))}</w:txbxContent>`
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box('框')}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`
    const old = `<mc:AlternateContent><mc:Choice Requires="wpx"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('旧框')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`
    const body =
      paragraph(`${run('甲')}<w:r>${both}</w:r>${run('乙')}`, numbered(1)) +
      paragraph(`<w:r>${old}</w:r>`) +
      paragraph('丙', numbered(1))
    const parts = { body, numbering: numbering(0, level(0, 'decimal', '%1.'), { 1: '' }) }
    expect(texts(parts)).toEqual(['1.甲乙', '2.框', '3.旧框', '4.丙'])
    expect(read(parts).blocks.map((block) => block.place.paragraph)).toEqual([1, 1, 2, 3])
  })

  test('the head of a document set as WordArt is read', () => {
    const art = '<w:r><w:pict><v:shape><v:textpath string="云河县人民政府文件"/></v:shape></w:pict></w:r>'
    expect(texts(paragraph(art))).toEqual(['云河县人民政府文件'])
  })

  test('automatic numbers: 1. and （一）, also in a cell', () => {
    const parts = {
      body:
        paragraph('产业', numbered(2)) +
        paragraph('修路', numbered(1)) +
        paragraph('建桥', numbered(1)) +
        paragraph('民生', numbered(2)) +
        table(row([cell(paragraph('', numbered(1))), cell(paragraph('植树', numbered(2)))])),
      numbering:
        numbering(0, level(0, 'decimal', '%1.'), { 1: '' }) +
        numbering(1, level(0, 'chineseCounting', '（%1）'), { 2: '' }),
    }
    expect(texts(parts)).toEqual([
      '（一）产业',
      '1.修路',
      '2.建桥',
      '（二）民生',
      [
        [0, 0, 1, 1, '3.'],
        [0, 1, 1, 1, '（三） 植树'],
      ],
    ])
  })
})

describe('what stands apart', () => {
  const note = (type: string, text: string) => `<w:footnote w:id="1"${type}>${paragraph(text)}</w:footnote>`

  test('headers, footers and notes are kept apart, comments are left out', () => {
    const document = read({
      body: paragraph(`${run('正文')}<w:r><w:footnoteReference w:id="1"/></w:r>`),
      others: {
        header: paragraph('云河县人民政府办公室文件'),
        footer: paragraph('— 1 —'),
        footnotes: note(' w:type="separator"', '分隔') + note('', '注一'),
        endnotes: `<w:endnote w:id="2">${paragraph('注二')}</w:endnote>`,
        comments: `<w:comment>${paragraph('批注')}</w:comment>`,
      },
    })
    expect(document).toMatchObject({
      format: 'docx',
      headers: ['云河县人民政府办公室文件'],
      footers: ['— 1 —'],
      footnotes: ['注一', '注二'],
    })
    expect(shown(document.blocks)).toEqual(['正文'])
  })

  test('levels come from the outline level, the style, what it is based on, or its name', () => {
    const styles =
      '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="c"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="c"><w:basedOn w:val="b"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>'
    const body =
      paragraph('甲', '<w:pStyle w:val="1"/>') +
      paragraph('乙', '<w:pStyle w:val="b"/>') +
      paragraph('丙', '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>') +
      paragraph('丁', '<w:outlineLvl w:val="1"/>') +
      paragraph('戊')
    const levels = read({ body, styles }).blocks.map((block) => (block.kind === 'paragraph' ? block.level : -1))
    expect(levels).toEqual([1, 3, null, 2, null])
  })

  test('blank paragraphs go, the others keep their numbers', () => {
    const { blocks } = read(paragraph('甲') + paragraph('') + paragraph(' 　') + paragraph('乙'))
    expect(blocks.map((block) => block.place)).toEqual([{ paragraph: 1 }, { paragraph: 4 }])
  })
})

describe('unusual and broken packages', () => {
  const body = paragraph(`${run('修路')}<w:r><w:t>12</w:t></w:r>`, '<w:outlineLvl w:val="0"/>')

  test.each([
    [
      'strict namespaces',
      (xml: string) =>
        xml.replaceAll(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        ),
    ],
    ['another prefix', (xml: string) => xml.replaceAll('w:', 'x0:')],
    ['no prefix', (xml: string) => xml.replaceAll('<w:', '<').replaceAll('</w:', '</').replaceAll(' w:', ' ')],
    [
      'comments, sections and single quotes',
      (xml: string) =>
        xml
          .replaceAll('<w:body>', '<!-- <w:p> --><?x <w:p> ?><w:body>')
          .replaceAll('"', "'")
          .replaceAll('>12<', '><![CDATA[12]]><'),
    ],
  ])('%s', (name, rewrite) => {
    const bytes = buildDocx({ body, rewrite })
    const { blocks } = readDocx(bytes, '方案.docx')
    expect(blocks, name).toEqual([
      { kind: 'paragraph', text: '修路12', level: 1, label: null, place: { paragraph: 1 } },
    ])
  })

  test.each([
    ['a tag that is never closed', (xml: string) => xml.replace('</w:body>', '')],
    ['tags that cross', (xml: string) => xml.replace('</w:r>', '</w:p>')],
    ['a text that ends in a tag', (xml: string) => xml.slice(0, -4)],
    ['a document type', (xml: string) => xml.replace('<w:document', '<!DOCTYPE w [<!ENTITY a "b">]><w:document')],
    ['an entity that XML does not have', (xml: string) => xml.replace('修路', '&nbsp;')],
  ])('broken: %s', (_name, rewrite) => {
    expect(() => readDocx(buildDocx({ body, rewrite }), '方案.docx')).toThrow(/file\.broken/)
  })

  test('a document without words is refused', () => {
    expect(() => read(paragraph('') + paragraph('<w:r><w:drawing/></w:r>'))).toThrow(/file\.noWords/)
  })
})
