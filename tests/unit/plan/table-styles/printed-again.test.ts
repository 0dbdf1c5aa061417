import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDeadline } from '../../../../shared/domain/deadline/parse-deadline.ts'
import { extractIndicators } from '../../../../shared/domain/indicator/extract-indicators.ts'
import { noAssignments } from '../../../../shared/domain/plan/annotation/types.ts'
import { parsePlans } from '../../../../shared/domain/plan/parse-plans.ts'
import { printPlan } from '../../../../shared/domain/plan/print-plan.ts'
import type { ParsedPlan, ParsedTask } from '../../../../shared/domain/plan/types.ts'
import { formatChineseNumber } from '../../../../shared/domain/text/chinese-number.ts'
import { documentOf, planOf } from '../plan-text.ts'
import { grid } from './grid.ts'

const tasksOf = (plan: ParsedPlan) => plan.tasks.map((task) => ({ ...task, place: {} }))

function readAgain(plan: ParsedPlan): ParsedPlan {
  const [again, ...more] = parsePlans(documentOf(printPlan(plan, 'table')))
  if (!again || more.length > 0) throw new Error('not one plan')
  return again
}

const words = ['改造', '提升', '灌区', '农村公路', '12处', '3.5公里', '“双随机”监管', '20%以上', '（含新区）']
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
  .map((parts) => `推进${parts.join('、')}。`)
const units = [
  '县财政局',
  '县水利局',
  '各乡镇（街道）',
  '县发展和改革局（粮食局）',
  '县委宣传部',
  '县融媒体中心',
] as const
/** Each unit in one role at most: the same one twice in a task is a slip that no plan has by intent. */
const parties = fc
  .record({
    order: fc.shuffledSubarray([...units]),
    cuts: fc.array(fc.nat(units.length), { minLength: 3, maxLength: 3 }),
  })
  .map(({ order, cuts }) => {
    const [a = 0, b = 0, c = 0] = cuts.toSorted((x, y) => x - y)
    return {
      leadUnits: order.slice(0, a),
      supportUnits: order.slice(a, b),
      implementUnits: order.slice(b, c),
      responsibleUnits: order.slice(c),
    }
  })
const people = fc.shuffledSubarray(['云一鸣', '何清源', '江远'], { maxLength: 2 })
const deadline = fc
  .constantFrom(null, '2023年10月底', '持续推进', '每月5日前', '2023年6月底前')
  .map((text) => (text === null ? null : parseDeadline(text, { year: 2023 })))
/** Names of fields that plans have, also those that elsewhere head the column of tasks. */
const fieldNames = [
  '主要任务',
  '重点任务',
  '主要工作',
  '目标要求',
  '主要内容',
  '全年目标',
  '第一季度',
  '责任科室',
  '备注',
]
const fields = fc.dictionary(fc.constantFrom(...fieldNames), sentence, { maxKeys: 3 })

const body = fc.record({ text: sentence, parties, leaders: people, deadline, fields })
type Body = typeof body extends fc.Arbitrary<infer Value> ? Value : never

const numberKinds = {
  arabic: String,
  arabicBracket: (value: number) => `（${value}）`,
  chineseBracket: (value: number) => `（${formatChineseNumber(value)}）`,
  article: (value: number) => `第${formatChineseNumber(value)}条`,
} as const
/** How a task's parts are numbered: （1） below 6, 6-1, ① below 6. Below （四） they are its clauses, （四）-1. */
const partKinds = {
  bracket: (parent: string, value: number) => `${parent}（${value}）`,
  dash: (parent: string, value: number) => `${parent}-${value}`,
  circled: (parent: string, value: number) => `${parent}${'①②③'.charAt(value - 1)}`,
} as const

const planArbitrary: fc.Arbitrary<ParsedPlan> = fc
  .record({
    chapters: fc.array(
      fc.record({
        name: fc.constantFrom('产业发展', '民生保障', '城乡建设'),
        sections: fc.array(fc.array(fc.tuple(body, fc.array(body, { maxLength: 3 })), { minLength: 1, maxLength: 3 }), {
          minLength: 1,
          maxLength: 2,
        }),
        isDivided: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
    loose: fc.array(fc.tuple(body, fc.array(body, { maxLength: 3 })), { minLength: 1, maxLength: 3 }),
    numbers: fc.constantFrom(...(Object.keys(numberKinds) as (keyof typeof numberKinds)[])),
    parts: fc.constantFrom(...(Object.keys(partKinds) as (keyof typeof partKinds)[])),
  })
  .map(({ chapters, loose, numbers, parts }) => {
    const tasks: ParsedTask[] = []
    let value = 0
    const add = (section: readonly string[], items: readonly (readonly [Body, readonly Body[]])[]) => {
      for (const [own, below] of items) {
        const number = numberKinds[numbers](++value)
        tasks.push(taskOf(number, null, section, own))
        const printed = numbers === 'arabic' ? partKinds[parts] : partKinds.dash
        tasks.push(...below.map((part, at) => taskOf(printed(number, at + 1), number, section, part)))
      }
    }
    add([], loose)
    for (const [at, { name, sections, isDivided }] of chapters.entries()) {
      const chapter = `${formatChineseNumber(at + 1)}、${name}`
      for (const [nth, items] of sections.entries()) {
        add(isDivided ? [chapter, `第${formatChineseNumber(nth + 1)}节 ${name}`] : [chapter], items)
      }
    }
    const title = '2023年重点工作任务分工方案'
    return {
      title,
      documentNumber: null,
      issuer: null,
      issueDate: null,
      years: [2023],
      outline: [],
      tasks,
      indicatorRows: [],
      members: [],
      textBefore: [title],
      textAfter: [],
      style: { layout: 'lines', bracket: '（）', labels: {}, columns: [] },
      warnings: [],
    }
  })

function taskOf(number: string, parent: string | null, section: readonly string[], own: Body): ParsedTask {
  return {
    number,
    parent,
    section,
    text: own.text,
    ...noAssignments,
    ...own.parties,
    leaders: own.leaders,
    deadline: own.deadline,
    fields: own.fields,
    indicators: extractIndicators(own.text),
    place: {},
  }
}

describe('a plan printed as a table reads the same again', () => {
  test('drawn at random, with sub-tasks, clauses and fields of every name', () => {
    fc.assert(
      fc.property(planArbitrary, (plan) => {
        expect(tasksOf(readAgain(plan))).toEqual(tasksOf(plan))
      }),
      { numRuns: 200 },
    )
  })

  const title = '云河县2023年重点工作任务台账'
  test.each([
    [
      'clauses of articles',
      planOf(
        '关于做好食品安全工作的通知',
        '一、源头治理',
        '（一）强化监测。开展抽检。（县农业农村局）推进整治。（县生态环境分局牵头，县水利局配合）',
        '（二）强化监管。加强抽检。（县市场监督管理局）办好培训。（县委宣传部）',
      ),
    ],
    [
      'a field with the usual heading of the tasks',
      planOf('2023年工作方案', '1.修路。', '主要任务：修通三条路。', '责任单位：县交通运输局'),
    ],
    [
      'headings of two levels without numbers',
      planOf(
        title,
        grid(
          ['序号', '重点任务', '责任单位'],
          ['产业发展', '<', '<'],
          ['工业', '<', '<'],
          ['1', '建设云河产业园。', '县发展和改革局'],
          ['农业', '<', '<'],
          ['2', '建设高标准农田。', '县农业农村局'],
          ['民生保障', '<', '<'],
          ['教育', '<', '<'],
          ['3', '新建幼儿园2所。', '县教育和体育局'],
        ),
      ),
    ],
    [
      'numbers that stood before the words, columns of one role twice, equal fields',
      planOf(
        title,
        grid(
          ['重点任务', '责任单位', '备注', '承办单位', '备注'],
          ['（一）建设云河产业园。', '县发展和改革局', '甲', '县财政局', '乙'],
          ['（二）改造老旧小区。', '县住房和城乡建设局', '', '', '丙'],
        ),
      ),
    ],
    [
      'measures under merged tasks',
      planOf(
        title,
        grid(
          ['重点任务', '序号', '具体措施', '责任单位'],
          ['建设云河产业园', '1', '建设道路。', '县交通运输局'],
          ['^', '2', '建设水厂。', '县水利局'],
          ['改造老旧小区', '3', '改造管网。', '县住房和城乡建设局'],
        ),
      ),
    ],
    [
      'measures that are sub-tasks',
      planOf(
        title,
        grid(
          ['序号', '重点任务', '具体措施', '责任单位', '完成时限'],
          ['1', '建设云河产业园。', '建设道路。', '县交通运输局', '2023年6月底'],
          ['^', '^', '建设水厂。', '县水利局', '2023年年底'],
          ['2', '改造老旧小区。', '改造管网。', '县住房和城乡建设局', '持续推进'],
        ),
      ),
    ],
    [
      'tables each under its heading',
      planOf(
        title,
        '一、产业发展',
        grid(['序号', '重点任务', '责任单位'], ['1', '建设云河产业园。', '县发展和改革局']),
        '二、民生保障',
        grid(['序号', '重点任务', '责任单位'], ['1', '改造老旧小区。', '县住房和城乡建设局']),
      ),
    ],
    [
      'the first is the lead, said in the heading',
      planOf(
        title,
        grid(
          ['序号', '重点任务', '责任单位（列第一位的为牵头单位）'],
          ['1', '整治云河岸线。', '县水利局、县自然资源局'],
          ['2', '清理河道。', '县水利局'],
        ),
      ),
    ],
  ] as const)('%s', (_, plan) => {
    expect(plan.tasks.length).toBeGreaterThan(0)
    const again = readAgain(plan)
    expect(tasksOf(again)).toEqual(tasksOf(plan))
    expect(tasksOf(readAgain(again))).toEqual(tasksOf(plan))
  })
})

test('what a sentence says who does what with heads no column: 牵头单位, not 牵头', () => {
  const plan = planOf(
    '2023年重点工作任务分工方案',
    '一、水利',
    '1.改造灌区12处。（县水利局牵头，县财政局配合，各乡镇（街道）结合实际落实）',
    '2.改造农村公路35公里。（县交通运输局牵头，县财政局配合，各乡镇（街道）结合实际落实）',
  )
  const table = printPlan(plan, 'table').find((block) => block.kind === 'table')
  const headings = table?.kind === 'table' ? table.cells.filter(({ row }) => row === 0).map(({ text }) => text) : []
  expect(headings).toEqual(['序号', '主要任务', '牵头单位', '配合单位', '落实单位'])
  expect(tasksOf(readAgain(plan))).toEqual(tasksOf(plan))
})
