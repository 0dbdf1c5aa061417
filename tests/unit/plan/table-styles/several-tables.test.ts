import { describe, expect, test } from 'vitest'
import type { Block, TableBlock } from '../../../../shared/domain/original-document/types.ts'
import { codesOf, planOf } from '../plan-text.ts'
import { grid, type Reading, readingsOf } from './grid.ts'

const title = '云河县2023年重点工作任务清单'
const headings = ['序号', '重点任务', '责任单位'] as const

const onSheet = (sheet: string, table: TableBlock): TableBlock => ({ ...table, place: { sheet, row: 1, column: 1 } })
/** A table that holds others in one of its cells. */
const around = (rows: readonly (readonly string[])[], at: number, inner: TableBlock): TableBlock => {
  const outer = grid(...rows)
  // as Word's reader gives them: a row of the inner table is a line, its cells parted by tabs
  const rowsWithin = Map.groupBy(inner.cells, ({ row }) => row)
  const words = [...rowsWithin.values()].map((cells) => cells.map(({ text }) => text).join('\t')).join('\n')
  return {
    ...outer,
    cells: outer.cells.map((cell, index) =>
      index === at ? { ...cell, text: `${cell.text}${cell.text === '' ? '' : '\n'}${words}`, tables: [inner] } : cell,
    ),
  }
}

interface Case {
  readonly name: string
  readonly blocks: readonly (string | Block)[]
  readonly tasks: readonly Reading[]
  readonly warnings?: readonly string[]
  readonly indicators?: readonly string[]
}

const park: Reading = { number: '1', text: '建设云河产业园。', responsibleUnits: ['县发展和改革局'] }
const estate: Reading = { number: '1', text: '改造老旧小区。', responsibleUnits: ['县住房和城乡建设局'] }
const school: Reading = { number: '2', text: '新建幼儿园2所。', responsibleUnits: ['县教育和体育局'] }
const rowOf = ({ number, text, responsibleUnits }: Reading) => [number, text, responsibleUnits?.join('、') ?? '']

const cases: readonly Case[] = [
  {
    name: '序号 begins anew in each table, each under its heading',
    blocks: [
      title,
      '一、产业发展',
      grid([...headings], rowOf(park)),
      '二、民生保障',
      grid([...headings], rowOf(estate), rowOf(school)),
    ],
    tasks: [
      { ...park, section: ['一、产业发展'] },
      { ...estate, section: ['二、民生保障'] },
      { ...school, section: ['二、民生保障'] },
    ],
  },
  {
    name: 'each table with a name of its own above it',
    blocks: [
      title,
      '表1 产业发展重点任务清单',
      grid([...headings], rowOf(park)),
      '表2 民生保障重点任务清单',
      grid([...headings], rowOf(estate), rowOf(school)),
    ],
    tasks: [
      { ...park, section: ['表1 产业发展重点任务清单'] },
      { ...estate, section: ['表2 民生保障重点任务清单'] },
      { ...school, section: ['表2 民生保障重点任务清单'] },
    ],
  },
  {
    name: 'a workbook with a sheet for each chapter',
    blocks: [
      onSheet('产业发展', grid([title, '<', '<'], [...headings], rowOf(park))),
      onSheet('民生保障', grid([title, '<', '<'], [...headings], rowOf(estate), rowOf(school))),
    ],
    tasks: [
      { ...park, section: ['产业发展'] },
      { ...estate, section: ['民生保障'] },
      { ...school, section: ['民生保障'] },
    ],
  },
  {
    name: 'sheets with the names that a program gives are no chapters',
    blocks: [
      onSheet('Sheet1', grid([title, '<', '<'], [...headings], rowOf(park))),
      onSheet('Sheet2', grid([title, '<', '<'], [...headings], rowOf(school))),
    ],
    tasks: [park, school],
  },
  {
    name: 'a table cut at the end of a page goes on in the next one, its headings repeated',
    blocks: [
      title,
      grid([...headings], ['一、产业发展', '<', '<'], ['1', '建设云河产业园，完善道', '县发展和']),
      grid([...headings], ['', '路。', '改革局'], ['2', '引进项目。', '县商务局']),
    ],
    tasks: [
      {
        number: '1',
        section: ['一、产业发展'],
        text: '建设云河产业园，完善道路。',
        responsibleUnits: ['县发展和改革局'],
      },
      { number: '2', section: ['一、产业发展'], text: '引进项目。', responsibleUnits: ['县商务局'] },
    ],
  },
  {
    name: 'a table cut at the end of a page goes on in the next one without headings',
    blocks: [
      title,
      grid([...headings], ['一、产业发展', '<', '<'], ['1', '建设云河产业园。', '县发展和改革局']),
      grid(['2', '引进项目。', '县商务局'], ['3', '培育企业。', '县工业和信息化局']),
    ],
    tasks: [
      { number: '1', section: ['一、产业发展'], text: '建设云河产业园。', responsibleUnits: ['县发展和改革局'] },
      { number: '2', section: ['一、产业发展'], text: '引进项目。', responsibleUnits: ['县商务局'] },
      { number: '3', section: ['一、产业发展'], text: '培育企业。', responsibleUnits: ['县工业和信息化局'] },
    ],
  },
  {
    name: 'indicators and tasks in one document',
    blocks: [
      title,
      '附件1',
      '责任清单（指标事项）',
      grid(['序号', '指标事项', '牵头部门'], ['1', '研发投入占比达到3%以上。', '县科学技术局']),
      '附件2',
      '责任清单（任务事项）',
      grid(['序号', '任务事项', '牵头部门', '参与部门'], ['1', '建设云河产业园。', '县发展和改革局', '—']),
    ],
    tasks: [{ number: '1', text: '建设云河产业园。', leadUnits: ['县发展和改革局'] }],
    indicators: ['研发投入占比达到3%以上。'],
  },
  {
    name: 'a plan’s table within a table that only draws a frame',
    blocks: [title, around([['']], 0, grid([...headings], rowOf(estate), rowOf(school)))],
    tasks: [estate, school],
  },
  {
    name: 'a small table within a cell is part of its words',
    blocks: [
      title,
      around(
        [
          ['序号', '重点任务', '备注', '责任单位'],
          ['1', '新建幼儿园2所。', '分年度：', '县教育和体育局'],
        ],
        6,
        grid(['2023年', '1所'], ['2024年', '1所']),
      ),
    ],
    tasks: [
      {
        number: '1',
        text: '新建幼儿园2所。',
        responsibleUnits: ['县教育和体育局'],
        fields: { 备注: '分年度：2023年 1所；2024年 1所' },
      },
    ],
  },
  {
    name: 'chapters numbered as the rows are',
    blocks: [
      title,
      '1.产业',
      grid([...headings], rowOf(park), rowOf(school)),
      '2.民生',
      grid([...headings], rowOf(estate)),
      '3.生态',
      grid([...headings], rowOf(park)),
    ],
    tasks: [
      { ...park, section: ['1.产业'] },
      { ...school, section: ['1.产业'] },
      { ...estate, section: ['2.民生'] },
      { ...park, section: ['3.生态'] },
    ],
  },
  {
    name: 'a table below a chapter of a document whose other chapters count from 1 as well',
    blocks: [
      title,
      '一、总体要求',
      '坚持稳中求进。',
      '二、重点任务',
      grid([...headings], rowOf(park), rowOf(school), ['3', '植树。', '县林业局']),
      '三、保障措施',
      '1.加强领导。各单位要落实责任。',
      '2.强化督查。县政府办公室要加强督查。',
      '3.严格考核。',
    ],
    tasks: [
      { ...park, section: ['二、重点任务'] },
      { ...school, section: ['二、重点任务'] },
      { number: '3', section: ['二、重点任务'], text: '植树。', responsibleUnits: ['县林业局'] },
    ],
    warnings: ['body-left-out'],
  },
  {
    name: 'an annex whose numbers are by chance those of other paragraphs',
    blocks: [
      title,
      '一、总体要求',
      '1.坚持稳中求进。',
      '2.坚持问题导向。',
      '二、保障措施',
      '3.严格考核奖惩。',
      '附件',
      '重点任务分工表',
      grid([...headings], rowOf(park), rowOf(school), ['3', '植树。', '县林业局']),
    ],
    tasks: [park, school, { number: '3', text: '植树。', responsibleUnits: ['县林业局'] }],
    warnings: ['body-left-out'],
  },
]

describe('several tables', () => {
  test.each(cases)('$name', ({ blocks, tasks, warnings = [], indicators = [] }) => {
    const plan = planOf(...blocks)
    expect(readingsOf(plan)).toEqual(tasks)
    expect(codesOf(plan)).toEqual(warnings)
    expect(plan.indicatorRows.map(({ text }) => text)).toEqual(indicators)
    expect(plan.title).toBe(title)
  })
})
