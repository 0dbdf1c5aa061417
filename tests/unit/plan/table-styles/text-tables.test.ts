import { describe, expect, test } from 'vitest'
import { codesOf, planOf } from '../plan-text.ts'
import { type Reading, readingsOf } from './grid.ts'

const title = '云河县2023年重点工作任务台账'

const expected: readonly Reading[] = [
  {
    number: '1',
    section: ['一、产业发展'],
    text: '建设云河产业园。',
    leadUnits: ['县发展和改革局'],
    deadline: '2023年年底→2023-12-31',
  },
  {
    number: '2',
    section: ['一、产业发展'],
    text: '引进装备项目。',
    leadUnits: ['县商务局'],
    supportUnits: ['县财政局', '县税务局'],
    deadline: '持续推进→standing',
  },
  {
    number: '3',
    section: ['二、民生保障'],
    text: '改造老旧小区。',
    leadUnits: ['县住房和城乡建设局'],
    supportUnits: ['各乡镇（街道）'],
    deadline: '2023年10月底→2023-10-31',
  },
]

const tabs = [
  '序号\t重点任务\t牵头单位\t配合单位\t完成时限',
  '1\t建设云河产业园。\t县发展和改革局\t—\t2023年年底',
  '2\t引进装备项目。\t县商务局\t县财政局、县税务局\t持续推进',
  '3\t改造老旧小区。\t县住房和城乡建设局\t各乡镇（街道）\t2023年10月底',
] as const
const [head, first, second, third] = tabs
const piped = (line: string) => `| ${line.split('\t').join(' | ')} |`
const bare = (line: string) => line.split('\t').join('|')
const wide = (line: string) => line.split('\t').join('｜')

describe('tables as text', () => {
  test.each<readonly [name: string, lines: readonly string[]]>([
    ['tabs, chapters with empty cells', [head, '一、产业发展\t\t\t\t', first, second, '\t二、民生保障\t\t\t', third]],
    ['tabs, chapters alone on their line', [head, '一、产业发展', first, second, '二、民生保障', third]],
    [
      'tabs, page numbers and headings between',
      [head, '一、产业发展', first, '— 3 —', head, second, '- 4 -', head, '二、民生保障', third],
    ],
    [
      'Markdown',
      [piped(head), '|---|:---:|---|---|---|', '| 一、产业发展 | | | | |', ...[first, second].map(piped)].concat(
        '|  | 二、民生保障 |  |  |  |',
        piped(third),
      ),
    ],
    [
      '| without outer bars',
      [bare(head), '一、产业发展||||', ...[first, second].map(bare), '二、民生保障', bare(third)],
    ],
    ['full-width ｜', [wide(head), '一、产业发展', ...[first, second].map(wide), '二、民生保障', wide(third)]],
    ['a cell a line', [head, '一、产业发展', first, second, '二、民生保障', third].flatMap((line) => line.split('\t'))],
    [
      'a cell a line, headings on each page',
      [head, '一、产业发展', first, '— 3 —', head, second, '二、民生保障', third].flatMap((line) => line.split('\t')),
    ],
  ])('%s', (_, lines) => {
    const plan = planOf(title, ...lines)
    expect(readingsOf(plan)).toEqual(expected)
    expect(codesOf(plan)).toEqual([])
    expect(plan.title).toBe(title)
  })

  test('a line break within a cell', () => {
    const lines = [
      '序号\t重点任务\t责任单位',
      '1\t建设云河产业园，完善',
      '道路。\t县发展和改革局',
      '2\t引进项目。\t县商务局',
    ]
    const plan = planOf(title, ...lines)
    expect(readingsOf(plan)).toEqual([
      { number: '1', text: '建设云河产业园，完善道路。', responsibleUnits: ['县发展和改革局'] },
      { number: '2', text: '引进项目。', responsibleUnits: ['县商务局'] },
    ])
    expect(codesOf(plan)).toEqual([])
  })

  test('what follows the table is not part of it', () => {
    const plan = planOf(title, ...tabs, '各单位要抓好落实。', '云河县人民政府办公室', '2023年2月1日')
    expect(plan.tasks).toHaveLength(3)
    expect(plan.tasks.every(({ section }) => section.length === 0)).toBe(true)
    expect(plan.textAfter.concat(plan.textBefore).join('')).toContain('各单位要抓好落实。')
  })

  test('the headings begin with something else than a number', () => {
    const plan = planOf(
      title,
      '重点任务',
      '牵头单位',
      '完成时限',
      '建设云河产业园。',
      '县发展和改革局',
      '2023年年底',
      '引进装备项目。',
      '县商务局',
      '持续推进',
    )
    expect(readingsOf(plan)).toEqual([
      { number: '1', text: '建设云河产业园。', leadUnits: ['县发展和改革局'], deadline: '2023年年底→2023-12-31' },
      { number: '2', text: '引进装备项目。', leadUnits: ['县商务局'], deadline: '持续推进→standing' },
    ])
  })
})
