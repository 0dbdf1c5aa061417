import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pastedDocument, readText } from '../../../electron/reading/read-text.ts'
import type { OriginalDocument } from '../../../shared/domain/original-document/types.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const words = (document: OriginalDocument) =>
  document.blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.cells.map((cell) => cell.text)))
const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'))

describe('encodings', () => {
  const heading = '云河县'
  test.each([
    ['UTF-8', utf8(heading)],
    ['UTF-8 with byte order mark', bytesOf('ef bb bf e4 ba 91 e6 b2 b3 e5 8e bf')],
    ['UTF-16 little-endian', bytesOf('ff fe 91 4e b3 6c bf 53')],
    ['UTF-16 big-endian', bytesOf('fe ff 4e 91 6c b3 53 bf')],
    ['GB18030', bytesOf('d4 c6 ba d3 cf d8')],
  ])('%s', (_name, bytes) => {
    expect(words(readText(bytes, '方案.txt'))).toEqual([heading])
  })

  test('a four-byte GB18030 character is read', () => {
    expect(words(readText(bytesOf('d4 c6 95 32 82 36 ba d3'), '方案.txt'))).toEqual(['云𠀀河'])
  })

  test('UTF-8 cut off within its last character is not taken for GB18030', () => {
    const whole = utf8('云河县人民政府办公室')
    expect(words(readText(whole.subarray(0, whole.length - 1), '方案.txt'))).toEqual(['云河县人民政府办公'])
  })

  test('bytes that are no text are refused', () => {
    const binary = Uint8Array.from({ length: 400 }, (_, at) => (at * 7 + 1) % 256 || 1)
    expect(() => readText(binary, '照片.txt')).toThrow(/file\.notText/)
    expect(() => readText(utf8(' \n\t\n'), '空.txt')).toThrow(/file\.noWords/)
  })
})

describe('lines', () => {
  test('blank lines go, the others keep their numbers', () => {
    const { blocks } = readText(utf8('　　一、总体要求\r\n\r\n1. 修路12公里。\r2. 建桥1座。\n'), '方案.txt')
    expect(blocks).toEqual([
      { kind: 'paragraph', text: '一、总体要求', level: null, label: null, place: { line: 1 } },
      { kind: 'paragraph', text: '1. 修路12公里。', level: null, label: null, place: { line: 3 } },
      { kind: 'paragraph', text: '2. 建桥1座。', level: null, label: null, place: { line: 4 } },
    ])
  })

  test('tabs that part cells stay, also at the ends; a tab that indents goes', () => {
    const text = '序号\t任务\t单位\n\t推动创新\t\n\t为落实会议精神，制定本方案。\n1\t 修路 \t县交通运输局'
    expect(words(pastedDocument(text))).toEqual([
      '序号\t任务\t单位',
      '\t推动创新\t',
      '为落实会议精神，制定本方案。',
      '1\t 修路 \t县交通运输局',
    ])
  })

  test('no visible character is lost and no line moves', () => {
    const visible = fc.array(fc.constantFrom('云', '县', '1', '.', '（', 'a'), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(fc.array(fc.option(visible, { nil: [] })), (lines) => {
        const { blocks } = pastedDocument(lines.map((line) => (line ?? []).join('')).join('\n'))
        const expected = lines.flatMap((line, at) => (line?.length ? [{ line: at + 1, text: line.join('') }] : []))
        expect(blocks.map((b) => ({ line: b.place.line, text: b.kind === 'paragraph' ? b.text : '' }))).toEqual(
          expected,
        )
      }),
    )
  })
})

describe('Markdown', () => {
  const text = [
    '# 云河县2023年分工方案',
    '---',
    '## **（一）产业**',
    '**一是完善政策。**建成\\*\\*标准厂房。',
    '| 序号 | 任务 |',
    '| --- | :--: |',
    '| 1 | 修路<br>建桥 |',
    '| 2 | A\\|B |',
    '结尾',
  ].join('\n')

  test('headings give levels; bold, rules and escapes go; a pipe table becomes a table', () => {
    const { format, blocks } = readText(utf8(text), '方案.md')
    expect(format).toBe('md')
    expect(blocks.map((block) => (block.kind === 'paragraph' ? [block.level, block.text] : block.place.line))).toEqual([
      [1, '云河县2023年分工方案'],
      [2, '（一）产业'],
      [null, '一是完善政策。建成**标准厂房。'],
      5,
      [null, '结尾'],
    ])
    const table = blocks.find((block) => block.kind === 'table')
    expect(table?.kind === 'table' && table.cells.map((cell) => [cell.row, cell.column, cell.text])).toEqual([
      [0, 0, '序号'],
      [0, 1, '任务'],
      [1, 0, '1'],
      [1, 1, '修路\n建桥'],
      [2, 0, '2'],
      [2, 1, 'A|B'],
    ])
  })

  test('a .txt that clearly is Markdown is read as such, another keeps its marks', () => {
    expect(words(readText(utf8('# 方案\n**一、要求**'), '方案.txt'))).toEqual(['方案', '一、要求'])
    expect(words(readText(utf8('方案\n**一、要求**\n---\n编号|名称'), '方案.txt'))).toEqual([
      '方案',
      '**一、要求**',
      '---',
      '编号|名称',
    ])
  })
})
