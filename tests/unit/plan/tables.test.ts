import { describe, expect, test } from 'vitest'
import type { TableBlock } from '../../../shared/domain/original-document/types.ts'
import { columnRole } from '../../../shared/domain/plan/table-columns.ts'
import { codesOf, partiesOf, planOf, tableOf } from './plan-text.ts'

describe('columns are found by their headings', () => {
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
    ['工 作 任 务', 'text'],
    ['牵头领导', 'leaders'],
    ['责任领导', 'leaders'],
    ['牵头单位', 'leadUnits'],
    ['牵头\n部门', 'leadUnits'],
    ['责任单位', 'responsibleUnits'],
    ['配合单位', 'supportUnits'],
    ['协办单位', 'supportUnits'],
    ['参与部门', 'supportUnits'],
    ['完成时限', 'deadline'],
    ['时间节点', 'deadline'],
    ['责任科室', 'field'],
    ['第一季度', 'field'],
    ['进展情况', 'field'],
    ['备注', 'field'],
    ['全年目标', 'field'],
  ] as const)('%s', (heading, role) => expect(columnRole(heading)).toBe(role))

  test('in any order, with fields kept by name', () => {
    const plan = planOf(
      '2023年重点任务台账',
      tableOf(
        ['责任单位', '牵头领导', '序号', '重 点 任 务', '第一季度', '完成时限', '备注'],
        ['县水利局、县财政局', '云一鸣', '1', '加固堤防', '完成招标', '6月底前', '/'],
        ['县交通运输局', '—', '2', '改造危桥', '完成设计', '每月5日前', '无'],
      ),
    )
    expect(plan.tasks).toMatchObject([
      {
        number: '1',
        text: '加固堤防',
        leaders: ['云一鸣'],
        responsibleUnits: ['县水利局', '县财政局'],
        deadline: { text: '6月底前', date: '2023-06-30' },
        fields: { 第一季度: '完成招标' },
      },
      { number: '2', leaders: [], fields: { 第一季度: '完成设计' }, deadline: { kind: 'recurring' } },
    ])
    expect(plan.tasks[1]?.fields).toEqual({ 第一季度: '完成设计' })
    expect(plan.style).toMatchObject({
      layout: 'table',
      columns: ['责任单位', '牵头领导', '序号', '重点任务', '第一季度', '完成时限', '备注'],
    })
  })
})

const merged = (
  rowCount: number,
  columnCount: number,
  ...cells: readonly (readonly [row: number, column: number, text: string, rowSpan?: number, columnSpan?: number])[]
): TableBlock => ({
  kind: 'table',
  rowCount,
  columnCount,
  cells: cells.map(([row, column, text, rowSpan = 1, columnSpan = 1]) => ({
    row,
    column,
    text,
    rowSpan,
    columnSpan,
    tables: [],
  })),
  place: { table: 1 },
})

describe('rows', () => {
  test('headings in two lines, merged cells that hold for the rows below', () => {
    const plan = planOf(
      merged(
        5,
        5,
        [0, 0, '序号', 2],
        [0, 1, '类别', 2],
        [0, 2, '主要任务', 2],
        [0, 3, '责任分工', 1, 2],
        [1, 3, '牵头单位'],
        [1, 4, '配合单位'],
        [2, 0, '1'],
        [2, 1, '产业', 2],
        [2, 2, '招商引资'],
        [2, 3, '县商务局', 2],
        [2, 4, '县财政局'],
        [3, 0, '2'],
        [3, 2, '技术改造'],
        [3, 4, '县工业和信息化局'],
        [4, 0, '3'],
        [4, 1, '民生'],
        [4, 2, '改造小区'],
        [4, 3, '县住房和城乡建设局'],
      ),
    )
    expect(plan.tasks.map((task) => [task.number, task.section, partiesOf(task)])).toEqual([
      ['1', ['产业'], { leadUnits: ['县商务局'], supportUnits: ['县财政局'] }],
      ['2', ['产业'], { leadUnits: ['县商务局'], supportUnits: ['县工业和信息化局'] }],
      ['3', ['民生'], { leadUnits: ['县住房和城乡建设局'] }],
    ])
  })

  test('one task over several rows of units', () => {
    const plan = planOf(
      merged(
        3,
        3,
        [0, 0, '序号'],
        [0, 1, '任务'],
        [0, 2, '责任单位'],
        [1, 0, '1', 2],
        [1, 1, '联合整治', 2],
        [1, 2, '县水利局'],
        [2, 2, '县公安局'],
      ),
    )
    expect(plan.tasks.map((task) => [task.text, task.responsibleUnits])).toEqual([
      ['联合整治', ['县水利局', '县公安局']],
    ])
  })

  test('as text with tabs: chapter rows, headings on each page, a row that goes on without its number', () => {
    const plan = planOf(
      '云河县三年行动计划（2023—2025年）责任清单（任务事项）',
      '序号\t政策事项\t牵头部门\t参与部门\t完成时限',
      '\t提升创新能力\t\t\t',
      '1\t建设平台。\t县科学技术局\t—\t持续推进',
      '2\t培育企业，支持企业建立研\t县科学技术局\t县工业和信息\t2025 年',
      '序号\t政策事项\t牵头部门\t参与部门\t完成时限',
      '\t发机构。\t\t化局、县财政局\t年底',
      '优化营商环境\t\t\t\t',
      '3\t精简审批。\t县行政审批服务局\t无\t2023年10月底',
    )
    expect(plan.years).toEqual([2023, 2024, 2025])
    expect(plan.tasks).toMatchObject([
      { number: '1', section: ['提升创新能力'], supportUnits: [], deadline: { kind: 'standing' } },
      {
        number: '2',
        text: '培育企业，支持企业建立研发机构。',
        supportUnits: ['县工业和信息化局', '县财政局'],
        deadline: { text: '2025年年底', date: '2025-12-31' },
      },
      { number: '3', section: ['优化营商环境'], deadline: { date: '2023-10-31' } },
    ])
  })

  test.each([
    ['|', ['序号 | 任务 | 责任单位', '1 | 修路 | 县交通运输局', '2 | 架桥 | 县交通运输局']],
    [
      'a cell a line',
      [
        '序号',
        '主要任务',
        '责任单位',
        '1',
        '修路',
        '县交通运输局',
        '2',
        '架桥',
        '县交通运输局',
        '附：联系电话见通讯录。',
      ],
    ],
  ])('as text with %s', (_, lines) => {
    const plan = planOf('2023年重点任务分解表', ...lines)
    expect(plan.tasks.map(({ number, text, responsibleUnits }) => [number, text, responsibleUnits])).toEqual([
      ['1', '修路', ['县交通运输局']],
      ['2', '架桥', ['县交通运输局']],
    ])
  })

  test('without numbers they are given, and it is said', () => {
    const plan = planOf(tableOf(['任务', '责任单位'], ['修路', '县交通运输局'], ['架桥', '县水利局']))
    expect(plan.tasks.map(({ number }) => number)).toEqual(['1', '2'])
    expect(codesOf(plan)).toContain('numbers-given')
  })

  test('a table of something else is not read, and it is said', () => {
    const plan = planOf('1.修路。（牵头单位：县交通运输局）', tableOf(['姓名', '电话'], ['云一鸣', '0000']))
    expect(plan.tasks).toHaveLength(1)
    expect(codesOf(plan)).toContain('table-not-read')
  })
})

describe('body and annex', () => {
  const body = ['一、产业', '1.招商引资。引进项目。', '2.技术改造。改造设备。', '二、民生', '3.改造小区。加装电梯。']
  const headings = ['序号', '任务', '牵头单位', '完成时限']

  test('the annex gives the body’s tasks their responsibilities; rows of its own follow their task', () => {
    const plan = planOf(
      '2023年行动计划',
      ...body,
      '附件：1.责任清单',
      '责任清单',
      tableOf(
        headings,
        ['1', '招商引资。引进项目。', '县商务局', '2023年年底'],
        ['1-1', '装备制造。引进链主。', '县工业和信息化局', '2023年年底'],
        ['2', '技术改造。更新设备。', '县工业和信息化局', '持续推进'],
        ['3', '改造小区。加装电梯。', '县住房和城乡建设局', '持续推进'],
      ),
    )
    expect(plan.tasks.map(({ number, parent, section, leadUnits }) => [number, parent, section, leadUnits])).toEqual([
      ['1', null, ['一、产业'], ['县商务局']],
      ['1-1', '1', ['一、产业'], ['县工业和信息化局']],
      ['2', null, ['一、产业'], ['县工业和信息化局']],
      ['3', null, ['二、民生'], ['县住房和城乡建设局']],
    ])
    expect(plan.warnings).toMatchObject([{ code: 'body-annex-differ', taskNumber: '2' }])
    expect(plan.tasks[2]?.text).toBe('技术改造。改造设备。')
  })

  test('a task that only one of them has is said', () => {
    const plan = planOf(
      '2023年行动计划',
      ...body,
      '附件',
      tableOf(
        headings,
        ['1', '招商引资。引进项目。', '县商务局', ''],
        ['2', '技术改造。改造设备。', '县商务局', ''],
        ['4', '修路。', '县交通运输局', ''],
      ),
    )
    expect(codesOf(plan)).toEqual(expect.arrayContaining(['annex-row-missing', 'body-task-missing']))
    expect(plan.tasks.map(({ number }) => number)).toEqual(['1', '2', '3', '4'])
  })

  test('a list of indicators stays apart from the tasks', () => {
    const plan = planOf(
      '2023年行动计划',
      ...body,
      '附件',
      tableOf(['序号', '指标事项', '牵头部门'], ['1', '研发投入占比达到3%以上。', '县科学技术局']),
      tableOf(headings, ...['1', '2', '3'].map((number) => [number, '任务。', '县商务局', ''])),
    )
    expect(plan.indicatorRows).toMatchObject([{ number: '1', leadUnits: ['县科学技术局'] }])
    expect(plan.indicatorRows[0]?.indicators[0]).toMatchObject({ value: 3, unit: '%' })
    expect(plan.tasks).toHaveLength(3)
  })
})
