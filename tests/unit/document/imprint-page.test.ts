import { describe, expect, test } from 'vitest'
import { hasOwnImprintPage } from '../../../shared/domain/document/imprint-page.ts'
import { defaultPaperSettings, type PaperSettings } from '../../../shared/domain/document/paper-settings.ts'
import { textEnd } from '../../../shared/domain/document/text-end.ts'
import type { Annex, DocumentBlock, OfficialDocument } from '../../../shared/domain/document/types.ts'
import { flushText, linedPaper, linesOf } from '../../support/lined-paper.ts'

const line = 579
const imprint = { copyTo: '县委办公室', office: '云河县人民政府办公室', date: '2023-06-08', copies: null }
const paperOf = (blocks: readonly DocumentBlock[], more: Partial<OfficialDocument> = {}) =>
  linedPaper(blocks, { imprint, ...more })
const endOf = (blocks: readonly DocumentBlock[], more?: Partial<OfficialDocument>) => {
  const { page, down } = textEnd(paperOf(blocks, more), defaultPaperSettings)
  return [page, down / line]
}

describe('where a text ends', () => {
  test('22 lines stand on a page', () => {
    expect(endOf([linesOf(22)])).toEqual([1, 22])
    expect(endOf([linesOf(23)])).toEqual([2, 1])
    expect(endOf([linesOf(66), linesOf(3)])).toEqual([4, 3])
  })

  test('digits, letters and signs of ASCII are half as wide, words are not parted, signs do not begin a line', () => {
    expect(endOf([flushText('0123456789'.repeat(5) + '国'.repeat(3))])).toEqual([1, 1])
    expect(endOf([flushText(`${'国'.repeat(27)}2023年`)])).toEqual([1, 2])
    expect(endOf([flushText(`${'国'.repeat(28)}。`)])).toEqual([1, 2])
    // The first line of a paragraph holds two characters less.
    expect(endOf([flushText('国'.repeat(27), { shape: 'text' })])).toEqual([1, 2])
  })

  test('a heading stands on the page of the text below it, 署名 on that of the last paragraph', () => {
    const heading: DocumentBlock = { kind: 'heading', level: 1, runs: [{ text: '二、下步工作要求' }] }
    expect(endOf([linesOf(21), heading, linesOf(1)])).toEqual([2, 2])
    const closing = { office: '云河县人民政府办公室', date: '2023-06-08', hasSeal: true } as const
    // Three lines of text, two empty, 署名 and the date.
    expect(endOf([linesOf(15), linesOf(3)], { closing })).toEqual([1, 22])
    expect(endOf([linesOf(16), linesOf(3)], { closing })).toEqual([2, 7])
    // 附注 stands on the page of the day.
    expect(endOf([linesOf(15), linesOf(3)], { closing, remark: '此件公开发布' })).toEqual([2, 8])
  })

  test('what is issued begins a page with its title, an annex with 附件 and an empty line above it', () => {
    const annex = { title: ['工作方案'], orientation: 'portrait', blocks: [linesOf(3)] } as const
    const down = (empty: number) => 720 + (empty + 3) * line
    const endWith = (own: Partial<Annex>) =>
      textEnd(paperOf([linesOf(2)], { annexes: [{ ...annex, ...own }] }), defaultPaperSettings)
    expect(endWith({ isIssued: true })).toEqual({ page: 2, down: down(1) })
    expect(endWith({})).toEqual({ page: 2, down: down(3) })
  })

  test('a table begins a page, below what would stay with it too', () => {
    const table: DocumentBlock = {
      ...{ kind: 'table', startsPage: true, columns: [{ width: 8844, align: 'left' }], header: [] },
      rows: [{ cells: [{ text: '县财政局' }] }],
    }
    expect(endOf([linesOf(2), flushText('（续）', { staysWithNext: true }), table])[0]).toBe(2)
  })

  test('an annex begins a page, as many as its table takes follow', () => {
    const row = { cells: [{ text: '县财政局' }] }
    const table: DocumentBlock = {
      ...{ kind: 'table', isDense: true, columns: [{ width: 8844, align: 'left' }], header: [row] },
      rows: Array.from({ length: 60 }, () => row),
    }
    const annex = { title: ['统计表'], orientation: 'portrait', blocks: [table] } as const
    // 12,756 twips; label, title and two empty lines take 2,457, heading and rows 426 each: 23 rows, then 28, then 9.
    expect(textEnd(paperOf([linesOf(2)], { annexes: [annex] }), defaultPaperSettings)).toEqual({
      page: 4,
      down: 10 * 426,
    })
  })
})

describe('版记', () => {
  const isAlone = (lines: number, settings: Partial<PaperSettings> = {}, more?: Partial<OfficialDocument>) =>
    hasOwnImprintPage(paperOf([linesOf(lines)], more), { ...defaultPaperSettings, ...settings })

  test('stands below a text that ends on an even page and leaves it room, else on an even page of its own', () => {
    // With one row of 抄送 it is two lines of 22 pt and 6 pt high, and one line is kept free.
    expect([1, 22, 23, 22 + 19, 22 + 20, 44, 45, 66, 67].map((lines) => isAlone(lines))).toEqual([
      true,
      true,
      false,
      false,
      true,
      true,
      true,
      true,
      false,
    ])
  })

  test('stands at the foot of the last page where one side is printed, where the office has it so, and in a letter', () => {
    expect(isAlone(1, { sides: 'single' })).toBe(false)
    expect(isAlone(1, { imprintPage: 'last' })).toBe(false)
    const head = { kind: 'letter', mark: '云河县人民政府办公室', number: null } as const
    expect(isAlone(1, {}, { head })).toBe(false)
  })

  test('stands behind a text that leaves it no room, whatever the side', () => {
    const head = { kind: 'letter', mark: '云河县人民政府办公室', number: null } as const
    expect([isAlone(19, { imprintPage: 'last' }), isAlone(20, { imprintPage: 'last' })]).toEqual([false, true])
    expect([isAlone(19, { sides: 'single' }), isAlone(20, { sides: 'single' })]).toEqual([false, true])
    // The lines of a letter begin 1.3 lines down; three stand above its text. One row of 抄送 without rules is 0.8 high.
    expect([isAlone(15, {}, { head }), isAlone(16, {}, { head })]).toEqual([false, true])
  })

  test('stands on an upright page behind turned ones', () => {
    expect(isAlone(30, { imprintPage: 'last' }, { orientation: 'landscape' })).toBe(true)
    expect(isAlone(30, {}, { imprint: null })).toBe(false)
  })
})
