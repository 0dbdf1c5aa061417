import { grid } from './grid.ts'
import { type RowCase, testRowCases, title } from './row-case.ts'

const cases: readonly RowCase[] = [
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

testRowCases('rows that are no tasks, or say who leads them', cases)
