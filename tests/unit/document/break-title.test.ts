import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakTitle } from '../../../shared/domain/document/break-title.ts'
import { textWidthInCharacters } from '../../../shared/domain/text/text-width.ts'

describe('titles are broken where an office would', () => {
  test.each([
    [
      '云河县人民政府办公室关于印发《2023年县政府工作报告重点工作任务分工方案》的通知',
      ['云河县人民政府办公室', '关于印发《2023年县政府工作报告', '重点工作任务分工方案》的通知'],
    ],
    ['关于2026年第一季度重点工作任务进展情况的通报', ['关于2026年第一季度重点', '工作任务进展情况的通报']],
    [
      '关于报送2023年县政府工作报告工作任务2023年5月进展情况的函',
      ['关于报送2023年县政府工作报告', '工作任务2023年5月进展情况的函'],
    ],
    ['未达序时进度事项清单', ['未达序时进度事项清单']],
    // Twenty characters are one line, half-width ones count half.
    [
      '云河县人民政府办公室关于印发《云河县深化新旧动能转换推动绿色低碳高质量发展2023年重点工作任务》的通知',
      [
        '云河县人民政府办公室',
        '关于印发《云河县深化新旧动能转换',
        '推动绿色低碳高质量发展2023年',
        '重点工作任务》的通知',
      ],
    ],
    ['关于云河县全面推进政务公开工作落实情况的督查通报', ['关于云河县全面推进', '政务公开工作落实情况的督查通报']],
    [
      '关于云河县2018年度水污染防治工作5月份进展情况的通报',
      ['关于云河县2018年度水污染防治工作', '5月份进展情况的通报'],
    ],
    // Of a batch all titles are broken the same way, whatever unit stands behind them.
    ['云河县全面推进政务公开工作台账（县食品药品监管局）', ['云河县全面推进政务公开工作台账', '（县食品药品监管局）']],
    ['云河县全面推进政务公开工作台账（县妇联）', ['云河县全面推进政务公开工作台账', '（县妇联）']],
    ['2023年县政府工作报告重点工作任务台账（县财政局）', ['2023年县政府工作报告重点工作任务台账', '（县财政局）']],
    ['全县食品安全工作台账（县财政局）', ['全县食品安全工作台账（县财政局）']],
    [
      '云河县深化新旧动能转换推动绿色低碳高质量发展三年行动计划台账（县农业农村局）',
      ['云河县深化新旧动能转换推动', '绿色低碳高质量发展三年行动计划台账', '（县农业农村局）'],
    ],
    [
      '全县食品安全工作台账（县委统筹疫情防控和经济运行工作领导小组（指挥部）办公室）',
      ['全县食品安全工作台账', '（县委统筹疫情防控和经济运行工作', '领导小组（指挥部）办公室）'],
    ],
    ['关于2026年度全县重点项目建设情况的通报', ['关于2026年度全县重点项目建设情况的通报']],
    // Of 19.5 characters: a line for the text's own font, a character too long where digits are wider.
    ['全县食品安全工作2023年5月份调度会议纪要', ['全县食品安全工作', '2023年5月份调度会议纪要']],
  ])('%s', (title, lines) => {
    expect(breakTitle(title)).toEqual(lines)
  })

  test('a number stays with its unit, 的 with what it belongs to', () => {
    for (const line of breakTitle('关于冠名云河县重点工作任务分工方案中截至2023年5月31日全部任务进展情况的通报')) {
      expect(line).not.toMatch(/^[年月日的》）、]|\d$|[《（第]$/)
    }
  })

  test('no year is parted from its 年, and no words in brackets', () => {
    const subject = fc.constantFrom('云河县乡村振兴', '冠名', '深化新旧动能转换推动绿色低碳高质量发展', '食品安全工作')
    const filling = fc.array(fc.constantFrom('重点', '工作任务', '县', '三年行动计划', '落实情况'), { maxLength: 6 })
    const bracket = fc.constantFrom('（2023—2025年）', '(2023—2025年)', '（征求意见稿）', '（县农业农村和水利局）', '')
    const title = fc.tuple(subject, filling, bracket, fc.constantFrom('责任清单', '2023年5月份通报', ''), bracket)
    fc.assert(
      fc.property(title, ([first, words, years, kind, unit]) => {
        for (const line of breakTitle([first, ...words, years, kind, unit].join(''))) {
          expect(line).not.toMatch(/^[年月]|[\d—]$|^[^（(]+[）)]|[（(][^）)]*$/)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('a text longer than any title stays as it is, without an empty line below', () => {
    expect(breakTitle('重点工作任务'.repeat(13))).toEqual(['重点工作任务'.repeat(13)])
  })

  test('no word is lost, whatever the title; no line of ordinary words is wider than the paper', () => {
    const word = fc.constantFrom(
      '重点',
      '工作',
      '任务',
      '2023年',
      '方案',
      '关于',
      '的',
      '《',
      '》',
      '县政府',
      '情况',
      'A',
    )
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
        const lines = breakTitle(words.join(''))
        expect(lines.join('')).toBe(words.join(''))
        const width = textWidthInCharacters(words.join(''))
        if (width <= 19 || width > 76) expect(lines).toHaveLength(1)
        expect(lines.length).toBeLessThanOrEqual(4)
      }),
      { numRuns: 100 },
    )
  })
})
