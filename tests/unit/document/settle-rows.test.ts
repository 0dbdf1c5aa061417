import { describe, expect, test } from 'vitest'
import { defaultPaperSettings } from '../../../shared/domain/document/paper-settings.ts'
import { rowBreaks } from '../../../shared/domain/document/row-lines.ts'
import { settleRows } from '../../../shared/domain/document/settle-rows.ts'
import type {
  DocumentBlock,
  DocumentRow,
  DocumentTable,
  OfficialDocument,
} from '../../../shared/domain/document/types.ts'

/** A turned page holds 23 lines of 五号 below one line of headings, 15 where a title of two lines and its words stand above as well. */
const listOf = (...rows: readonly (number | '章')[]): DocumentTable => ({
  kind: 'table',
  isDense: true,
  columns: [{ width: 12735, align: 'left' }],
  header: [{ cells: [{ text: '任务' }] }],
  rows: rows.map(
    (lines): DocumentRow =>
      lines === '章'
        ? { cells: [{ text: '章' }], isSection: true }
        : { cells: [{ text: Array.from({ length: lines }, () => '国').join('\n') }] },
  ),
})

function settled(titleLines: number, table: DocumentTable, below: readonly DocumentBlock[] = []): DocumentTable {
  const ledger: OfficialDocument = {
    ...{ head: null, addressees: null, orientation: 'landscape', closing: null, remark: null, imprint: null },
    title: Array.from({ length: titleLines }, () => '台账'),
    blocks: [{ kind: 'paragraph', shape: 'flush', runs: [{ text: '单位：县财政局' }] }, table, ...below],
    annexes: [],
  }
  const [, list] = settleRows(ledger, defaultPaperSettings).blocks
  if (list?.kind !== 'table') throw new Error('a list')
  return list
}

/** By its place, the lines each row was made higher by. */
function raisedBy(titleLines: number, ...rows: readonly (number | '章')[]): Readonly<Record<number, number>> {
  return raisedIn(settled(titleLines, listOf(...rows)))
}

function raisedIn({ rows }: DocumentTable): Readonly<Record<number, number>> {
  const made = rows.map(({ leastHeight, cells }) => {
    const own = cells[0]?.text.split('\n').length ?? 0
    return leastHeight === undefined ? 0 : (leastHeight - own * 360 - 66) / 360
  })
  return Object.fromEntries(made.flatMap((lines, at) => (lines === 0 ? [] : [[at, Math.round(lines * 10) / 10]])))
}

describe('the first row of a list', () => {
  const partedBelow = (titleLines: number, ...rows: readonly (number | '章')[]) => [
    ...rowBreaks(settled(titleLines, listOf(...rows))).parted,
  ]

  test('goes on overleaf where the title and the words below it would stand alone', () => {
    expect(partedBelow(2, 15, 3)).toEqual([])
    expect(partedBelow(2, 16, 3)).toEqual([0])
    expect(partedBelow(3, 13, 3)).toEqual([])
    expect(partedBelow(3, 14, 3)).toEqual([0])
  })

  test('with the chapter rows above it', () => {
    expect(partedBelow(3, '章', '章', 11, 3)).toEqual([])
    expect(partedBelow(3, '章', '章', 12, 3)).toEqual([2])
  })
})

describe('a row that goes on overleaf', () => {
  test('does not begin with a line or two: the rows above take what is left of the page', () => {
    expect(raisedBy(2, 10, 3, 30, 1)).toEqual({ 0: 1.1, 1: 1.1 })
    expect(raisedBy(2, 10, 2, 30, 1)).toEqual({})
  })

  test('nor end with them: it begins lower', () => {
    expect(raisedBy(2, 5, 5, 29, 1)).toEqual({ 0: 1, 1: 1 })
    expect(raisedBy(2, 5, 5, 31, 1)).toEqual({})
  })

  test('its chapter row begins lower where nothing else stands above it on the page', () => {
    expect(raisedBy(2, 14, '章', 23, 1)).toEqual({ 1: 2 })
  })

  test('below a title, where nothing can be made higher, it stays as it falls', () => {
    expect(raisedBy(2, 18, 1)).toEqual({})
  })
})

describe('署名 below a list', () => {
  const line = (text: string): DocumentBlock => ({ kind: 'paragraph', shape: 'right', runs: [{ text }] })
  const signature = [
    ...['', '', '云河县人民政府办公室'].map((text) => ({ ...line(text), staysWithNext: true as const })),
    line('2023年6月8日'),
  ]
  const raisedAbove = (...rows: readonly number[]) => raisedIn(settled(2, listOf(...rows), signature))

  test('stands on the page of the last rows: these go overleaf with it', () => {
    expect(raisedAbove(2, 2, 2)).toEqual({})
    expect(raisedAbove(4, 4, 3)).toEqual({ 0: 8.3 })
  })

  test('not where no page holds both', () => {
    expect(raisedAbove(2, 20)).toEqual({})
  })
})
