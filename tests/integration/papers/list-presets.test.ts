import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DataFolder } from '../../../electron/db/data-folder.ts'
import { saveReports } from '../../../electron/db/report-repository.ts'
import { readDocument } from '../../../electron/reading/read-document.ts'
import { countRound } from '../../../electron/services/bulletin-facts.ts'
import { changeSet } from '../../../electron/services/history-service.ts'
import { exportPlanPaper, type PlanPaperRequest } from '../../../electron/services/plan-paper-service.ts'
import { choosePreset, copyPreset, savePreset } from '../../../electron/services/preset-service.ts'
import { loadProgressRound } from '../../../electron/services/reporting-round.ts'
import type { PeriodId, PlanId } from '../../../shared/domain/id.ts'
import { openExampleRound } from '../../support/example-round.ts'
import { newReport, unwatched } from '../../support/ledger-folder.ts'
import { changeTasks } from '../../support/paper-set.ts'

const printer = { printPdf: async (html: string) => Buffer.from(html) }
const root = mkdtempSync(join(tmpdir(), 'list-presets-'))
let folder: DataFolder
let planId: PlanId
let periodId: PeriodId

beforeAll(async () => {
  ;({ folder, planId, periodId } = await openExampleRound(root))
}, 120_000)
afterAll(async () => {
  await folder.close()
  rmSync(root, { recursive: true, force: true, maxRetries: 3 })
})

async function print(request: PlanPaperRequest, name: string) {
  const path = join(root, name)
  await exportPlanPaper(folder, { planId, periodId }, request, { path, each: null }, { printer, job: unwatched })
  return path
}

test('the columns of 变动清单 are a preset’s: renamed, moved and left out, in Word and in the workbook', async () => {
  await changeTasks(folder, planId)
  const presetId = await copyPreset(folder, 'changeList', null)
  const own = await choosePreset(folder.db, 'changeList', presetId)
  expect(own.columns?.map(({ heading }) => heading)).toEqual(['任务序号', '变动前', '变动后', '说明'])
  const columns = [
    { key: 'number', heading: '序号', isShown: true },
    { key: 'after', heading: '调整后', isShown: true },
    { key: 'before', heading: '调整前', isShown: true },
    { key: 'note', heading: '说明', isShown: false },
  ]
  await savePreset(folder, { ...own, columns, id: presetId })
  const request = { kind: 'changeList', from: '2023-01-01', to: '2099-12-31', presetId } as const
  const words = await readDocument(readFileSync(await print(request, '变动.docx')), '变动.docx')
  const tables = words.blocks.filter((block) => block.kind === 'table')
  const head = tables[0]?.cells.filter(({ row }) => row === 0).map(({ text }) => text)
  expect(head).toEqual(['序号', '调整后', '调整前'])
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(await print(request, '变动.xlsx'))
  const sheet = workbook.worksheets[0]
  expect(['A3', 'B3', 'C3', 'D3'].map((at) => sheet?.getCell(at).text)).toEqual(['序号', '调整后', '调整前', ''])
  expect(sheet?.getCell('B5').text).toBe(`${sheet?.getCell('C5').text.replace(/。$/, '')}，按月调度进展情况。`)
})

test('a report that the office typed in is a report, in 调度会议材料 as in 月通报', async () => {
  const silentIn = async () => {
    const words = await readDocument(
      readFileSync(await print({ kind: 'meetingMaterial', presetId: null }, '材料.docx')),
      '材料.docx',
    )
    return words.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join('\n')
  }
  const before = (await countRound(folder.db, periodId, 'monthly')).facts
  const [unit] = before.notReported
  if (!unit) throw new Error('everybody reported')
  expect(await silentIn()).toContain(unit.name)
  const round = await loadProgressRound(folder.db, periodId)
  const taskId = round.unitTasks.find((own) => own.unit.id === unit.unitId)?.tasks[0]?.task.id
  if (taskId === undefined) throw new Error('no task')
  const typed = newReport(
    { taskId, periodId, unitId: unit.unitId },
    { progress: '电话报来：已完成立项。', status: 'onTrack' },
  )
  await changeSet(folder, { action: 'taskReturn.import', params: { label: '', files: 0, reports: 1 } }, (trx) =>
    saveReports(trx, [typed]),
  )
  const after = (await countRound(folder.db, periodId, 'monthly')).facts
  expect(after.notReported).toHaveLength(before.notReported.length - 1)
  const words = await silentIn()
  const [asked, silent] = [after.asked.length, after.notReported.length]
  expect(words).toContain(`应报送单位${asked}个，已报送${asked - silent}个`)
  expect(words).toContain(silent === 0 ? '全部按要求报送' : `未报送${silent}个，分别是：`)
  for (const { name } of after.notReported) expect(words).toContain(name)
})
