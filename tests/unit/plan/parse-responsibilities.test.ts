import { describe, expect, test } from 'vitest'
import { codesOf, partiesOf, planOf } from './plan-text.ts'

describe('who is responsible', () => {
  test('each sentence with its bracket is a clause', () => {
    const plan = planOf(
      '（一）强化源头治理。开展监测。（县农业农村局）推进整治。（县生态环境分局牵头，县水利局配合）',
      '（二）强化监管。加强抽检。（县市场监督管理局、县畜牧局）',
      '（三）强化宣传。组织培训。（县委宣传部）开展宣传月。（各乡镇（街道））',
    )
    expect(plan.tasks.map(({ number, parent, text }) => [number, parent, text])).toEqual([
      ['（一）', null, '强化源头治理。'],
      ['（一）-1', '（一）', '开展监测。'],
      ['（一）-2', '（一）', '推进整治。'],
      ['（二）', null, '强化监管。'],
      ['（二）-1', '（二）', '加强抽检。'],
      ['（三）', null, '强化宣传。'],
      ['（三）-1', '（三）', '组织培训。'],
      ['（三）-2', '（三）', '开展宣传月。'],
    ])
    expect(partiesOf(plan.tasks[2])).toEqual({ leadUnits: ['县生态环境分局'], supportUnits: ['县水利局'] })
  })

  test('lines of their own give fields, units and deadline', () => {
    const plan = planOf(
      '（1）推进决策公开',
      '主要工作：公开决策草案，',
      '广泛听取意见。',
      '目标要求：形成制度。',
      '责任单位：县政府办公室、县司法局',
      '完成时限：2023年6月底',
      '（2）推进执行公开',
      '主要工作：公开进展。',
      '责任分工：县政府办公室牵头，县直各部门配合，各乡镇（街道）负责落实。',
    )
    expect(plan.tasks[0]).toMatchObject({
      text: '推进决策公开',
      fields: { 主要工作: '公开决策草案，广泛听取意见。', 目标要求: '形成制度。' },
      responsibleUnits: ['县政府办公室', '县司法局'],
      deadline: { date: '2023-06-30', kind: 'date' },
    })
    expect(partiesOf(plan.tasks[1])).toEqual({
      leadUnits: ['县政府办公室'],
      supportUnits: ['县直各部门'],
      implementUnits: ['各乡镇（街道）'],
    })
  })

  test('as the last sentence of the paragraph', () => {
    const plan = planOf(
      '1.新建公园3处。由县综合行政执法局牵头，县财政局配合。',
      '2.改造小区8个。责任单位：县住房和城乡建设局。',
    )
    expect(plan.tasks.map(({ text }) => text)).toEqual(['新建公园3处。', '改造小区8个。'])
    expect(partiesOf(plan.tasks[0])).toEqual({ leadUnits: ['县综合行政执法局'], supportUnits: ['县财政局'] })
    expect(partiesOf(plan.tasks[1])).toEqual({ responsibleUnits: ['县住房和城乡建设局'] })
  })

  test('as labels within the paragraph', () => {
    const plan = planOf(
      '1.建设泵站。牵头单位：县水利局；配合单位：县财政局；完成时限：2023年6月底。',
      '2.改造小区。责任单位：县住房和城乡建设局',
    )
    expect(plan.tasks.map((task) => [task.text, partiesOf(task), task.deadline?.date])).toEqual([
      ['建设泵站。', { leadUnits: ['县水利局'], supportUnits: ['县财政局'] }, '2023-06-30'],
      ['改造小区。', { responsibleUnits: ['县住房和城乡建设局'] }, undefined],
    ])
  })

  test('as the last clause of a sentence', () => {
    const plan = planOf(
      '议定事项',
      '一、同意修路，由县交通运输局牵头负责。',
      '二、同意架桥，由县水利局牵头，县财政局配合。',
    )
    expect(plan.tasks.map((task) => [task.number, task.text, partiesOf(task)])).toEqual([
      ['一', '同意修路。', { leadUnits: ['县交通运输局'] }],
      ['二', '同意架桥。', { leadUnits: ['县水利局'], supportUnits: ['县财政局'] }],
    ])
  })

  test('what stands behind the last task’s annotation is text after the tasks', () => {
    const plan = planOf(
      '1.修路。（牵头单位：县交通运输局）',
      '2.架桥。（牵头单位：县水利局）',
      '各单位要于每月5日前报送进展情况。',
      '云河县人民政府办公室',
      '2023年5月6日',
    )
    expect(plan.tasks.map(({ text }) => text)).toEqual(['修路。', '架桥。'])
    expect(plan.textAfter).toEqual(['各单位要于每月5日前报送进展情况。', '云河县人民政府办公室', '2023年5月6日'])
  })

  test('a leader in the chapter’s heading leads all tasks below, and it is said', () => {
    const plan = planOf(
      '三、张副县长牵头的重点工作',
      '1.修路。（责任单位：县交通运输局）',
      '2.架桥。（责任单位：县交通运输局）',
    )
    expect(plan.tasks.map(({ leaders }) => leaders)).toEqual([['张副县长'], ['张副县长']])
    expect(codesOf(plan)).toContain('from-heading')
  })

  test('first is the lead: from the letter on, with the rule’s words', () => {
    const plan = planOf(
      '现将任务分解如下，各项任务列第一位者为牵头单位，其余为配合单位。',
      '1.修路。（县交通运输局、县财政局）',
      '2.架桥。（县交通运输局、县水利局）',
    )
    expect(plan.tasks.map(partiesOf)).toEqual([
      { leadUnits: ['县交通运输局'], supportUnits: ['县财政局'] },
      { leadUnits: ['县交通运输局'], supportUnits: ['县水利局'] },
    ])
    expect(plan.warnings.find(({ code }) => code === 'first-is-lead')?.words).toMatch(/列第一位/)
  })

  test('duties by department', () => {
    const plan = planOf(
      '一、工作目标',
      '不发生火情。',
      '二、职责分工',
      '（一）各乡镇（街道）。负责巡查。',
      '（二）县农业农村局：负责秸秆利用。',
      '（三）监察机关。负责问责。',
    )
    expect(plan.tasks.map(({ text }) => text)).toEqual(['负责巡查。', '负责秸秆利用。', '负责问责。'])
    expect(plan.tasks.map(({ responsibleUnits }) => responsibleUnits)).toEqual([
      ['各乡镇（街道）'],
      ['县农业农村局'],
      ['监察机关'],
    ])
  })
})

describe('text as it comes', () => {
  const items = Array.from({ length: 12 }, (_, index) => {
    const heading = index === 0 ? '一、重点产业' : index === 6 ? '二、民生实事' : ''
    return `${heading}${index + 1}.推进第${index + 1}批项目建设，完成年度投资3.5亿元，力争早日见效。（牵头单位：县发展和改革局；配合单位：各乡镇（街道））`
  })

  test('everything in one line', () => {
    const plan = planOf(`2023年重点工作任务分工方案 为抓好落实，制定本方案。${items.join('')}`)
    expect(plan.tasks.map(({ number }) => number)).toEqual(items.map((_, index) => String(index + 1)))
    expect(plan.outline.map(({ label, text }) => `${label}、${text}`)).toEqual(['一、重点产业', '二、民生实事'])
    expect(plan.tasks.every(({ supportUnits }) => supportUnits[0] === '各乡镇（街道）')).toBe(true)
    expect(plan.title).toBe('2023年重点工作任务分工方案')
  })

  test('no numbers at all: they are given, and it is said', () => {
    const plan = planOf(
      '2023年重点工作安排',
      '一、产业',
      '抓好招商引资工作。（牵头单位：县商务局）',
      '抓好技术改造工作。（牵头单位：县工业和信息化局）',
      '二、民生',
      '改造老旧小区8个。（牵头单位：县住房和城乡建设局）',
    )
    expect(plan.tasks.map(({ number, section, text }) => [number, section[0], text])).toEqual([
      ['1', '一、产业', '抓好招商引资工作。'],
      ['2', '一、产业', '抓好技术改造工作。'],
      ['3', '二、民生', '改造老旧小区8个。'],
    ])
    expect(codesOf(plan)).toContain('numbers-given')
  })

  test('12 blanks, tags and traditional characters', () => {
    const plan = planOf(
      '            1.<b>改造</b>灌區12處。（牽頭單位：縣水利局；配合單位：縣財政局）',
      '\u3000\u30002.新建公路。（牽頭單位：縣交通運輸局）',
    )
    expect(plan.tasks[0]?.text).toBe('改造灌區12處。')
    expect(partiesOf(plan.tasks[0])).toEqual({ leadUnits: ['縣水利局'], supportUnits: ['縣財政局'] })
  })

  test('responsibilities told by sub-item are the sub-items’', () => {
    const plan = planOf(
      '1.办好节庆和工程。',
      '责任单位：1.文化活动：县文化和旅游局。2.校舍工程：县教育和体育局。',
      '2.新建公路。',
      '责任单位：县交通运输局',
    )
    expect(plan.tasks.map((task) => [task.number, task.parent, task.text, partiesOf(task)])).toEqual([
      ['1', null, '办好节庆和工程。', {}],
      ['1-1', '1', '文化活动', { responsibleUnits: ['县文化和旅游局'] }],
      ['1-2', '1', '校舍工程', { responsibleUnits: ['县教育和体育局'] }],
      ['2', null, '新建公路。', { responsibleUnits: ['县交通运输局'] }],
    ])
  })

  test('a rule said in a chapter’s introduction holds from there on', () => {
    const plan = planOf(
      '一、产业',
      '1.招商。（县商务局、县财政局）',
      '二、民生',
      '本章各项任务列第一位者为牵头单位。',
      '2.修路。（县交通运输局、县财政局）',
    )
    expect(plan.tasks.map(partiesOf)).toEqual([
      { responsibleUnits: ['县商务局', '县财政局'] },
      { leadUnits: ['县交通运输局'], supportUnits: ['县财政局'] },
    ])
  })
})
