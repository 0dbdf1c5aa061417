import { describe, expect, test } from 'vitest'
import type { Block } from '../../../../shared/domain/original-document/types.ts'
import { codesOf, planOf } from '../plan-text.ts'
import { grid, type Reading, readingsOf } from './grid.ts'

const title = '云河县2023年重点工作任务台账'
const headings = ['序号', '重点任务', '牵头单位', '配合单位', '完成时限'] as const

interface Case {
  readonly name: string
  readonly blocks: readonly (string | Block)[]
  readonly tasks: readonly Reading[]
  readonly warnings?: readonly string[]
  readonly after?: readonly string[]
}

const cases: readonly Case[] = [
  {
    name: 'merged cells hold for the rows below: 类别, 牵头领导, 牵头单位, 完成时限',
    blocks: [
      title,
      grid(
        ['类别', '序号', '重点任务', '牵头领导', '牵头单位', '完成时限'],
        ['产业', '1', '建设云河产业园。', '云一鸣', '县发展和改革局', '2023年年底'],
        ['^', '2', '引进装备项目。', '^', '^', '^'],
        ['民生', '3', '改造老旧小区。', '^', '县住房和城乡建设局', '^'],
        ['^', '4', '新建幼儿园2所。', '江远', '县教育和体育局', '持续推进'],
      ),
    ],
    tasks: [
      ['1', '产业', '建设云河产业园。', '云一鸣', '县发展和改革局', '2023年年底→2023-12-31'],
      ['2', '产业', '引进装备项目。', '云一鸣', '县发展和改革局', '2023年年底→2023-12-31'],
      ['3', '民生', '改造老旧小区。', '云一鸣', '县住房和城乡建设局', '2023年年底→2023-12-31'],
      ['4', '民生', '新建幼儿园2所。', '江远', '县教育和体育局', '持续推进→standing'],
    ].map(([number = '', section = '', text = '', leader = '', lead = '', deadline = '']) => ({
      number,
      section: [section],
      text,
      leaders: [leader],
      leadUnits: [lead],
      deadline,
    })),
  },
  {
    name: 'chapter rows merged over all, in the first and in the second column, of two levels',
    blocks: [
      title,
      grid(
        [...headings],
        ['一、产业发展', '<', '<', '<', '<'],
        ['（一）工业', '', '', '', ''],
        ['1', '建设云河产业园。', '县发展和改革局', '', ''],
        ['', '（二）农业', '', '', ''],
        ['2', '建设高标准农田。', '县农业农村局', '', ''],
        ['', '二、民生保障', '', '', ''],
        ['3', '改造老旧小区。', '县住房和城乡建设局', '', ''],
      ),
    ],
    tasks: [
      { number: '1', section: ['一、产业发展', '（一）工业'], text: '建设云河产业园。', leadUnits: ['县发展和改革局'] },
      { number: '2', section: ['一、产业发展', '（二）农业'], text: '建设高标准农田。', leadUnits: ['县农业农村局'] },
      { number: '3', section: ['二、民生保障'], text: '改造老旧小区。', leadUnits: ['县住房和城乡建设局'] },
    ],
  },
  {
    name: 'chapter row with its number in the first and its words in the second column',
    blocks: [
      title,
      grid(
        [...headings],
        ['一', '产业发展', '', '', ''],
        ['1', '建设云河产业园。', '县发展和改革局', '', ''],
        ['二', '民生保障', '', '', ''],
        ['1', '改造老旧小区。', '县住房和城乡建设局', '', ''],
      ),
    ],
    tasks: [
      { number: '1', section: ['一、产业发展'], text: '建设云河产业园。', leadUnits: ['县发展和改革局'] },
      { number: '1', section: ['二、民生保障'], text: '改造老旧小区。', leadUnits: ['县住房和城乡建设局'] },
    ],
  },
  {
    name: 'heading on each page, a row goes on without its number, a unit and a sentence cut in two',
    blocks: [
      title,
      grid(
        [...headings],
        ['1', '建设云河产业园，完善道路、供', '县发展和', '县财政局、县自', '2023年'],
        [...headings],
        ['', '水等设施。', '改革局', '然资源局', '10月底'],
        ['2', '改造老旧小区。', '县住房和城乡建设局', '县财政局', '持续推进'],
        [...headings],
        ['', '', '', '县水利局', ''],
        ['3', '新建幼儿园2所。', '县教育和体育局', '—', '2023年年底'],
      ),
    ],
    tasks: [
      {
        number: '1',
        text: '建设云河产业园，完善道路、供水等设施。',
        leadUnits: ['县发展和改革局'],
        supportUnits: ['县财政局', '县自然资源局'],
        deadline: '2023年10月底→2023-10-31',
      },
      {
        number: '2',
        text: '改造老旧小区。',
        leadUnits: ['县住房和城乡建设局'],
        supportUnits: ['县财政局', '县水利局'],
        deadline: '持续推进→standing',
      },
      {
        number: '3',
        text: '新建幼儿园2所。',
        leadUnits: ['县教育和体育局'],
        deadline: '2023年年底→2023-12-31',
      },
    ],
  },
  {
    name: 'signs for none',
    blocks: [
      title,
      grid(
        [...headings, '备注'],
        ['1', '建设云河产业园。', '县发展和改革局', '—', '/', '无'],
        ['2', '改造老旧小区。', '县住房和城乡建设局', '——', '-', '／'],
        ['3', '新建幼儿园2所。', '县教育和体育局', '无', '', '\\'],
        ['4', '巡查堤防。', '县水利局', '暂无', '－', '--'],
      ),
    ],
    tasks: [
      { number: '1', text: '建设云河产业园。', leadUnits: ['县发展和改革局'] },
      { number: '2', text: '改造老旧小区。', leadUnits: ['县住房和城乡建设局'] },
      { number: '3', text: '新建幼儿园2所。', leadUnits: ['县教育和体育局'] },
      { number: '4', text: '巡查堤防。', leadUnits: ['县水利局'] },
    ],
  },
  {
    name: 'the column of numbers is empty',
    blocks: [
      title,
      grid(
        ['序号', '重点任务', '责任单位'],
        ['', '建设云河产业园。', '县发展和改革局'],
        ['', '改造老旧小区。', '县住房和城乡建设局'],
      ),
    ],
    tasks: [
      { number: '1', text: '建设云河产业园。', responsibleUnits: ['县发展和改革局'] },
      { number: '2', text: '改造老旧小区。', responsibleUnits: ['县住房和城乡建设局'] },
    ],
    warnings: ['numbers-given'],
  },
  {
    name: 'no column of numbers: they stand before the words',
    blocks: [
      title,
      grid(
        ['重点任务', '责任单位'],
        ['1.建设云河产业园。', '县发展和改革局'],
        ['2.改造老旧小区。', '县住房和城乡建设局'],
      ),
    ],
    tasks: [
      { number: '1', text: '建设云河产业园。', responsibleUnits: ['县发展和改革局'] },
      { number: '2', text: '改造老旧小区。', responsibleUnits: ['县住房和城乡建设局'] },
    ],
  },
  {
    name: 'texts without a full stop are not put together',
    blocks: [
      title,
      grid(
        ['重点任务', '责任单位'],
        ['建设云河产业园', '县发展和改革局'],
        ['改造老旧小区', '县住房和城乡建设局'],
        ['新建幼儿园', '县教育和体育局'],
      ),
    ],
    tasks: [
      { number: '1', text: '建设云河产业园', responsibleUnits: ['县发展和改革局'] },
      { number: '2', text: '改造老旧小区', responsibleUnits: ['县住房和城乡建设局'] },
      { number: '3', text: '新建幼儿园', responsibleUnits: ['县教育和体育局'] },
    ],
    warnings: ['numbers-given'],
  },
  {
    name: 'numbers of every kind',
    blocks: [
      title,
      grid(
        ['序号', '重点任务', '责任单位'],
        ...['1.', '2、', '（3）', '④', '五', '（六）', '7-1', '8.1', '第九条'].map((number) => [
          number,
          '建设云河产业园。',
          '县发展和改革局',
        ]),
      ),
    ],
    tasks: ['1', '2', '（3）', '④', '五', '（六）', '7-1', '8.1', '第九条'].map((number) => ({
      number,
      text: '建设云河产业园。',
      responsibleUnits: ['县发展和改革局'],
    })),
  },
  {
    name: 'sub-tasks: 1-1 and （1） below their task',
    blocks: [
      title,
      grid(
        ['序号', '重点任务', '责任单位'],
        ['1', '建设云河产业园。', '县发展和改革局'],
        ['1-1', '建设道路。', '县交通运输局'],
        ['1-2', '建设水厂。', '县水利局'],
        ['2', '改造老旧小区。', '县住房和城乡建设局'],
        ['（1）', '改造管网。', '县水利局'],
        ['（2）', '加装电梯。', '县市场监督管理局'],
      ),
    ],
    tasks: [
      { number: '1', text: '建设云河产业园。', responsibleUnits: ['县发展和改革局'] },
      { number: '1-1', parent: '1', text: '建设道路。', responsibleUnits: ['县交通运输局'] },
      { number: '1-2', parent: '1', text: '建设水厂。', responsibleUnits: ['县水利局'] },
      { number: '2', text: '改造老旧小区。', responsibleUnits: ['县住房和城乡建设局'] },
      { number: '2（1）', parent: '2', text: '改造管网。', responsibleUnits: ['县水利局'] },
      { number: '2（2）', parent: '2', text: '加装电梯。', responsibleUnits: ['县市场监督管理局'] },
    ],
  },
  {
    name: 'a task over several rows, each with its measure and its units: sub-tasks',
    blocks: [
      title,
      grid(
        ['序号', '重点任务', '具体措施', '责任单位', '完成时限'],
        ['1', '建设云河产业园。', '建设道路。', '县交通运输局', '2023年6月底'],
        ['^', '^', '建设水厂。', '县水利局', '2023年年底'],
        ['2', '改造老旧小区。', '改造管网。', '县住房和城乡建设局', '持续推进'],
      ),
    ],
    tasks: [
      { number: '1', text: '建设云河产业园。' },
      {
        number: '1-1',
        parent: '1',
        text: '建设道路。',
        responsibleUnits: ['县交通运输局'],
        deadline: '2023年6月底→2023-06-30',
      },
      {
        number: '1-2',
        parent: '1',
        text: '建设水厂。',
        responsibleUnits: ['县水利局'],
        deadline: '2023年年底→2023-12-31',
      },
      {
        number: '2',
        text: '改造老旧小区。',
        responsibleUnits: ['县住房和城乡建设局'],
        deadline: '持续推进→standing',
        fields: { 具体措施: '改造管网。' },
      },
    ],
  },
  {
    name: 'a merged 重点任务 over numbered measures is their heading',
    blocks: [
      title,
      grid(
        ['重点任务', '序号', '具体措施', '责任单位'],
        ['建设云河产业园', '1', '建设道路。', '县交通运输局'],
        ['^', '2', '建设水厂。', '县水利局'],
        ['改造老旧小区', '3', '改造管网。', '县住房和城乡建设局'],
      ),
    ],
    tasks: [
      { number: '1', section: ['建设云河产业园'], text: '建设道路。', responsibleUnits: ['县交通运输局'] },
      { number: '2', section: ['建设云河产业园'], text: '建设水厂。', responsibleUnits: ['县水利局'] },
      { number: '3', section: ['改造老旧小区'], text: '改造管网。', responsibleUnits: ['县住房和城乡建设局'] },
    ],
  },
  {
    name: 'a totals row, rows with a number alone, remarks and who filled it in are no tasks',
    blocks: [
      '云河县2023年重点项目清单',
      grid(
        ['序号', '项目名称', '总投资（万元）', '责任单位'],
        ['1', '云河湿地公园', '5000', '县自然资源局'],
        ['2', '云河大桥', '8000', '县交通运输局'],
        ['3', '', '', ''],
        ['合计', '<', '13000', ''],
        ['注：总投资以批复为准。', '<', '<', '<'],
        ['填表人：陆明　　联系电话：0000000', '<', '<', '<'],
      ),
    ],
    tasks: [
      { number: '1', text: '云河湿地公园', responsibleUnits: ['县自然资源局'], fields: { '总投资（万元）': '5000' } },
      { number: '2', text: '云河大桥', responsibleUnits: ['县交通运输局'], fields: { '总投资（万元）': '8000' } },
    ],
    after: ['合计 13000', '注：总投资以批复为准。', '填表人：陆明 联系电话：0000000'],
  },
  {
    name: 'a totals row above the first task',
    blocks: [
      title,
      grid(
        ['序号', '项目名称', '年度计划投资', '责任单位'],
        ['', '合计（2个）', '13000', ''],
        ['一', '产业类（1个）', '5000', ''],
        ['1', '云河湿地公园', '5000', '县自然资源局'],
        ['二', '交通类（1个）', '8000', ''],
        ['2', '云河大桥', '8000', '县交通运输局'],
      ),
    ],
    tasks: [
      {
        number: '1',
        section: ['一、产业类（1个）'],
        text: '云河湿地公园',
        responsibleUnits: ['县自然资源局'],
        fields: { 年度计划投资: '5000' },
      },
      {
        number: '2',
        section: ['二、交通类（1个）'],
        text: '云河大桥',
        responsibleUnits: ['县交通运输局'],
        fields: { 年度计划投资: '8000' },
      },
    ],
    after: ['合计（2个） 13000', '一、产业类（1个） 5000', '二、交通类（1个） 8000'],
  },
  {
    name: 'a title row and a unit line inside the table, above the headings',
    blocks: [
      grid(
        [title, '<', '<'],
        ['填报单位：县发展和改革局', '<', '2023年3月1日'],
        ['序号', '重点任务', '责任单位'],
        ['1', '建设云河产业园。', '县发展和改革局'],
      ),
    ],
    tasks: [{ number: '1', text: '建设云河产业园。', responsibleUnits: ['县发展和改革局'] }],
  },
  {
    name: 'a title paragraph and a unit line above the table',
    blocks: [
      title,
      '填报单位：县发展和改革局　　　　单位：万元',
      grid(['序号', '重点任务', '责任单位'], ['1', '建设云河产业园。', '县发展和改革局']),
    ],
    tasks: [{ number: '1', text: '建设云河产业园。', responsibleUnits: ['县发展和改革局'] }],
  },
  {
    name: 'two rows of headings on each page',
    blocks: [
      title,
      grid(
        ['序号', '重点任务', '责任分工', '<'],
        ['^', '^', '牵头单位', '配合单位'],
        ['1', '建设云河产业园。', '县发展和改革局', '县财政局'],
        ['序号', '重点任务', '责任分工', '<'],
        ['^', '^', '牵头单位', '配合单位'],
        ['2', '引进项目。', '县商务局', '县税务局'],
      ),
    ],
    tasks: [
      { number: '1', text: '建设云河产业园。', leadUnits: ['县发展和改革局'], supportUnits: ['县财政局'] },
      { number: '2', text: '引进项目。', leadUnits: ['县商务局'], supportUnits: ['县税务局'] },
    ],
  },
  {
    name: '类别 printed only on its first row, cells not merged; another column left empty stays empty',
    blocks: [
      title,
      grid(
        ['类别', '序号', '重点任务', '牵头领导', '责任单位'],
        ['产业', '1', '建设云河产业园。', '云一鸣', '县发展和改革局'],
        ['', '2', '引进项目。', '', '县商务局'],
        ['民生', '3', '新建学校。', '江远', '县教育和体育局'],
      ),
    ],
    tasks: [
      {
        number: '1',
        section: ['产业'],
        text: '建设云河产业园。',
        leaders: ['云一鸣'],
        responsibleUnits: ['县发展和改革局'],
      },
      { number: '2', section: ['产业'], text: '引进项目。', responsibleUnits: ['县商务局'] },
      { number: '3', section: ['民生'], text: '新建学校。', leaders: ['江远'], responsibleUnits: ['县教育和体育局'] },
    ],
  },
  {
    name: 'a chapter row names who leads the tasks below',
    blocks: [
      title,
      grid(
        ['序号', '重点任务', '责任单位'],
        ['一、张副县长牵头的重点工作', '<', '<'],
        ['1', '建设云河产业园。', '县发展和改革局'],
        ['二、江远同志牵头的重点工作', '<', '<'],
        ['2', '引进项目。', '县商务局'],
      ),
    ],
    tasks: [
      {
        number: '1',
        section: ['一、张副县长牵头的重点工作'],
        text: '建设云河产业园。',
        leaders: ['张副县长'],
        responsibleUnits: ['县发展和改革局'],
      },
      {
        number: '2',
        section: ['二、江远同志牵头的重点工作'],
        text: '引进项目。',
        leaders: ['江远'],
        responsibleUnits: ['县商务局'],
      },
    ],
    warnings: ['from-heading', 'from-heading'],
  },
  {
    name: 'leaders with their posts on a line below or above',
    blocks: [
      title,
      grid(
        ['牵头领导', '序号', '重点任务', '责任单位'],
        ['云一鸣\n县委常委、常务副县长', '1', '建设云河产业园。', '县发展和改革局'],
        ['副县长\n江 远', '2', '引进项目。', '县商务局'],
      ),
    ],
    tasks: [
      {
        number: '1',
        text: '建设云河产业园。',
        leaders: ['云一鸣（县委常委、常务副县长）'],
        responsibleUnits: ['县发展和改革局'],
      },
      { number: '2', text: '引进项目。', leaders: ['副县长江远'], responsibleUnits: ['县商务局'] },
    ],
  },
  {
    name: 'several numbered tasks in one cell',
    blocks: [
      title,
      grid(
        ['类别', '重点任务', '责任单位'],
        ['产业', '1.建设云河产业园，\n完善道路。\n2.引进项目。', '县发展和改革局'],
        ['民生', '3.新建学校。', '县教育和体育局'],
      ),
    ],
    tasks: [
      {
        number: '1',
        section: ['产业'],
        text: '建设云河产业园，完善道路。',
        responsibleUnits: ['县发展和改革局'],
      },
      { number: '2', section: ['产业'], text: '引进项目。', responsibleUnits: ['县发展和改革局'] },
      { number: '3', section: ['民生'], text: '新建学校。', responsibleUnits: ['县教育和体育局'] },
    ],
  },
  {
    name: 'projects with many columns of their own kind',
    blocks: [
      '云河县2023年重点项目清单',
      grid(
        ['序号', '项目名称', '建设单位', '建设地点', '占地面积', '资金来源', '开工时间', '包保领导', '责任单位'],
        ['1', '云河产业园', '云河城投公司', '开发区', '200亩', '自筹', '2023年3月', '云一鸣', '县发展和改革局'],
      ),
    ],
    tasks: [
      {
        number: '1',
        text: '云河产业园',
        leaders: ['云一鸣'],
        responsibleUnits: ['县发展和改革局'],
        fields: {
          建设单位: '云河城投公司',
          建设地点: '开发区',
          占地面积: '200亩',
          资金来源: '自筹',
          开工时间: '2023年3月',
        },
      },
    ],
  },
]

describe('what the rows hold', () => {
  test.each(cases)('$name', ({ blocks, tasks, warnings = [], after = [] }) => {
    const plan = planOf(...blocks)
    expect(readingsOf(plan)).toEqual(tasks)
    expect(codesOf(plan).filter((code) => code !== 'task-without-lead')).toEqual(warnings)
    expect(plan.textAfter).toEqual(after)
    expect(plan.title).toMatch(/^云河县2023年重点(?:工作任务台账|项目清单)$/)
    expect(plan.years).toEqual([2023])
  })
})
