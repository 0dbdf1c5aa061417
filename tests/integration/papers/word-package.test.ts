import { beforeAll, describe, expect, test } from 'vitest'
import { writeHtml } from '../../../electron/print/write-html.ts'
import { writeWordDocument, writeWordDocuments } from '../../../electron/word/write-document.ts'
import { openZip, type ZipArchive } from '../../../electron/zip/read-zip.ts'
import { textWidth } from '../../../shared/domain/document/page-setup.ts'
import { defaultPaperSettings } from '../../../shared/domain/document/paper-settings.ts'
import type { DocumentTable } from '../../../shared/domain/document/types.ts'
import { linedPaper, linesOf } from '../../support/lined-paper.ts'
import { filler, paragraph, wholePaper } from './sample-paper.ts'

describe('the package of a Word paper', () => {
  let zip: ZipArchive
  let body = ''
  let styles = ''
  beforeAll(async () => {
    zip = openZip(new Uint8Array(await writeWordDocument(wholePaper, defaultPaperSettings)), 'paper.docx')
    body = zip.readText('word/document.xml')
    styles = zip.readText('word/styles.xml')
  })

  test('no marker is left, and every section has its page', () => {
    expect(body).not.toContain('@@')
    const pages = [...body.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/g)].map(([, width, height]) => [width, height])
    expect(pages).toEqual([
      ['11906', '16838'],
      ['16838', '11906'],
      ['11906', '16838'],
    ])
    expect(body).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1431"')
    // A turned page has no grid.
    const grids = [...body.matchAll(/<w:docGrid( w:type="lines")? w:linePitch="579"\/>/g)].map(
      ([, lines]) => lines !== undefined,
    )
    expect(grids).toEqual([true, false, true])
  })

  test('margins change side, numbers stand outside, punctuation stays full, in the order of the schema', () => {
    const settings = zip.readText('word/settings.xml')
    const places = [
      '<w:mirrorMargins/>',
      '<w:defaultTabStop',
      '<w:evenAndOddHeaders/>',
      '<w:characterSpacingControl',
      '<w:compat>',
    ]
    expect(places.map((place) => settings.indexOf(place)).toSorted((a, b) => a - b)).toEqual(
      places.map((place) => settings.indexOf(place)),
    )
    expect(settings.indexOf('<w:mirrorMargins/>')).toBeGreaterThan(0)
  })

  test('fonts by name with the hint, no theme fonts, nothing bold, no automatic numbers', () => {
    const parts = zip.names.filter(
      (name) => name.startsWith('word/') && name.endsWith('.xml') && !name.includes('theme'),
    )
    const all = parts.map((name) => zip.readText(name)).join('')
    expect(all).not.toMatch(/asciiTheme|eastAsiaTheme|hAnsiTheme/)
    expect(styles + body).not.toMatch(/<w:b\/>|<w:numPr>/)
    for (const [fonts] of (styles + body).matchAll(/<w:rFonts [^>]*>/g)) {
      expect(fonts).toMatch(/w:hint="eastAsia" w:ascii="[^"]+" w:hAnsi="[^"]+" w:eastAsia="[^"]+" w:cs="[^"]+"/)
    }
  })

  test('every style used is there, once, and headings are the built-in ones', () => {
    const defined = [...styles.matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(defined).size).toBe(defined.length)
    const parts = zip.names.filter((name) => /^word\/(document|header\d+|footer\d+)\.xml$/.test(name))
    const used = parts.flatMap((name) => [...zip.readText(name).matchAll(/<w:(?:pStyle|rStyle) w:val="([^"]+)"/g)])
    for (const [, id] of used) expect(defined).toContain(id)
    expect(styles).toContain('<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>')
  })

  test('a heading that runs on is a paragraph of text whose first words have the heading’s font', () => {
    expect(body).toContain(
      '<w:pStyle w:val="OfficialText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="RunInHeading2"/></w:rPr><w:t xml:space="preserve">（一）压实责任。</w:t>',
    )
    expect(body).toContain('<w:pStyle w:val="Heading1"/>')
  })

  test('tables: heading repeated, rows whole, widths in the grid add up', () => {
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(3)
    expect(body.match(/<w:cantSplit\/>/g)?.length).toBe(body.match(/<w:tr>/g)?.length)
    for (const [, grid = ''] of body.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)) {
      const widths = [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width))
      // Whole CSS pixels of 8844 and 12756.
      expect([8835, 12750]).toContain(widths.reduce((sum, width) => sum + width, 0))
    }
  })
})

test('merged cells keep their place, whatever spans there are', async () => {
  const merged: DocumentTable = {
    kind: 'table',
    columns: [1, 2, 3].map(() => ({ width: textWidth / 3, align: 'left' })),
    header: [
      {
        cells: [
          { text: '甲', rowSpan: 2 },
          { text: '乙', columnSpan: 2 },
        ],
      },
      { cells: [{ text: '丙' }, { text: '丁' }] },
    ],
    rows: [
      { cells: [{ text: '1', rowSpan: 2 }, { text: '2' }, { text: '3' }] },
      { cells: [{ text: '4', columnSpan: 2 }] },
    ],
  }
  const zip = openZip(
    new Uint8Array(await writeWordDocument({ ...filler, blocks: [merged] }, defaultPaperSettings)),
    'paper.docx',
  )
  const rows = zip.readText('word/document.xml').split('<w:tr>').slice(1)
  const shape = rows.map((row) =>
    row
      .split('<w:tc>')
      .slice(1)
      .map((cell) => {
        const text = /<w:t [^>]*>(.*?)<\/w:t>/.exec(cell)?.[1] ?? ''
        const merge = /<w:vMerge w:val="(\w+)"/.exec(cell)?.[1] ?? ''
        return `${text}${/<w:gridSpan w:val="(\d)"/.exec(cell)?.[1] ?? ''}${merge}`
      }),
  )
  expect(shape).toEqual([
    ['甲restart', '乙2'],
    ['continue', '丙', '丁'],
    ['1restart', '2', '3'],
    ['continue', '42'],
  ])
})

test('text that XML cannot hold is left out, markup is text', async () => {
  const odd = { ...filler, blocks: [paragraph('甲<w:br/>&\u0001乙\ud800丙\n丁\t戊@@section-0@@')] }
  const body = openZip(new Uint8Array(await writeWordDocument(odd, defaultPaperSettings)), 'p.docx').readText(
    'word/document.xml',
  )
  expect(body).toContain(
    '甲&lt;w:br/&gt;&amp;乙丙</w:t><w:br/><w:t xml:space="preserve">丁</w:t><w:tab/><w:t xml:space="preserve">戊@@section-0@@</w:t>',
  )
})

test('of several papers in one file each begins on a page of its own, and with 1', async () => {
  const zip = openZip(await writeWordDocuments([filler, filler, filler], defaultPaperSettings), 'papers.docx')
  const sections = [...zip.readText('word/document.xml').matchAll(/<w:sectPr\b[\s\S]*?<\/w:sectPr>/g)].map(
    ([xml]) => xml,
  )
  const begins = sections.map((xml) => [
    /<w:type w:val="(\w+)"/.exec(xml)?.[1],
    xml.includes('<w:pgNumType w:start="1"'),
  ])
  expect(begins).toHaveLength(3)
  expect(begins.slice(1)).toEqual([
    ['nextPage', true],
    ['nextPage', true],
  ])
})

test('附注 stands on the page of the day above it, in Word and on the page', async () => {
  const closing = { office: '云河县人民政府办公室', date: '2023-06-08', hasSeal: true } as const
  const dayOf = async (remark: string | null) => {
    const paper = linedPaper([linesOf(1)], { closing, remark })
    const zip = openZip(new Uint8Array(await writeWordDocument(paper, defaultPaperSettings)), 'paper.docx')
    const paragraphs = zip.readText('word/document.xml').split('<w:p>')
    const html = writeHtml(paper, defaultPaperSettings).split('<p ')
    return [paragraphs, html].map((all) => all.find((own) => own.includes('2023年6月8日')) ?? '')
  }
  const [kept, tied] = await dayOf('此件公开发布')
  expect([kept, tied]).toEqual([expect.stringContaining('<w:keepNext/>'), expect.stringMatching(/class="right tied"/)])
  const [loose, last] = await dayOf(null)
  expect([loose, last].join()).not.toMatch(/keepNext|tied/)
})
