import { describe, expect, test } from 'vitest'
import { readDoc } from '../../../electron/word/read-doc.ts'
import type { Block } from '../../../shared/domain/original-document/types.ts'
import { buildOldWord, change, long, type OldWordParts, word } from '../../support/old-word-file.ts'

const read = (parts: OldWordParts) => readDoc(buildOldWord(parts), '云河县方案.doc')
const shown = (blocks: readonly Block[]) =>
  blocks.map((block) =>
    block.kind === 'paragraph'
      ? `${block.label ?? ''}${block.text}`
      : block.cells.map((c) => [c.row, c.column, c.rowSpan, c.columnSpan, c.text]),
  )
const texts = (parts: OldWordParts) => shown(read(parts).blocks)

const inTable = change(0x2416, 1)
const rowEnd = change(0x2417, 1)
const deleted = change(0x0800, 1)
/** A row's definition: its borders, and the merging flags of its cells. */
const columns = (edges: readonly number[], flags: readonly number[]) => {
  const cells = flags.flatMap((flag) => [...word(flag), ...Array.from({ length: 18 }, () => 0)])
  const operand = [flags.length, ...edges.flatMap((edge) => word(edge)), ...cells]
  return change(0xd608, ...word(operand.length + 1), ...operand)
}

/** One level of a list: its number's format, the text around it with the levels' places, and flags. */
const listLevel = (format: number, text: string, places: readonly number[], start = 1, flags = 0) => {
  const placed = Array.from({ length: 9 }, (_, index) => places[index] ?? 0)
  const head = [...long(start), format, flags, ...placed, 2, ...long(0), ...long(0), 0, 0, 0, 0]
  return [...head, ...word(text.length), ...Buffer.from(text, 'utf16le')]
}
const list = (id: number, isSimple: boolean) => [
  ...long(id),
  ...long(0),
  ...Array.from({ length: 9 }, () => word(0xfff)).flat(),
  isSimple ? 1 : 0,
  0,
]
const lists = (heads: readonly (readonly number[])[], levels: readonly (readonly number[])[]) => ({
  heads: Buffer.from([...word(heads.length), ...heads.flat()]),
  levels: Buffer.from(levels.flat()),
})
const override = (id: number, changed: readonly number[] = [], count = 0) => ({
  head: [...long(id), ...long(0), ...long(0), count, 0, 0, 0],
  more: [...long(-1), ...changed],
})
const overrides = (...all: readonly ReturnType<typeof override>[]) =>
  Buffer.from([...long(all.length), ...all.flatMap(({ head }) => head), ...all.flatMap(({ more }) => more)])
const numbered = (id: number, level = 0) => [...change(0x460b, ...word(id)), ...change(0x260a, level)]

describe('text', () => {
  test('a file saved fast keeps its pieces in another order; narrow and wide ones stand side by side', () => {
    const pieces = [{ text: '一、修' }, { text: 'No.12 \x96 \x93x\x94', isNarrow: true }, { text: '路\r二、建桥\r' }]
    expect(texts({ pieces, storedOrder: [2, 0, 1] })).toEqual(['一、修No.12 – “x”路', '二、建桥'])
  })

  test('a piece may carry a change of its own: deleted words go', () => {
    const pieces = [{ text: '修路' }, { text: '十', change: [65, 1] as const }, { text: '12公里\r' }]
    expect(texts({ pieces, storedOrder: [1, 0, 2] })).toEqual(['修路12公里'])
  })

  test('or refer to a list of changes; lists that would take for ever are refused', () => {
    const pieces = [{ text: '修路' }, { text: '十', changeList: 1 }, { text: '12公里\r' }]
    expect(texts({ pieces, changeLists: [change(0x0801, 1), deleted] })).toEqual(['修路12公里'])
    const endless = Array.from({ length: 400 }, () => ({ text: '甲', changeList: 0 }))
    const reading = () => read({ pieces: endless, changeLists: [Array.from({ length: 60_000 }, () => 0)] })
    expect(reading).toThrow(expect.objectContaining({ code: 'file.broken' }))
  })

  test('deleted and hidden words go, a deleted end joins its paragraph to the next', () => {
    const pieces = [{ text: '修路十公里\r建桥\r植树\r' }]
    const runs = [
      { from: 2, to: 3, changes: deleted },
      { from: 5, to: 6, changes: deleted },
      { from: 9, to: 10, changes: change(0x083c, 1) },
    ]
    expect(texts({ pieces, runs })).toEqual(['修路公里建桥', '树'])
  })

  test('words set apart by fifteen twips are no deleted words', () => {
    const runs = [{ from: 0, to: 2, changes: [...change(0x8840, ...word(15)), ...change(0x0875, 1)] }]
    expect(texts({ pieces: [{ text: '修路\r' }], runs })).toEqual(['修路'])
  })

  test('breaks, hyphens, marks of notes and pictures, results of fields', () => {
    const text = '甲\x0b乙\x0c丙\x1e丁\x1f\x02\x01戊\x13PAGE \x13IF\x14x\x15\x148\x15己\r\x0c庚\r'
    expect(texts({ pieces: [{ text }] })).toEqual(['甲\n乙\n丙-丁戊8己', '庚'])
  })

  test('a field that is never closed hides nothing', () => {
    expect(texts({ pieces: [{ text: '甲\x13PAGE 乙\r丙\r' }] })).toEqual(['甲PAGE 乙', '丙'])
  })

  test('a last paragraph without its mark is read', () => {
    expect(texts({ pieces: [{ text: '甲\r乙丙' }] })).toEqual(['甲', '乙丙'])
  })
})

describe('numbers', () => {
  const outline = lists(
    [list(77, false)],
    [
      listLevel(39, '\0、', [1]),
      listLevel(39, '（\x01）', [2]),
      listLevel(0, '\0.\x02', [1, 3], 1, 4),
      ...Array.from({ length: 6 }, () => listLevel(0, '', [])),
    ],
  )

  test('levels, legal numbers, a start of its own, and a number below zero for the same list', () => {
    const starting = [...long(5), ...long(0x10)]
    const found = read({
      pieces: [{ text: '甲\r乙\r丙\r丁\r戊\r己\r' }],
      paragraphs: {
        0: numbered(1),
        1: numbered(1, 1),
        2: numbered(1, 2),
        3: numbered(0xffff),
        4: numbered(2),
        5: numbered(0xf801),
      },
      lists: outline,
      overrides: overrides(override(77), override(77, starting, 1)),
    })
    expect(shown(found.blocks)).toEqual(['一、甲', '（一）乙', '1.1丙', '二、丁', '五、戊', '己'])
  })

  test('an override may define a level anew', () => {
    const anew = [...long(0), ...long(0x30), ...listLevel(18, '\0', [1], 3)]
    const found = texts({
      pieces: [{ text: '甲\r乙\r' }],
      paragraphs: { 0: numbered(1), 1: numbered(1) },
      lists: lists([list(7, true)], [listLevel(0, '\0.', [1])]),
      overrides: overrides(override(7, anew, 1)),
    })
    expect(found).toEqual(['③甲', '④乙'])
  })

  test('a list that the file does not hold is told, not passed over; where there are no words nothing is lost', () => {
    const parts = { lists: outline, overrides: overrides(override(78)) }
    const reading = (text: string) => () => read({ pieces: [{ text }], paragraphs: { 0: numbered(1) }, ...parts })
    expect(reading('修路12公里\r')).toThrow(
      expect.objectContaining({
        code: 'file.unknownNumbering',
        params: { file: '云河县方案.doc', words: '修路12公里' },
      }),
    )
    expect(shown(reading('\r乙\r')().blocks)).toEqual(['乙'])
  })

  test('heading levels', () => {
    const parts = { pieces: [{ text: '甲\r乙\r' }], paragraphs: { 0: change(0x2640, 1), 1: change(0x2640, 9) } }
    expect(read(parts).blocks).toMatchObject([{ level: 2 }, { level: null }])
  })
})

describe('tables', () => {
  test('merged to the right and downwards; a row that begins later', () => {
    const text = '甲\x07乙\x07\x07丙\x07丁\x07戊\x07\x07己\x07庚\x07辛\x07\x07壬\x07\x07癸\r'
    const definition = (edges: readonly number[], flags: readonly number[]) => [
      ...inTable,
      ...rowEnd,
      ...columns(edges, flags),
    ]
    const cells = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [index, inTable]))
    const paragraphs = {
      ...cells,
      2: definition([0, 1000, 3000], [0, 0]),
      6: definition([0, 1000, 2000, 3000], [0x60, 2, 1]),
      10: definition([5, 1000, 2000, 3000], [0x20, 0, 0]),
      12: definition([1000, 3000], [0]),
    }
    const parts = { pieces: [{ text }], paragraphs: { ...paragraphs, 11: inTable } }
    expect(texts(parts)).toEqual([
      [
        [0, 0, 1, 1, '甲'],
        [0, 1, 1, 2, '乙'],
        [1, 0, 2, 1, '丙'],
        [1, 1, 1, 2, '丁'],
        [2, 1, 1, 1, '庚'],
        [2, 2, 1, 1, '辛'],
        [3, 1, 1, 2, '壬'],
      ],
      '癸',
    ])
  })

  test('merging that was added to the columns afterwards', () => {
    const row = (...more: readonly number[]) => [
      ...inTable,
      ...rowEnd,
      ...columns([0, 1000, 2000, 3000], [0, 0, 0]),
      ...more,
    ]
    const text = '甲\x07乙\x07丙\x07\x07丁\x07戊\x07己\x07\x07'
    const paragraphs = {
      ...Object.fromEntries(Array.from({ length: 8 }, (_, index) => [index, inTable])),
      3: row(...change(0x5624, 0, 2), ...change(0xd62b, 2, 2, 3)),
      7: row(...change(0x5624, 0, 3), ...change(0x5625, 0, 3), ...change(0xd62b, 2, 2, 1)),
    }
    expect(texts({ pieces: [{ text }], paragraphs })).toEqual([
      [
        [0, 0, 1, 2, '甲'],
        [0, 2, 2, 1, '丙'],
        [1, 0, 1, 1, '丁'],
        [1, 1, 1, 1, '戊'],
      ],
    ])
  })

  test('a deleted row is no row; a paragraph between parts two tables; changes may lie in the Data stream', () => {
    const row = [...inTable, ...rowEnd, ...columns([0, 1000, 2000], [0, 0])]
    const data = Buffer.from([0, 0, ...word(row.length), ...row])
    const text = '甲\x07乙\x07\x07丙\x07丁\x07\x07间\r戊\x07己\x07\x07'
    const paragraphs = {
      0: inTable,
      1: inTable,
      2: row,
      3: inTable,
      4: inTable,
      5: row,
      7: inTable,
      8: inTable,
      9: change(0x6646, ...long(2)),
    }
    const runs = [{ from: 9, to: 10, changes: deleted }]
    expect(() => read({ pieces: [{ text }], paragraphs, runs })).toThrow(
      expect.objectContaining({ code: 'file.broken' }),
    )
    const found = read({ pieces: [{ text }], paragraphs, runs, data }).blocks
    expect(shown(found)).toEqual([
      [
        [0, 0, 1, 1, '甲'],
        [0, 1, 1, 1, '乙'],
      ],
      '间',
      [
        [0, 0, 1, 1, '戊'],
        [0, 1, 1, 1, '己'],
      ],
    ])
    expect(found.map((block) => block.place)).toEqual([{ table: 1 }, { paragraph: 1 }, { table: 2 }])
  })

  test('lines with tabs are no table', () => {
    expect(texts({ pieces: [{ text: '一、总则\t1\r二、附则\t2\r' }] })).toEqual(['一、总则\t1', '二、附则\t2'])
  })
})
