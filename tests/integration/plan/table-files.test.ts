import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDocumentFile } from '../../../electron/reading/read-document.ts'
import { parsePlans } from '../../../shared/domain/plan/parse-plans.ts'
import { removeWhiteSpace } from '../../../shared/domain/text/white-space.ts'
import { type Reading, readingsOf } from '../../unit/plan/table-styles/grid.ts'

/** Files made with python-docx and openpyxl, and the same as LibreOffice saves them. */
const fixture = (name: string) => join(import.meta.dirname, '../../fixtures/plan-tables', name)

async function planOf(name: string) {
  const [plan, ...more] = parsePlans(await readDocumentFile(fixture(name)))
  if (!plan || more.length > 0) throw new Error('not one plan')
  return plan
}

/** A PDF has blanks where a line changes between Chinese and Western letters: they are no part of the words. */
const plain = (readings: readonly Reading[]): unknown =>
  JSON.parse(JSON.stringify(readings), (_, value) => (typeof value === 'string' ? removeWhiteSpace(value) : value))

describe('a ledger in Word: headings over two rows, merged 类别 and 牵头领导, chapters, a table in a cell, totals, form lines', () => {
  const expected: readonly Reading[] = [
    {
      number: '1',
      section: ['一、产业发展', '工业'],
      text: '建设云河产业园，新建标准厂房10万平方米。',
      leaders: ['云一鸣'],
      leadUnits: ['县发展和改革局'],
      supportUnits: ['县财政局', '县自然资源局'],
      deadline: '2023年10月底→2023-10-31',
    },
    {
      number: '2',
      section: ['一、产业发展', '工业'],
      text: '引进装备制造项目8个。',
      leaders: ['云一鸣'],
      leadUnits: ['县商务局'],
      deadline: '持续推进→standing',
    },
    {
      number: '3',
      section: ['一、产业发展', '农业'],
      text: '建设高标准农田3万亩。',
      leaders: ['何清源'],
      leadUnits: ['县农业农村局'],
      supportUnits: ['县水利局', '各乡镇（街道）'],
      deadline: '2023年年底→2023-12-31',
    },
    {
      number: '4',
      section: ['二、民生保障', '教育'],
      text: '新建幼儿园2所。',
      leadUnits: ['县教育和体育局'],
      supportUnits: ['县住房和城乡建设局'],
      deadline: '2023年年底→2023-12-31',
      fields: { 备注: '城区 1所；乡镇 1所' },
    },
  ]

  test.each(['ledger-by-python-docx.docx', 'ledger-saved-by-libreoffice.docx', 'ledger-saved-by-libreoffice.doc'])(
    '%s',
    async (name) => {
      const plan = await planOf(name)
      expect(readingsOf(plan)).toEqual(expected)
      expect(plan.title).toBe('云河县2023年重点工作任务台账')
      expect(plan.years).toEqual([2023])
      expect(plan.textBefore.map(removeWhiteSpace)).toEqual([
        '云河县2023年重点工作任务台账',
        '填报单位：县政府办公室填报日期：2023年3月1日',
      ])
      expect(plan.textAfter).toEqual(['填表人：陆明 联系电话：0000000', '合计 4项'])
      expect(plan.warnings).toEqual([])
    },
  )

  test('ledger-saved-by-libreoffice.pdf, a table in a cell aside', async () => {
    const plan = await planOf('ledger-saved-by-libreoffice.pdf')
    const withoutFields = readingsOf(plan).map(({ fields: _, ...reading }) => reading)
    expect(plain(withoutFields)).toEqual(plain(expected.map(({ fields: _, ...reading }) => reading)))
    expect(plan.title).toBe('云河县2023年重点工作任务台账')
  })
})

test('Word: automatic numbers in the column of numbers, tables each below its heading', async () => {
  const plan = await planOf('automatic-numbers-by-python-docx.docx')
  expect(readingsOf(plan)).toEqual([
    { number: '1', section: ['一、产业发展'], text: '建设云河产业园。', responsibleUnits: ['县发展和改革局'] },
    { number: '2', section: ['一、产业发展'], text: '引进装备制造项目8个。', responsibleUnits: ['县商务局'] },
    { number: '3', section: ['二、民生保障'], text: '新建幼儿园2所。', responsibleUnits: ['县教育和体育局'] },
  ])
  expect(plan.outline).toMatchObject([
    { level: 1, label: '一', text: '产业发展' },
    { level: 1, label: '二', text: '民生保障' },
  ])
  expect(plan.warnings).toEqual([])
})

describe('a workbook: a sheet for each chapter, title and form lines above two rows of headings, a hidden row, totals', () => {
  test.each(['projects-by-openpyxl.xlsx', 'projects-saved-by-libreoffice.xls'])('%s', async (name) => {
    const plan = await planOf(name)
    expect(readingsOf(plan)).toEqual([
      {
        number: '1',
        section: ['产业发展'],
        text: '云河产业园',
        leadUnits: ['县发展和改革局'],
        supportUnits: ['县财政局', '县自然资源局'],
        deadline: '2023年10月31日→2023-10-31',
        fields: {
          主要内容: '新建标准厂房10万平方米。',
          全年目标: '主体完工',
          第一季度: '完成招标',
          第二季度: '开工建设',
        },
      },
      {
        number: '3',
        section: ['产业发展'],
        text: '装备制造项目',
        leadUnits: ['县商务局'],
        deadline: '持续推进→standing',
        fields: { 主要内容: '引进企业8家。', 全年目标: '8', 第一季度: '2', 第二季度: '4' },
      },
      {
        number: '1',
        section: ['民生保障'],
        text: '幼儿园',
        leadUnits: ['县教育和体育局'],
        deadline: '2023年年底→2023-12-31',
        fields: { 主要内容: '新建2所。', 全年目标: '投入使用', 第二季度: '主体完工' },
      },
      {
        number: '2',
        section: ['民生保障'],
        text: '老旧小区',
        leadUnits: ['县住房和城乡建设局'],
        deadline: '2023年年底→2023-12-31',
        fields: { 主要内容: '改造8个。', 全年目标: '全部完工' },
      },
    ])
    expect(plan.title).toBe('云河县2023年重点项目清单')
    expect(plan.warnings.map(({ code, place }) => [code, place.sheet])).toEqual([['table-not-read', '填报说明']])
  })
})

test('PDF: a table over several pages, its headings on each', async () => {
  const plan = await planOf('pages-saved-by-libreoffice.pdf')
  expect(plain(readingsOf(plan))).toEqual(
    Array.from({ length: 30 }, (_, index) => ({
      number: String(index + 1),
      text: `实施第${index + 1}项工程，完善道路、供水、供电等配套设施，年内建成并投入使用，惠及群众${index + 1}千人，带动周边乡镇发展。`,
      leadUnits: ['县住房和城乡建设局'],
      supportUnits: ['县财政局', '县自然资源局', '各乡镇（街道）'],
      deadline: '2023年年底→2023-12-31',
    })),
  )
  expect(plan.warnings).toEqual([])
})
