import { describe, expect, test } from 'vitest'
import { wordForms } from '../../../shared/domain/form/form-words.ts'
import { checkPreset } from '../../../shared/domain/paper/check-preset.ts'
import type { PaperPreset, PresetSection } from '../../../shared/domain/paper/preset.ts'
import { standardPreset, vocabularyOf } from '../../../shared/domain/paper/standard-presets.ts'
import { sampleFormRound } from '../../support/form-words.ts'

const round = sampleFormRound({ planTitle: '2023年县政府工作报告重点工作任务分工方案', periodLabel: '2023年5月' })
const owner = { unitName: '县财政局', tasks: 12 }
const standard = standardPreset('progressForm')

const own: PresetSection = {
  key: 'own.1',
  placement: 'text',
  orientation: 'portrait',
  heading: '联系人',
  isShown: true,
  parts: [{ kind: 'paragraph', place: 'own.2', words: '{填报单位}的{任务数}项有疑问的，电话0635-8000001。' }],
}
const withOrder = (...keys: readonly string[]): PaperPreset => ({
  ...standard,
  sections: keys.flatMap((key) => [...standard.sections, own].filter((section) => section.key === key)),
})

describe('填报表 in the words of a preset', () => {
  test('as delivered', () => {
    const words = wordForms(standard, round)(owner)
    expect(words).toMatchObject({
      title: '2023年县政府工作报告重点工作任务分工方案进展情况填报表',
      unit: '填报单位（盖章）：县财政局',
      period: '调度期：2023年5月　　报送截止：2023年6月5日',
      labels: ['填报人：', '联系电话：', '填报日期：'],
      below: [],
    })
    expect(words.above).toMatch(/^填报要求：1\.只填“本期进展”至“备注”六列，.+4\.请于2023年6月5日前报送，用本表填报/)
    expect(words.howTo?.title).toBe('填表说明')
    expect(words.howTo?.rows.map(([heading]) => heading)).toEqual([
      ...['本期进展', '状态', '完成比例(%)', '存在问题', '下步措施', '备注', '锁定的列', '行和列'],
      ...['换行', '保存和报送', '隐藏内容'],
    ])
    expect(words.howTo?.rows[1]?.[1]).toBe(`从下拉列表中选一个：${round.statusWords.join('、')}。`)
  })

  test('of a round of 办理方案', () => {
    const words = wordForms(standardPreset('undertakingForm'), { ...round, purpose: 'undertaking' })(owner)
    expect(words.title).toBe('2023年县政府工作报告重点工作任务分工方案办理方案填报表')
    expect(words.above).toContain('2.“具体工作举措”逐条写明做什么，一条一行，写1. 2. 3.。')
    expect(words.howTo?.rows[0]?.[0]).toBe('具体工作举措')
  })

  test('sections stand above or below the table by their order, what names the unit is written for each', () => {
    const wordsFor = wordForms(withOrder('lead', 'own.1', 'table', 'demands', 'howTo'), round)
    const words = wordsFor(owner)
    expect(words.above).toBe('联系人：县财政局的12项有疑问的，电话0635-8000001。')
    expect(words.below).toEqual([expect.stringMatching(/^填报要求：1\./)])
    expect(wordsFor({ unitName: '东安镇', tasks: 1 }).above).toBe('联系人：东安镇的1项有疑问的，电话0635-8000001。')
    expect(wordForms(withOrder('lead', 'table'), round)(owner).howTo).toBeNull()
  })

  test('a form without its table, or with an unknown placeholder, is not saved', () => {
    const codes = (preset: PaperPreset) => checkPreset(preset, vocabularyOf('progressForm')).map(({ code }) => code)
    expect(codes(withOrder('lead', 'own.1', 'table', 'demands', 'howTo'))).toEqual([])
    expect(codes(withOrder('lead', 'demands'))).toEqual(['tableNotShown'])
    expect(codes({ ...standard, title: '{方案名字}填报表' })).toEqual(['unknownPlaceholder'])
  })
})
