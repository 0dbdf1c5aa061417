import { grid } from './grid.ts'
import { headings, type RowCase, testRowCases, title } from './row-case.ts'

const cases: readonly RowCase[] = [
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
]

testRowCases('what the rows hold', cases)
