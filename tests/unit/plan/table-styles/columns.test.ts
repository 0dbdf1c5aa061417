import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../../../shared/domain/original-document/types.ts'
import { columnRole } from '../../../../shared/domain/plan/table-columns.ts'
import { codesOf, planOf } from '../plan-text.ts'
import { grid, type Reading, readingsOf } from './grid.ts'

const title = '云河县2023年重点工作任务台账'

describe('every heading that plans use is known', () => {
  test.each([
    ['序号', 'number'],
    ['类别', 'chapter'],
    ['重点领域', 'chapter'],
    ['主要任务', 'text'],
    ['重点任务', 'text'],
    ['任务内容', 'text'],
    ['工作事项', 'text'],
    ['政策事项', 'text'],
    ['指标事项', 'text'],
    ['项目名称', 'text'],
    ['主要内容', 'text'],
    ['目标任务', 'text'],
    ['全年目标', 'field'],
    ['牵头领导', 'leaders'],
    ['责任领导', 'leaders'],
    ['分管领导', 'deputies'],
    ['包保领导', 'leaders'],
    ['牵头县领导', 'leaders'],
    ['牵头责任人', 'leaders'],
    ['协同领导', 'deputies'],
    ['副链长', 'deputies'],
    ['牵头单位', 'leadUnits'],
    ['牵头部门（单位）', 'leadUnits'],
    ['主办单位', 'leadUnits'],
    ['主要责任单位', 'leadUnits'],
    ['牵头责任单位', 'leadUnits'],
    ['责任单位', 'responsibleUnits'],
    ['责任部门', 'responsibleUnits'],
    ['责任单位（部门）', 'responsibleUnits'],
    ['承办单位', 'responsibleUnits'],
    ['责任科室', 'field'],
    ['配合单位', 'supportUnits'],
    ['协办单位', 'supportUnits'],
    ['参与单位', 'supportUnits'],
    ['协同配合单位', 'supportUnits'],
    ['主要协作单位', 'supportUnits'],
    ['实施单位', 'implementUnits'],
    ['落实单位', 'implementUnits'],
    ['完成时限', 'deadline'],
    ['完成时间', 'deadline'],
    ['时间节点', 'deadline'],
    ['时限', 'deadline'],
    ['时限要求', 'deadline'],
    ['第一季度', 'field'],
    ['第四季度', 'field'],
    ['进展情况', 'field'],
    ['备注', 'field'],
    ['工 作 任 务', 'text'],
    ['牵头\n单位', 'leadUnits'],
    ['主要任務', 'text'],
    ['牽頭單位', 'leadUnits'],
    ['責任單位', 'responsibleUnits'],
  ] as const)('%j', (heading, role) => expect(columnRole(heading)).toBe(role))
})

describe('columns stand in any order', () => {
  const columns = [
    ['序号', '1', '2'],
    ['重点任务', '加固云河堤防12公里。', '改造农村危桥5座。'],
    ['牵头领导', '云一鸣', '何清源、江远'],
    ['牵头单位', '县水利局', '县交通运输局'],
    ['责任单位', '县财政局', ''],
    ['配合单位', '各乡镇（街道）', '县公安局、县财政局'],
    ['完成时限', '6月底前', '持续推进'],
    ['第一季度', '完成招标', '完成设计'],
    ['备注', '—', '续建'],
  ] as const
  const expected: readonly Reading[] = [
    {
      number: '1',
      text: '加固云河堤防12公里。',
      leaders: ['云一鸣'],
      leadUnits: ['县水利局'],
      responsibleUnits: ['县财政局'],
      supportUnits: ['各乡镇（街道）'],
      deadline: '6月底前→2023-06-30',
      fields: { 第一季度: '完成招标' },
    },
    {
      number: '2',
      text: '改造农村危桥5座。',
      leaders: ['何清源', '江远'],
      leadUnits: ['县交通运输局'],
      supportUnits: ['县公安局', '县财政局'],
      deadline: '持续推进→standing',
      fields: { 第一季度: '完成设计', 备注: '续建' },
    },
  ]
  const order = fc.shuffledSubarray([...columns], { minLength: columns.length, maxLength: columns.length })

  test('drawn at random, in Word and as text with tabs', () => {
    fc.assert(
      fc.property(order, (drawn) => {
        const rows = [0, 1, 2].map((row) => drawn.map((column) => column[row] ?? ''))
        expect(readingsOf(planOf(title, grid(...rows)))).toEqual(expected)
        expect(readingsOf(planOf(title, ...rows.map((row) => row.join('\t'))))).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })
})

interface Case {
  readonly name: string
  readonly blocks: readonly (string | Block)[]
  readonly tasks: readonly Reading[]
  /** Warnings that must be given; none other. */
  readonly warnings?: readonly string[]
}

const cases: readonly Case[] = [
  {
    name: 'headings letter-spaced and on two lines',
    blocks: [
      title,
      grid(
        ['序 号', '工 作 任 务', '牵 头\n领 导', '牵　头　单　位', '配合\n单位', '完　成\n时　限'],
        ['1', '建设智慧水务平台。', '云 一鸣', '县水利局', '县大数据局', '2023年年底'],
      ),
    ],
    tasks: [
      {
        number: '1',
        text: '建设智慧水务平台。',
        leaders: ['云一鸣'],
        leadUnits: ['县水利局'],
        supportUnits: ['县大数据局'],
        deadline: '2023年年底→2023-12-31',
      },
    ],
  },
  {
    name: 'headings over two rows: 责任分工 over 牵头单位 and 配合单位, 季度目标 over the quarters',
    blocks: [
      title,
      grid(
        ['序号', '重点任务', '责任分工', '<', '<', '季度目标', '<', '<', '<', '备注'],
        ['^', '^', '牵头领导', '牵头单位', '配合单位', '第一季度', '第二季度', '第三季度', '第四季度', '^'],
        ['1', '建成云河大桥。', '江远', '县交通运输局', '县财政局', '桩基完工', '桥面贯通', '附属完工', '通车', '/'],
      ),
    ],
    tasks: [
      {
        number: '1',
        text: '建成云河大桥。',
        leaders: ['江远'],
        leadUnits: ['县交通运输局'],
        supportUnits: ['县财政局'],
        fields: { 第一季度: '桩基完工', 第二季度: '桥面贯通', 第三季度: '附属完工', 第四季度: '通车' },
      },
    ],
  },
  {
    name: 'lower headings that say only half: 牵头 and 配合 below 责任单位',
    blocks: [
      title,
      grid(
        ['序号', '重点任务', '责任单位', '<', '完成时限'],
        ['^', '^', '牵头', '配合', '^'],
        ['1', '建成云河大桥。', '县交通运输局', '县财政局', '2023年年底'],
      ),
    ],
    tasks: [
      {
        number: '1',
        text: '建成云河大桥。',
        leadUnits: ['县交通运输局'],
        supportUnits: ['县财政局'],
        deadline: '2023年年底→2023-12-31',
      },
    ],
  },
  {
    name: 'equal lower headings are told apart by the heading above',
    blocks: [
      title,
      grid(
        ['序号', '重点任务', '上半年', '<', '下半年', '<', '责任单位'],
        ['^', '^', '工作目标', '进展情况', '工作目标', '进展情况', '^'],
        ['1', '建成云河大桥。', '桥面贯通', '已贯通', '通车', '未到期', '县交通运输局'],
      ),
    ],
    tasks: [
      {
        number: '1',
        text: '建成云河大桥。',
        responsibleUnits: ['县交通运输局'],
        fields: {
          上半年工作目标: '桥面贯通',
          上半年进展情况: '已贯通',
          下半年工作目标: '通车',
          下半年进展情况: '未到期',
        },
      },
    ],
  },
  {
    name: 'two columns of one heading both stay',
    blocks: [
      title,
      grid(
        ['序号', '重点任务', '备注', '责任单位', '备注'],
        ['1', '建成云河大桥。', '省级项目', '县交通运输局', '续建'],
      ),
    ],
    tasks: [
      {
        number: '1',
        text: '建成云河大桥。',
        responsibleUnits: ['县交通运输局'],
        fields: { 备注: '省级项目', 备注2: '续建' },
      },
    ],
  },
  {
    name: 'projects: name and content both, what is to be reached is a field',
    blocks: [
      '云河县2023年重点项目清单',
      grid(
        ['序号', '目标任务', '项目名称', '主要内容', '全年目标', '责任领导', '责任单位', '责任科室'],
        ['1', '投资5亿元', '云河湿地公园', '建设步道10公里。', '主体完工', '周向北', '县自然资源局', '规划股'],
      ),
    ],
    tasks: [
      {
        number: '1',
        text: '云河湿地公园',
        leaders: ['周向北'],
        responsibleUnits: ['县自然资源局'],
        fields: { 目标任务: '投资5亿元', 主要内容: '建设步道10公里。', 全年目标: '主体完工', 责任科室: '规划股' },
      },
    ],
  },
  {
    name: '目标任务 alone is the task; 分管领导 is not 牵头领导',
    blocks: [
      title,
      grid(
        ['目标任务', '牵头领导', '分管领导', '牵头单位', '协办单位', '时间节点', '进展情况'],
        ['新增规模以上工业企业20家以上', '云一鸣', '陆明', '县工业和信息化局', '县统计局', '12月底', '已新增5家'],
      ),
    ],
    tasks: [
      {
        number: '1',
        text: '新增规模以上工业企业20家以上',
        leaders: ['云一鸣'],
        deputies: ['陆明'],
        leadUnits: ['县工业和信息化局'],
        supportUnits: ['县统计局'],
        deadline: '12月底→2023-12-31',
        fields: { 进展情况: '已新增5家' },
      },
    ],
    warnings: ['numbers-given'],
  },
  {
    name: 'the heading says that the first is the lead',
    blocks: [
      title,
      grid(
        ['序号', '重点任务', '责任单位（列第一位的为牵头单位）'],
        ['1', '整治云河岸线。', '县水利局、县自然资源局、有关乡镇（街道）'],
      ),
    ],
    tasks: [
      {
        number: '1',
        text: '整治云河岸线。',
        leadUnits: ['县水利局'],
        supportUnits: ['县自然资源局', '有关乡镇（街道）'],
      },
    ],
    warnings: ['first-is-lead'],
  },
  {
    name: 'one column of responsibilities with labels and with verbs in its cells',
    blocks: [
      title,
      grid(
        ['序号', '重点任务', '责任单位'],
        ['1', '整治云河岸线。', '牵头单位：县水利局\n配合单位：县自然资源局、县财政局'],
        ['2', '清理河道。', '县水利局牵头，县公安局配合'],
        ['3', '巡查堤防。', '牵头：县水利局\n配合：县应急管理局'],
      ),
    ],
    tasks: [
      { number: '1', text: '整治云河岸线。', leadUnits: ['县水利局'], supportUnits: ['县自然资源局', '县财政局'] },
      { number: '2', text: '清理河道。', leadUnits: ['县水利局'], supportUnits: ['县公安局'] },
      { number: '3', text: '巡查堤防。', leadUnits: ['县水利局'], supportUnits: ['县应急管理局'] },
    ],
  },
  {
    name: 'a name over two lines and names each on a line of its own',
    blocks: [
      title,
      grid(
        ['序号', '重点任务', '牵头领导', '牵头单位', '配合单位'],
        ['1', '整治云河岸线。', '云一鸣\n江 远', '县市场监督\n管理局', '县财政局\n县水利局\n云河经济开发\n区管委会'],
      ),
    ],
    tasks: [
      {
        number: '1',
        text: '整治云河岸线。',
        leaders: ['云一鸣', '江远'],
        leadUnits: ['县市场监督管理局'],
        supportUnits: ['县财政局', '县水利局', '云河经济开发区管委会'],
      },
    ],
  },
  {
    name: 'a task of our own workbooks that goes on in further rows, （续） beside its number or below it',
    blocks: [
      title,
      grid(
        ['序号', '重点任务', '牵头单位', '配合单位'],
        ['（1）', '整治云河岸线，', '县水利局', '县财政局、县农业农村局、'],
        ['（1）\n（续）', '建成湿地公园，', '县水利局', '县公安局'],
        ['（1）（续）', '补植林木。', '县水利局', ''],
      ),
    ],
    tasks: [
      {
        number: '（1）',
        text: '整治云河岸线，建成湿地公园，补植林木。',
        leadUnits: ['县水利局'],
        supportUnits: ['县财政局', '县农业农村局', '县公安局'],
      },
    ],
  },
]

describe('what the columns hold', () => {
  test.each(cases)('$name', ({ blocks, tasks, warnings = [] }) => {
    const plan = planOf(...blocks)
    expect(readingsOf(plan)).toEqual(tasks)
    expect(codesOf(plan)).toEqual(warnings)
  })
})
