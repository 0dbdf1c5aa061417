import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDocx } from '../../../electron/word/read-docx.ts'
import { buildDocx, level, numbered, numbering, paragraph } from '../../support/docx-builder.ts'
import { convertWithSoffice, soffice } from '../../support/external-tools.ts'

const item = (numberingId: number, index = 0, text = '项') => paragraph(text, numbered(numberingId, index))
const labels = (body: string, definitions: string, styles?: string) =>
  readDocx(
    buildDocx({ body, numbering: definitions, ...(styles === undefined ? {} : { styles }) }),
    '方案.docx',
  ).blocks.map((block) => (block.kind === 'paragraph' ? block.label : null))
const outline =
  level(0, 'chineseCountingThousand', '%1、') +
  level(1, 'chineseCountingThousand', '（%2）') +
  level(2, 'decimal', '%1.%2.%3')
const restart = (index: number, start: number) =>
  `<w:lvlOverride w:ilvl="${index}"><w:startOverride w:val="${start}"/></w:lvlOverride>`

describe('automatic numbers as Word counts them', () => {
  test('levels restart under a higher one, and a label may name several levels', () => {
    const body = [0, 1, 1, 2, 2, 0, 1, 2].map((index) => item(1, index)).join('')
    const all = labels(body, numbering(0, outline, { 1: '' }))
    expect(all).toEqual(['一、', '（一）', '（二）', '一.二.1', '一.二.2', '二、', '（一）', '二.一.1'])
  })

  test('legal numbering shows all levels in digits', () => {
    const levels = level(0, 'chineseCounting', '第%1条') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')
    expect(labels(item(1, 0) + item(1, 1), numbering(0, levels, { 1: '' }))).toEqual(['第一条', '1.1'])
  })

  test('a level that never restarts, and one that restarts only after the first', () => {
    const never = level(0, 'decimal', '%1') + level(1, 'decimal', '%2', '<w:lvlRestart w:val="0"/>')
    expect(labels([0, 1, 1, 0, 1].map((index) => item(1, index)).join(''), numbering(0, never, { 1: '' }))).toEqual([
      '1',
      '1',
      '2',
      '2',
      '3',
    ])
    const first =
      level(0, 'decimal', '%1') + level(1, 'decimal', '%2') + level(2, 'decimal', '%3', '<w:lvlRestart w:val="1"/>')
    const order = [0, 1, 2, 1, 2, 0, 2]
    expect(labels(order.map((index) => item(1, index)).join(''), numbering(0, first, { 1: '' }))).toEqual([
      '1',
      '1',
      '1',
      '2',
      '2',
      '2',
      '1',
    ])
  })

  test('instances over one definition go on together; one that overrides the start begins anew, once', () => {
    const definitions = numbering(0, level(0, 'decimal', '%1.', '', 5), { 1: '', 2: '', 3: restart(0, 1) })
    const body = [1, 1, 2, 3, 3, 1].map((id) => item(id)).join('')
    expect(labels(body, definitions)).toEqual(['5.', '6.', '7.', '1.', '2.', '3.'])
  })

  test('an instance may define a level anew', () => {
    const definitions = numbering(0, level(0, 'decimal', '%1.'), {
      1: `<w:lvlOverride w:ilvl="0">${level(0, 'decimalEnclosedCircle', '%1', '', 3)}</w:lvlOverride>`,
    })
    expect(labels(item(1) + item(1), definitions)).toEqual(['③', '④'])
  })

  test('numbers come from the paragraph style, the style it is based on, and the level tied to a style', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="c"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const levels = level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '%2)', '<w:pStyle w:val="c"/>')
    const styled = (id: string, more = '') => paragraph('项', `<w:pStyle w:val="${id}"/>${more}`)
    const none = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    const body = styled('a') + styled('b') + styled('c') + styled('c') + styled('a', none) + styled('b')
    expect(labels(body, numbering(0, levels, { 1: '' }), styles)).toEqual(['1.', '2.', 'a)', 'b)', null, '3.'])
  })

  test('a definition that refers to a numbering style', () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="n"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const definitions =
      numbering(0, level(0, 'decimal', '%1、'), { 1: '' }) + numbering(1, '<w:numStyleLink w:val="n"/>', { 2: '' })
    expect(labels(item(2) + item(1), definitions, styles)).toEqual(['1、', '2、'])
    const circle = numbering(0, '<w:numStyleLink w:val="n"/>', { 1: '' })
    expect(labels(item(1), circle, styles)).toEqual([null])
  })

  test('bullets show their sign, no number shows nothing, an unknown numbering is none', () => {
    const bullet = level(0, 'bullet', '\uf06e', '').replace(
      '</w:lvl>',
      '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:lvl>',
    )
    const definitions = numbering(0, bullet, { 1: '' }) + numbering(1, level(0, 'none', ''), { 2: '' })
    expect(labels(item(1) + item(2) + item(9), definitions)).toEqual(['■', null, null])
  })
})

const program = soffice('自动编号与 LibreOffice 对照')
describe.skipIf(!program)('the same numbers as LibreOffice', () => {
  test('levels passed over, restarts, starts, several lists in turn', () => {
    const definitions = [
      numbering(0, level(0, 'decimal', '%1') + level(1, 'decimal', '%1.%2') + level(2, 'decimal', '%1.%2.%3'), {
        1: '',
      }),
      numbering(1, level(0, 'decimal', '%1.'), { 2: '', 3: restart(0, 1) }),
      numbering(2, level(0, 'chineseCountingThousand', '（%1）', '', 98), { 4: '' }),
    ].join('')
    // LibreOffice wants all definitions before all instances, as Word writes them.
    const all = (pattern: RegExp) => definitions.match(pattern)?.join('') ?? ''
    const sorted = all(/<w:abstractNum .*?<\/w:abstractNum>/g) + all(/<w:num .*?<\/w:num>/g)
    const order = [
      [1, 1],
      [1, 0],
      [1, 1],
      [1, 2],
      [2, 0],
      [1, 2],
      [3, 0],
      [2, 0],
      [4, 0],
      [4, 0],
      [1, 1],
      [4, 0],
      [3, 0],
    ] as const
    const bytes = buildDocx({ body: order.map(([id, index]) => item(id, index)).join(''), numbering: sorted })
    const folder = mkdtempSync(join(tmpdir(), 'numbering-'))
    try {
      writeFileSync(join(folder, 'n.docx'), bytes)
      const text = readFileSync(convertWithSoffice(program ?? '', join(folder, 'n.docx'), 'txt', folder), 'utf8')
      const theirs = text
        .replace('\ufeff', '')
        .trim()
        .split('\n')
        .map((line) => line.trim())
      const ours = readDocx(bytes, 'n.docx').blocks.map((block) =>
        block.kind === 'paragraph' ? `${block.label} ${block.text}` : '',
      )
      expect(ours).toEqual(theirs)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
