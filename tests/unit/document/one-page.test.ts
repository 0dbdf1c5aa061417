import { describe, expect, test } from 'vitest'
import { isOnePage } from '../../../shared/domain/document/one-page.ts'
import { defaultPaperSettings } from '../../../shared/domain/document/paper-settings.ts'
import type { DocumentBlock, OfficialDocument } from '../../../shared/domain/document/types.ts'
import { linedPaper, linesOf } from '../../support/lined-paper.ts'

const isOne = (blocks: readonly DocumentBlock[], more?: Partial<OfficialDocument>) =>
  isOnePage(linedPaper(blocks, more), { ...defaultPaperSettings, imprintPage: 'last' })

describe('a paper of one page', () => {
  test('leaves a line of 22 free, for a program that breaks one more', () => {
    expect(isOne([linesOf(21)])).toBe(true)
    expect(isOne([linesOf(22)])).toBe(false)
    expect(isOne([linesOf(23)])).toBe(false)
  })

  test('with its 版记, of two rows of 22 pt and the rules', () => {
    const imprint = { copyTo: '县委办公室', office: '云河县人民政府办公室', date: '2023-06-08', copies: null }
    expect(isOne([linesOf(19)], { imprint })).toBe(true)
    expect(isOne([linesOf(20)], { imprint })).toBe(false)
  })

  test('has no annex, nor what it issues', () => {
    const annex = { title: ['统计表'], orientation: 'portrait', blocks: [] } as const
    expect(isOne([linesOf(2)])).toBe(true)
    expect(isOne([linesOf(2)], { annexes: [annex] })).toBe(false)
    expect(isOne([linesOf(2)], { annexes: [{ ...annex, isIssued: true }] })).toBe(false)
  })

  test('a list of as many rows as the page holds below its heading', () => {
    const row = { cells: [{ text: '县财政局' }] }
    const listOf = (rows: number): DocumentBlock => ({
      ...{ kind: 'table', isDense: true, columns: [{ width: 8844, align: 'left' }], header: [row] },
      rows: Array.from({ length: rows }, () => row),
    })
    // 12,756 twips less a line of text; a row takes 426.
    expect(isOne([listOf(27)])).toBe(true)
    expect(isOne([listOf(28)])).toBe(false)
  })
})
