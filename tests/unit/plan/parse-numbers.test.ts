import { describe, expect, test } from 'vitest'
import { codesOf, partiesOf, planOf } from './plan-text.ts'

describe('lines become paragraphs', () => {
  test('a paragraph cut by a page goes on below the page’s number', () => {
    const plan = planOf(
      '一、重点工作',
      '1.新建农村公路50公里，改造危桥3座，完善养护管理',
      '— 3 —',
      '机制。（牵头单位：县交通运输局；配合单位：各乡镇',
      '（街道））',
      '2.完成灌区改造。（牵头单位：县水利局）',
    )
    expect(plan.tasks[0]?.text).toBe('新建农村公路50公里，改造危桥3座，完善养护管理机制。')
    expect(partiesOf(plan.tasks[0])).toEqual({ leadUnits: ['县交通运输局'], supportUnits: ['各乡镇（街道）'] })
  })

  test('everything printed line by line is put together, decimals at a line’s beginning included', () => {
    const tasks = Array.from({ length: 12 }, (_, index) => [
      `${index + 1}.实施第${'一二三四五六七八九十甲乙'.charAt(index)}项水利工程，年内完成投资不低于上年，力争达到`,
      '12.5亿元，改善灌溉面积。〔牵头领导：云一鸣；牵头单位：县水',
      '利局；配合单位：各乡镇（街道）〕',
    ]).flat()
    const plan = planOf('一、主要预期目标', ...tasks)
    expect(plan.tasks).toHaveLength(12)
    for (const task of plan.tasks) {
      expect(task.text).toMatch(/力争达到12\.5亿元，改善灌溉面积。$/)
      expect(partiesOf(task)).toEqual({
        leaders: ['云一鸣'],
        leadUnits: ['县水利局'],
        supportUnits: ['各乡镇（街道）'],
      })
    }
  })

  test('a number out of order within a sentence stays in it, and it is said', () => {
    const plan = planOf(
      '1.完成投资，其中工业项目（含技改、新建，共计',
      '8.个）按期开工。（牵头单位：县工业和信息化局）',
      '2.改造灌区。（牵头单位：县水利局）',
    )
    expect(plan.tasks.map(({ number }) => number)).toEqual(['1', '2'])
    expect(plan.warnings).toMatchObject([{ code: 'number-not-taken', taskNumber: '1' }])
  })

  test('the office and the date at the end are not the last unit, though its bracket is not closed', () => {
    const plan = planOf(
      '1.抓好春耕。（牵头单位：县农业农村局）',
      '2.抓好夏收。（牵头单位：县农业农村局；配合单位：各乡镇',
      '云河县人民政府办公室',
      '2023年2月10日印发',
      '（共印10份）',
    )
    expect(partiesOf(plan.tasks[1])).toEqual({ leadUnits: ['县农业农村局'], supportUnits: ['各乡镇'] })
    expect(codesOf(plan)).toContain('unclosed-bracket')
    expect(plan.textAfter).toHaveLength(3)
  })
})

describe('numbers and levels', () => {
  const unit = '（牵头单位：县财政局）'

  test.each([
    ['1.甲任务。', '2.乙任务。', ['1', '2']],
    ['1、甲任务。', '2、乙任务。', ['1', '2']],
    ['1．甲任务。', '2．乙任务。', ['1', '2']],
    ['（1）甲任务。', '(2)乙任务。', ['（1）', '（2）']],
    ['①甲任务。', '②乙任务。', ['①', '②']],
    ['（一）甲任务。', '（二）乙任务。', ['（一）', '（二）']],
    ['第一条 甲任务。', '第二条 乙任务。', ['第一条', '第二条']],
    ['一是甲任务。', '二是乙任务。', ['一是', '二是']],
    ['1.1 甲任务。', '1.2 乙任务。', ['1.1', '1.2']],
    ['14-1 甲任务。', '14-2 乙任务。', ['14-1', '14-2']],
    ['7.甲任务。', '8.乙任务。', ['7', '8']],
  ])('%s', (first, second, numbers) => {
    const plan = planOf('二、重点任务', `${first}${unit}`, `${second}${unit}`)
    expect(plan.tasks.map(({ number }) => number)).toEqual(numbers)
    expect(plan.tasks.map(({ section }) => section)).toEqual([['二、重点任务'], ['二、重点任务']])
  })

  test('levels are found from the document: （一） may stand below 1.', () => {
    const plan = planOf('1.产业', `（一）招商。${unit}`, `（二）技改。${unit}`, '2.民生', `（一）就业。${unit}`)
    expect(plan.tasks.map(({ number, section }) => [number, ...section])).toEqual([
      ['（一）', '1.产业'],
      ['（二）', '1.产业'],
      ['（一）', '2.民生'],
    ])
    expect(codesOf(plan)).toEqual([])
  })

  test('a number that begins anew in each chapter is no doubt; a gap, a repeat and another stop are', () => {
    const plan = planOf(
      '一、产业',
      `1.甲。${unit}`,
      `2.乙。${unit}`,
      '二、民生',
      `1.丙。${unit}`,
      `3.丁。${unit}`,
      `3.戊。${unit}`,
      `4、己。${unit}`,
    )
    expect(plan.tasks).toHaveLength(6)
    expect(codesOf(plan)).toEqual(['number-gap', 'number-repeated', 'number-style-differs'])
  })

  test('items of the tasks’ series without anybody are tasks with a doubt, those of other chapters are headings', () => {
    const plan = planOf(
      '一、总体要求',
      '（一）指导思想。坚持稳中求进。',
      '（二）基本原则。坚持统筹兼顾。',
      '二、主要任务',
      `（一）招商。${unit}`,
      '（二）技改。',
      '三、保障措施',
      '（一）加强领导。各单位要高度重视。',
    )
    expect(plan.tasks.map(({ text }) => text)).toEqual(['招商。', '技改。'])
    expect(plan.warnings).toMatchObject([{ code: 'task-without-lead', taskNumber: '（二）' }])
    expect(plan.outline.map(({ label }) => label)).toEqual(['一', '（一）', '（二）', '二', '三', '（一）'])
  })

  test('sub-items with their own units are sub-tasks, a list without them is text', () => {
    const plan = planOf(
      '6.完成约束性指标。',
      '（1）节能。（牵头单位：县发展和改革局）',
      '（2）减排。（牵头单位：县生态环境分局）',
      '7.办好实事：',
      '（1）修路；',
      '（2）架桥。（牵头单位：县交通运输局）',
      '8.改造管网。（牵头单位：县水利局）',
    )
    expect(plan.tasks.map(({ number, parent }) => [number, parent])).toEqual([
      ['6', null],
      ['6（1）', '6'],
      ['6（2）', '6'],
      ['7', null],
      ['8', null],
    ])
    expect(plan.tasks[3]?.text).toBe('办好实事：（1）修路；（2）架桥。')
  })
})
