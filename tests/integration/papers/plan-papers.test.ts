import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DataFolder, openDataFolder } from '../../../electron/db/data-folder.ts'
import { runExampleRound } from '../../../electron/example/load-example.ts'
import { readDocument } from '../../../electron/reading/read-document.ts'
import { loadPlanPaperData } from '../../../electron/services/plan-paper-data.ts'
import { exportPlanPaper, type PlanPaperRequest } from '../../../electron/services/plan-paper-service.ts'
import { editTask } from '../../../electron/services/task-edit-service.ts'
import type { PeriodId, PlanId } from '../../../shared/domain/id.ts'
import { unwatched } from '../../support/ledger-folder.ts'

const printer = { printPdf: async (html: string) => Buffer.from(html) }
const root = mkdtempSync(join(tmpdir(), 'plan-papers-'))
let folder: DataFolder
let planId: PlanId
let periodId: PeriodId

beforeAll(async () => {
  folder = await openDataFolder(join(root, '数据'), { operator: '王海' })
  const round = await runExampleRound(
    folder,
    { formsFolder: join(root, '填报表'), returnsFolder: join(root, '回收表') },
    unwatched,
  )
  planId = round.plan.planId
  periodId = round.periodId
}, 120_000)
afterAll(async () => {
  await folder.close()
  rmSync(root, { recursive: true, force: true, maxRetries: 3 })
})

async function print(request: PlanPaperRequest, name: string, each: 'docx' | 'xlsx' | null = null) {
  const path = join(root, name)
  await exportPlanPaper(folder, { planId, periodId }, request, { path, each }, { printer, job: unwatched })
  return path
}

async function wordsOf(path: string): Promise<string> {
  return JSON.stringify((await readDocument(readFileSync(path), 'a.docx')).blocks)
}

test('责任清单 has every task once by chapter, as Word and as Excel', async () => {
  const { tasks } = await loadPlanPaperData(folder.db, planId, periodId)
  const request = { kind: 'responsibilityList', by: 'section', only: null } as const
  const words = await wordsOf(await print(request, '责任清单.docx'))
  for (const { text } of tasks) expect(words).toContain(text)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(await print(request, '责任清单.xlsx'))
  const texts: string[] = []
  workbook.worksheets[0]?.eachRow((row) => texts.push(row.getCell(2).text))
  for (const { text } of tasks) expect(texts.filter((cell) => cell === text)).toHaveLength(1)
})

test('the meeting material counts every task once: statuses add up to all, shares to 100.0', async () => {
  const { standings } = await loadPlanPaperData(folder.db, planId, periodId)
  const words = await wordsOf(await print({ kind: 'meetingMaterial' }, '材料.docx'))
  const sentence = /共调度任务(\d+)项：([^。]+)。/.exec(words)
  const counts = [...(sentence?.[2] ?? '').matchAll(/(\d+)项，占([\d.]+)%/g)]
  expect(Number(sentence?.[1])).toBe(standings.length)
  expect(counts.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(standings.length)
  expect(counts.reduce((sum, [, , share]) => sum + Number(share), 0)).toBeCloseTo(100, 5)
})

test('ledgers of all units go into one file with a cover, a sheet each, or a file each; booklets say what a leader leads', async () => {
  const bound = await wordsOf(await print({ kind: 'ledgers', by: 'leader' }, '台账.docx'))
  expect(bound).toContain('任务（项）')
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(await print({ kind: 'ledgers', by: 'unit' }, '台账.xlsx'))
  const place = await print({ kind: 'ledgers', by: 'unit' }, '台账', 'xlsx')
  expect(readdirSync(place)).toHaveLength(workbook.worksheets.length)
  const booklet = await wordsOf(await print({ kind: 'leaderBooklet', leaderId: null }, '领导包.docx'))
  expect(booklet).toMatch(/同志牵头的任务共\d+项：/)
  expect(booklet).toContain('牵头单位联系表')
})

test('a change list tells what was reworded between two days, and nothing of what was taken back', async () => {
  const task = (await loadPlanPaperData(folder.db, planId, periodId)).tasks.find(({ isSecret }) => !isSecret)
  if (!task) throw new Error('no task')
  const day = new Date().toISOString().slice(0, 10)
  const request = { kind: 'changeList', from: day, to: '2099-12-31' } as const
  expect(await wordsOf(await print(request, '变动0.docx'))).toContain('没有变动')
  await editTask(folder, task.id, { what: 'text', text: `${task.text}（调整后）` })
  const words = await wordsOf(await print(request, '变动.docx'))
  expect(words).toContain('修改内容1项')
  expect(words).toContain(`${task.text}（调整后）`)
  await editTask(folder, task.id, { what: 'text', text: task.text })
  expect(await wordsOf(await print(request, '变动2.docx'))).toContain('没有变动')
})

test('a plan under its notice has a red head, its addressees and the plan as its annex', async () => {
  const words = await wordsOf(await print({ kind: 'planNotice', style: 'table' }, '通知.docx'))
  expect(words).toContain('云河县人民政府办公室文件')
  expect(words).toMatch(/关于.*印发/)
  expect(words).toContain('附件')
})
