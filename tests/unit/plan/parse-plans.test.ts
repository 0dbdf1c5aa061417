import { describe, expect, test } from 'vitest'
import { parsePlans } from '../../../shared/domain/plan/parse-plans.ts'
import { codesOf, documentOf, partiesOf, planOf } from './plan-text.ts'

const letter = [
  '云河县人民政府办公室文件',
  '云政办发〔2023〕3号',
  '云河县人民政府办公室关于印发《2023年重点工作任务分工方案》的通知',
  '各乡镇人民政府，县直各部门：',
  '现将《2023年重点工作任务分工方案》印发给你们，请认真贯彻执行。',
  '云河县人民政府办公室',
  '2023年2月10日',
  '（此件公开发布）',
  '2023年重点工作任务分工方案',
]

describe('facts of a document', () => {
  test('title, number, issuer, date and year are those of the letter', () => {
    expect(planOf(...letter, '一、主要任务', '1.抓好春耕。（牵头单位：县农业农村局）')).toMatchObject({
      title: '2023年重点工作任务分工方案',
      documentNumber: '云政办发〔2023〕3号',
      issuer: '云河县人民政府办公室',
      issueDate: '2023-02-10',
      years: [2023],
    })
  })

  test('a numbered paragraph of the covering letter is no task', () => {
    const plan = planOf(
      ...letter.slice(0, 5),
      '1.请各单位于每月5日前报送进展。',
      '2.县政府督查室将定期通报。',
      ...letter.slice(5),
      '1.抓好春耕。（牵头单位：县农业农村局）',
      '2.抓好夏收。（牵头单位：县农业农村局）',
    )
    expect(plan.tasks.map(({ text }) => text)).toEqual(['抓好春耕。', '抓好夏收。'])
  })

  test('the document’s own number wins over the page’s above it, web remnants are left out', () => {
    const plan = planOf(
      '首页 > 政务公开',
      '云政发〔2023〕3号',
      '关于印发《2023年重点工作任务分工方案》的通知',
      '浏览次数：128',
      '云政办字〔2023〕3号',
      ...letter.slice(3),
      '1.抓好春耕。（牵头单位：县农业农村局）',
      '打印本页 关闭窗口',
      '扫一扫在手机打开当前页面',
    )
    expect(plan.documentNumber).toBe('云政办字〔2023〕3号')
    expect(plan.tasks[0]?.text).toBe('抓好春耕。')
    expect([...plan.textBefore, ...plan.textAfter].join()).not.toMatch(/浏览|打印|扫一扫|首页/)
  })
})

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

describe('what a file holds', () => {
  test('members of a leading group, names with blanks, posts that go on', () => {
    const plan = planOf(
      '附件：',
      '云河县经济普查领导小组组成人员名单',
      '组 长：云一鸣 县委常委、常务副县长',
      '副组长：何清源 县政府办公室副',
      '主任',
      '成 员：江 远 县统计局局长',
      '周向北 县财政局副局长',
      '领导小组下设办公室，办公室设在县统计局。',
    )
    expect(plan.members).toEqual([
      { role: '组长', name: '云一鸣', post: '县委常委、常务副县长' },
      { role: '副组长', name: '何清源', post: '县政府办公室副主任' },
      { role: '成员', name: '江远', post: '县统计局局长' },
      { role: '成员', name: '周向北', post: '县财政局副局长' },
    ])
  })

  test('several documents of a gazette; its contents, speech and news are none', () => {
    const issue = (number: string, title: string, item: string) => [
      '云河县人民政府文件',
      `云政发〔2023〕${number}号`,
      `云河县人民政府关于印发《${title}》的通知`,
      '各乡镇人民政府，县直各部门：',
      '请认真贯彻执行。',
      '云河县人民政府',
      '2023年5月6日',
      title,
      item,
    ]
    const plans = parsePlans(
      documentOf([
        '云河县人民政府公报',
        '目录',
        '2023年防汛工作方案\t1',
        '2023年抗旱工作方案\t3',
        '全县召开防汛工作会议\t5',
        '云一鸣同志的讲话',
        '一、认清形势',
        '1.要高度重视。',
        ...issue('7', '2023年防汛工作方案', '1.加固堤防。（县水利局）'),
        ...issue('8', '2023年抗旱工作方案', '1.修复机井。（县水利局）'),
        '全县召开防汛工作会议',
        '5月8日，全县召开防汛工作会议。',
      ]),
    )
    expect(
      plans.map(({ title, documentNumber, tasks }) => [title, documentNumber, tasks.map(({ text }) => text)]),
    ).toEqual([
      ['2023年防汛工作方案', '云政发〔2023〕7号', ['加固堤防。']],
      ['2023年抗旱工作方案', '云政发〔2023〕8号', ['修复机井。']],
    ])
  })

  test('tasks only in the annex', () => {
    const plan = planOf(
      ...letter.slice(0, 5),
      '附件：2023年重点工作任务分解表',
      '云河县人民政府办公室',
      '2023年2月10日',
      '附件',
      '2023年重点工作任务分解表',
      '1.抓好春耕。（牵头单位：县农业农村局）',
      '2.抓好夏收。（牵头单位：县农业农村局）',
    )
    expect(plan.tasks.map(({ number }) => number)).toEqual(['1', '2'])
  })

  test('a document without tasks says so', () => {
    expect(codesOf(planOf('关于做好值班工作的通知', '请各单位安排好值班。'))).toEqual(['no-tasks'])
  })
})
