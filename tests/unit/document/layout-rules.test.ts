import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateOrRoom, formatChineseDate } from '../../../shared/domain/document/chinese-date.ts'
import { closingLines } from '../../../shared/domain/document/closing-lines.ts'
import { printedWidths, scaleWidths, widthsFromText } from '../../../shared/domain/document/column-widths.ts'
import {
  annexLabel,
  annexNoteIndent,
  annexNoteText,
  closingIndents,
  copyToRows,
  imprintHeight,
  markSetting,
} from '../../../shared/domain/document/layout-rules.ts'
import { pageHeight, pageSetup } from '../../../shared/domain/document/page-setup.ts'
import { defaultPaperSettings } from '../../../shared/domain/document/paper-settings.ts'
import { linesNeeded, textWidthInCharacters } from '../../../shared/domain/text/text-width.ts'

describe('lengths of GB/T 9704—2012', () => {
  test('22 lines fit the type area of both profiles, 23 do not', () => {
    for (const profile of ['office', 'strict'] as const) {
      const { marginTop, marginBottom, linePitch } = pageSetup(profile)
      expect(Math.floor((pageHeight - marginTop - marginBottom) / linePitch)).toBe(22)
    }
  })

  test('half-width characters count half, full-width signs of Latin-1 count whole', () => {
    expect(textWidthInCharacters('2023年')).toBe(3)
    expect(textWidthInCharacters('“云河·国”')).toBe(6)
    expect(textWidthInCharacters('5.5%')).toBe(2)
    expect(textWidthInCharacters('𠮷')).toBe(1)
  })

  test('lines needed honour line feeds', () => {
    expect(linesNeeded('', 10)).toBe(1)
    expect(linesNeeded('国'.repeat(10), 10)).toBe(1)
    expect(linesNeeded('国'.repeat(11), 10)).toBe(2)
    expect(linesNeeded('国\n国\n国', 10)).toBe(3)
  })

  test('the mark is narrowed to one line, then made smaller, a short one is spread', () => {
    expect(markSetting('云河县人民政府办公室文件', 50)).toEqual({ size: 50, scale: 73, spacing: 0 })
    const long = markSetting('中共云河县委办公室云河县人民政府办公室文件', 50)
    expect(long.scale).toBeGreaterThanOrEqual(60)
    expect(long.size).toBeLessThan(50)
    expect(markSetting('云河督查', 50).spacing).toBeGreaterThan(0)
  })

  test('several seals stand beside each other, three to a row where the names allow, the date below the last', () => {
    const rowsOf = (...[office = '', ...others]: readonly string[]) =>
      closingLines({ office, others, date: '2023-06-08', hasSeal: true }, defaultPaperSettings).map((line) =>
        line.kind === 'seals'
          ? [line.linesAbove, ...line.names]
          : [line.linesAbove, line.text, Math.round(line.right * 10)],
      )
    const [a, b, c, d] = ['县教育局', '县财政局', '县民政局', '县司法局']
    expect(rowsOf(a, b)).toEqual([
      [2, a, b],
      [0, '2023年6月8日', 40],
    ])
    expect(rowsOf(a, b, c, d)).toEqual([
      [2, a, b, c],
      [4, '', '', d],
      [0, '2023年6月8日', 17],
    ])
    const long = '云河县人力资源和社会保障局'
    expect(rowsOf(a, long, c)).toEqual([
      [2, a, long],
      [4, '', c],
      [0, '2023年6月8日', 40],
    ])
    // A name that leaves no room beside it stands alone, the next below it.
    const longest = '中共云河县委云河县人民政府督查工作领导小组办公室'
    expect(rowsOf(longest, a).map(([linesAbove]) => linesAbove)).toEqual([2, 4, 0])
  })

  test('with a seal the office is centred over the date, four characters in', () => {
    // The date is 6 wide, the office 10: centred over it, the office stands two in.
    expect(closingIndents('云河县人民政府办公室', '2023年6月8日', true)).toEqual({ office: 2, date: 4 })
    expect(closingIndents('县教育局', '2023年6月8日', true)).toEqual({ office: 5, date: 4 })
    const wide = closingIndents('中共云河县委云河县人民政府督查工作领导小组办公室', '2023年6月8日', true)
    expect(wide.office).toBe(2)
    expect(wide.date).toBe(11)
  })

  test('without a seal the date begins two characters right of the office', () => {
    expect(closingIndents('云河县人民政府办公室', '2023年6月8日', false)).toEqual({ office: 2, date: 4 })
    expect(closingIndents('县府办', '2023年12月18日', false)).toEqual({ office: 8, date: 2 })
  })

  test('附件说明: one without number, several numbered, names under each other', () => {
    expect(annexNoteText(0, ['甲'])).toBe('附件：甲')
    expect(annexNoteText(0, ['甲', '乙'])).toBe('附件：1.甲')
    expect(annexNoteText(1, ['甲', '乙'])).toBe('2.乙')
    expect([annexLabel(0, 1), annexLabel(1, 2)]).toEqual(['附件', '附件2'])
    expect(annexNoteIndent(0, 1)).toEqual({ left: 1575, hanging: 945 })
    expect(annexNoteIndent(0, 12)).toEqual({ left: 1890, hanging: 1260 })
    expect(annexNoteIndent(1, 12)).toEqual({ left: 1890, hanging: 315 })
    expect(annexNoteIndent(10, 12)).toEqual({ left: 2047, hanging: 472 })
  })

  test('版记: rows of 26 characters of 4号', () => {
    const issue = { office: '云河县人民政府办公室', date: '2023-06-08' }
    expect(copyToRows('国'.repeat(25))).toBe(1)
    expect(copyToRows('国'.repeat(26))).toBe(2)
    expect(imprintHeight({ mainTo: null, copyTo: null, issue, copies: null, hasRules: true, pitch: 22 })).toBe(560)
    expect(imprintHeight({ mainTo: null, copyTo: '国'.repeat(26), issue, copies: 30, hasRules: true, pitch: 22 })).toBe(
      4 * 440 + 120,
    )
    expect(imprintHeight({ mainTo: '国', copyTo: '国', issue, copies: null, hasRules: true, pitch: 22 })).toBe(
      3 * 440 + 120,
    )
  })

  test('dates have no leading zeros', () => {
    expect(formatChineseDate('2026-03-06')).toBe('2026年3月6日')
    expect(dateOrRoom(null)).toMatch(/^　+年　+月　+日$/)
  })

  test('columns are printed on whole pixels, none a pixel off', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 100, max: 5000 }), { minLength: 1, maxLength: 16 }), (widths) => {
        const printed = printedWidths(widths.map((width) => ({ width })))
        const ends = (all: readonly number[]) => all.map((_, at) => all.slice(0, at + 1).reduce((a, b) => a + b, 0))
        expect(printed.every((width) => width % 15 === 0)).toBe(true)
        for (const [at, end] of ends(printed).entries())
          expect(ends(widths)[at]).toSatisfy((own: number) => own - end < 15 && own >= end)
      }),
    )
  })

  test('column widths add up to the table, whatever the weights', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 16 }), (weights) => {
        const widths = scaleWidths(weights, 8844)
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8844)
        expect(Math.min(...widths)).toBeGreaterThanOrEqual(0)
      }),
    )
    const widths = widthsFromText(
      [
        ['序号', '1', '2'],
        ['任务事项', '国'.repeat(80), '国'.repeat(60)],
      ],
      8844,
      240,
    )
    expect(widths[1]).toBeGreaterThan(3 * (widths[0] ?? 0))
  })

  test('short texts and their headings stand on one line, if half the table is left to the others', () => {
    const [leader = 0, task, deadline = 0] = widthsFromText(
      [
        ['牵头领导', '云一鸣', '何清源'],
        ['任务事项', '国'.repeat(80), '国'.repeat(60)],
        ['完成时限', '2023年10月底', '2023年6月底前'],
      ],
      12756,
      240,
    )
    expect(leader).toBeGreaterThanOrEqual(4 * 240 + 114)
    expect(deadline).toBeGreaterThanOrEqual(6.5 * 240 + 114)
    expect(task).toBe(12756 - leader - deadline)
    const many = widthsFromText(
      Array.from({ length: 16 }, () => ['国'.repeat(7)]).concat([['国'.repeat(90)]]),
      12756,
      240,
    )
    expect(many.at(-1)).toBeGreaterThan(many[0] ?? 0)
  })
})
