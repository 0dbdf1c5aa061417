import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePlans } from '../../../shared/domain/plan/parse-plans.ts'
import { printPlan } from '../../../shared/domain/plan/print-plan.ts'
import type { ParsedPlan, PlanStyle } from '../../../shared/domain/plan/types.ts'
import { arbitraryPlan } from './arbitrary-plan.ts'
import { documentOf, planOf, tableOf } from './plan-text.ts'

const readAgain = (plan: ParsedPlan, layout?: PlanStyle['layout']): ParsedPlan => {
  const [again, ...more] = parsePlans(documentOf(printPlan(plan, layout)))
  if (!again || more.length > 0) throw new Error('not one plan')
  return again
}

const content = ({ outline, tasks, title, years }: ParsedPlan) => ({
  title,
  years,
  outline,
  tasks: tasks.map((task) => ({ ...task, place: {} })),
})

const layouts = ['bracketLabelled', 'bracketVerbs', 'bracketBare', 'lines', 'sentence', 'table', 'none'] as const

describe('a plan printed and read again is the same', () => {
  test.each(layouts)('drawn at random, %s', (layout) => {
    fc.assert(
      fc.property(arbitraryPlan(layout), (plan) => {
        const again = readAgain(plan)
        // chapter rows of a table have no levels of their own to check beside their words
        expect(content(again)).toEqual(content(plan))
        if (layout.startsWith('bracket')) expect(again.style.bracket).toBe(plan.style.bracket)
      }),
      { numRuns: 150 },
    )
  })

  test.each(layouts.filter((layout) => layout !== 'none'))('a labelled plan in another layout: %s', (layout) => {
    fc.assert(
      fc.property(arbitraryPlan('bracketLabelled'), (plan) => {
        expect(content(readAgain(plan, layout)).tasks).toEqual(content(plan).tasks)
      }),
      { numRuns: 60 },
    )
  })

  test('articles with clauses, duties, members and annexes', () => {
    const plans = [
      planOf(
        '关于做好食品安全工作的通知',
        '一、源头治理',
        '（一）强化监测。开展抽检。（县农业农村局）推进整治。（县生态环境分局牵头，县水利局配合）',
        '（二）强化监管。加强抽检。（县市场监督管理局）办好培训。（县委宣传部）',
      ),
      planOf('禁烧工作实施方案', '一、职责分工', '（一）各乡镇。负责巡查。', '（二）县农业农村局。负责利用。'),
      planOf(
        '经济普查方案',
        '1.抓好普查。（县统计局牵头，县财政局配合）',
        '附件：领导小组成员',
        '组长：云一鸣 常务副县长',
        '成员：何清源 县统计局局长',
      ),
      planOf(
        '2023年行动计划',
        '一、产业',
        '围绕主导产业，抓好以下工作。',
        '1.招商引资。引进项目。',
        '2.技术改造。更新设备。',
        '附件：1.责任清单',
        {
          kind: 'table',
          rowCount: 3,
          columnCount: 3,
          cells: [
            ['序号', '任务', '牵头单位'],
            ['1', '招商引资。引进项目。', '县商务局'],
            ['2', '技术改造。更新设备。', '县工业和信息化局'],
          ].flatMap((row, at) =>
            row.map((text, column) => ({ text, row: at, column, rowSpan: 1, columnSpan: 1, tables: [] })),
          ),
          place: {},
        },
      ),
    ]
    for (const plan of plans) {
      const again = readAgain(plan)
      expect(content(again)).toEqual(content(plan))
      expect(again.members).toEqual(plan.members)
      expect([again.textBefore, again.textAfter, again.style]).toEqual([plan.textBefore, plan.textAfter, plan.style])
    }
  })

  test('a table has leaders a name a line, so that no name is broken in a narrow column', () => {
    const plan = planOf(
      '2023年重点工作任务分工方案',
      '1.新引进亿元以上项目8个。（牵头领导：何清源、云一鸣；牵头单位：县投资促进局、县商务局）',
    )
    const [table] = printPlan(plan, 'table').filter((block) => block.kind === 'table')
    const texts = table?.cells.map(({ text }) => text)
    expect(texts).toContain('何清源\n云一鸣')
    expect(texts).toContain('县投资促进局、县商务局')
  })

  test('below a table of indicators the tasks have a title too, and both tables the plan’s own headings', () => {
    const plan = planOf(
      '云河县2023年行动计划',
      '为推进高质量发展，结合实际，制定本行动计划。',
      '责任清单（指标事项）',
      tableOf(
        ['序号', '指标事项', '牵头部门', '参与部门', '完成时间'],
        ['1', '研发投入占比达到3%以上。', '县科学技术局', '县财政局', '2023年年底'],
      ),
      '责任清单（任务事项）',
      tableOf(
        ['序号', '政策事项', '牵头部门', '参与部门', '完成时间'],
        ['1', '建设云河产业园。', '县发展和改革局', '县财政局', '2023年年底'],
      ),
    )
    const printed = printPlan(plan, 'table').map((block) =>
      block.kind === 'paragraph' ? block.text : block.cells.filter(({ row }) => row === 0).map(({ text }) => text),
    )
    expect(printed.slice(-4)).toEqual([
      '责任清单（指标事项）',
      ['序号', '指标事项', '牵头部门', '参与部门', '完成时间'],
      '责任清单（任务事项）',
      ['序号', '政策事项', '牵头部门', '参与部门', '完成时间'],
    ])
    const again = readAgain(plan, 'table')
    expect(content(again)).toEqual(content(plan))
    expect(again.indicatorRows.map((row) => ({ ...row, place: {} }))).toEqual(
      plan.indicatorRows.map((row) => ({ ...row, place: {} })),
    )
  })

  describe('a plan that labels the work otherwise from task to task', () => {
    const headings = (plan: ParsedPlan) =>
      printPlan(plan, 'table').flatMap((block) =>
        block.kind === 'table' ? block.cells.filter(({ row }) => row === 0).map(({ text }) => text) : [],
      )
    const task = (number: number, ...lines: readonly string[]) => [
      `${number}.推进公开。`,
      ...lines,
      '责任分工：县财政局牵头，县审计局配合。',
    ]

    test('has one column of it in a table, and keeps its words', () => {
      const plan = planOf(
        '政务公开工作实施方案',
        ...task(1, '主要工作：公开预算。', '目标要求：建立制度。'),
        ...task(2, '主要任务：公开决算。', '目标要求：建立制度。'),
        ...task(3, '主要工作：公开债务。', '目标要求：建立制度。'),
      )
      expect(headings(plan)).toEqual(['序号', '重点任务', '牵头单位', '配合单位', '主要工作', '目标要求'])
      expect(content(readAgain(plan, 'table')).tasks).toEqual(content(plan).tasks)
    })

    test('has a column of each where one task has two', () => {
      const plan = planOf(
        '政务公开工作实施方案',
        ...task(1, '主要工作：公开预算。', '重点任务：公开决算。'),
        ...task(2, '重点任务：公开债务。'),
      )
      expect(headings(plan).slice(-2)).toEqual(['主要工作', '重点任务'])
      expect(content(readAgain(plan, 'table')).tasks).toEqual(content(plan).tasks)
    })
  })
})
