import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DataFolder, openDataFolder } from '../../../electron/db/data-folder.ts'
import { saveReports } from '../../../electron/db/report-repository.ts'
import { listTasksByPlan } from '../../../electron/db/task-repository.ts'
import { examplePlanPath } from '../../../electron/example/example-plan.ts'
import { readDocumentFile } from '../../../electron/reading/read-document.ts'
import { exportBulletin, makeBulletin } from '../../../electron/services/bulletin-service.ts'
import { changeSet } from '../../../electron/services/history-service.ts'
import { exportLedger, makeLedger } from '../../../electron/services/ledger-service.ts'
import { openPeriod } from '../../../electron/services/period-service.ts'
import { exportPlan } from '../../../electron/services/plan-export-service.ts'
import { importPlans } from '../../../electron/services/plan-service.ts'
import type { OfficialDocument } from '../../../shared/domain/document/types.ts'
import type { PeriodId, PlanId } from '../../../shared/domain/id.ts'
import type { Job } from '../../../shared/domain/job.ts'
import { parsePlans } from '../../../shared/domain/plan/parse-plans.ts'
import type { TaskDetail } from '../../../shared/domain/task/types.ts'

const job: Job = { signal: new AbortController().signal, report: () => undefined }
const out = mkdtempSync(join(tmpdir(), 'paper-services-'))
let data: DataFolder
let planId: PlanId
let periodId: PeriodId
let tasks: readonly TaskDetail[]

/** The example's plan with one round in which every lead unit reports, task 13 behind and task 15 a secret. */
beforeAll(async () => {
  data = await openDataFolder(join(out, 'data'), { operator: '测试' })
  const parsed = parsePlans(await readDocumentFile(examplePlanPath))
  const original = { name: '分工方案.docx', bytes: readFileSync(examplePlanPath) }
  const [plan] = await importPlans(data, parsed, original, job)
  if (plan === undefined) throw new Error('the example has no plan')
  planId = plan.planId
  const month = { from: '2023-05-01', to: '2023-05-31', due: '2023-06-05' }
  periodId = await openPeriod(data, { planId, cadence: 'month', label: '2023年5月', ...month })
  tasks = await listTasksByPlan(data.db, planId)
  await changeSet(data, { action: 'plan.import', params: { title: '', tasks: 0 } }, async (trx) => {
    await trx.updateTable('task').set({ is_secret: 1 }).where('number', '=', '15').execute()
    await saveReports(trx, tasks.flatMap(reportOf))
  })
})
afterAll(async () => {
  await data.close()
  rmSync(out, { recursive: true, force: true })
})

function reportOf(task: TaskDetail) {
  const lead = task.assignments.find(({ role, party }) => role === 'lead' && party.kind === 'unit')
  if (lead?.party.kind !== 'unit') return []
  const isBehind = task.number === '13' || task.number === '15'
  return [
    {
      taskId: task.id,
      periodId,
      unitId: lead.party.unitId,
      reporterOrder: 0,
      progress: `第${task.number}项的进展`,
      status: isBehind ? ('overdue' as const) : ('onTrack' as const),
      percent: isBehind ? 12 : 43,
      indicatorValues: [],
      problem: isBehind ? `第${task.number}项的难处` : '',
      nextStep: '',
      note: '',
      origin: null,
      reportedAt: '2023-06-01T00:00:00.000Z',
    },
  ]
}

const words = (paper: OfficialDocument) => JSON.stringify(paper)

const monthly = { kind: 'monthly', presetName: null, issueDate: null } as const

describe('bulletin', () => {
  test('counts the round, names what is behind, keeps the secret', async () => {
    const paper = await makeBulletin(data.db, periodId, { ...monthly, issueDate: '2023-06-08' })
    expect(paper.head).toEqual({ kind: 'document', mark: '云河县人民政府办公室文件', number: '云政办发〔2023〕　　号' })
    expect(words(paper)).toContain('第13项的难处')
    expect(words(paper)).not.toContain('国道云河段')
    expect(words(paper)).not.toContain('第15项的')
    const text = paper.blocks
      .map((block) => (block.kind === 'paragraph' ? block.runs.map((run) => run.text).join('') : ''))
      .join('')
    expect(text).toContain(`任务共${tasks.length - 1}项，序时进度为41.7%`)
    expect(text).toContain('完成12%，落后序时进度29.7个百分点')
  })

  test('is written as Word or HTML by its extension, and nothing is left beside it', async () => {
    const folder = mkdtempSync(join(out, 'written-'))
    const word = await exportBulletin(data, periodId, monthly, join(folder, '通报.docx'), job)
    const page = await exportBulletin(data, periodId, monthly, join(folder, '通报.HTML'), job)
    expect(readFileSync(word).subarray(0, 2).toString()).toBe('PK')
    expect(readFileSync(page, 'utf8')).toContain('<span>关于2023年县政府工作报告重点</span>')
    expect(readdirSync(folder).toSorted()).toEqual(['通报.HTML', '通报.docx'])
  })

  test('is dated as asked; a day that is none is refused', async () => {
    const path = join(out, '成文日期.html')
    await exportBulletin(data, periodId, { kind: 'monthly', presetName: null, issueDate: '2023-06-08' }, path, job)
    expect(readFileSync(path, 'utf8')).toContain('2023年6月8日印发')
    const wrong = exportBulletin(
      data,
      periodId,
      { kind: 'monthly', presetName: null, issueDate: '2023-02-30' },
      path,
      job,
    )
    await expect(wrong).rejects.toMatchObject({ code: 'period.badDate' })
  })

  test('another extension, a folder that is not there, a cancelled job', async () => {
    const write = (path: string, own = job) => exportBulletin(data, periodId, monthly, path, own)
    await expect(write(join(out, '通报.wps'))).rejects.toMatchObject({
      code: 'paper.unknownFormat',
      params: { file: '通报.wps', formats: '.docx、.pdf、.html' },
    })
    await expect(write(join(out, '没有', '通报.docx'))).rejects.toMatchObject({ code: 'paper.cannotWrite' })
    const cancelled = { ...job, signal: AbortSignal.abort() }
    await expect(write(join(out, '取消.docx'), cancelled)).rejects.toMatchObject({ name: 'AbortError' })
    expect(readdirSync(out)).not.toContain('取消.docx')
  })
})

describe('ledger', () => {
  const numbers = (ledger: Awaited<ReturnType<typeof makeLedger>>) =>
    ledger.rows.flatMap((row) => (row.kind === 'task' ? [row.values[0]] : []))

  test('the whole, with the latest progress and its day', async () => {
    const ledger = await makeLedger(data.db, planId, { leader: null, unit: null })
    expect(numbers(ledger)).toEqual(tasks.map((task) => task.number))
    expect(ledger.right).toBe('截至2023年5月31日')
    const row = ledger.rows.find((candidate) => candidate.kind === 'task' && candidate.values[0] === '13')
    expect(row?.kind === 'task' && row.values).toEqual(
      expect.arrayContaining(['第13项的进展', 12, '滞后', '2023-05-31']),
    )
  })

  test('of a leader and of a unit, with the chapters their tasks stand in; a unit does not see the secret', async () => {
    const led = tasks.filter((task) => task.assignments.some((a) => a.role === 'leader' && a.words === '何清源'))
    const ofLeader = await makeLedger(data.db, planId, { leader: '何清源', unit: null })
    expect(numbers(ofLeader)).toEqual(led.map((task) => task.number))
    expect(ofLeader.title).toBe('2023年县政府工作报告重点工作任务台账（何清源）')
    const ofUnit = await makeLedger(data.db, planId, { leader: null, unit: '县交通运输局' })
    expect(numbers(ofUnit)).not.toContain('15')
    expect(numbers(ofUnit).length).toBeGreaterThan(0)
    expect(ofUnit.rows[0]?.kind).toBe('section')
  })

  test('a name nobody has is said', async () => {
    const of = (choice: { leader: string | null; unit: string | null }) => makeLedger(data.db, planId, choice)
    await expect(of({ leader: '无名氏', unit: null })).rejects.toMatchObject({ code: 'ledger.unknownLeader' })
    await expect(of({ leader: null, unit: '县航天局' })).rejects.toMatchObject({ code: 'ledger.unknownUnit' })
  })

  test('is written as a workbook or on paper', async () => {
    for (const name of ['台账.xlsx', '台账.docx']) {
      const path = await exportLedger(data, planId, { leader: null, unit: null }, join(out, name), job)
      expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
    }
  })
})

test('a plan exported inline and as a table reads again with all tasks but the secret one', async () => {
  for (const [style, name] of [
    ['inline', '行内.docx'],
    ['table', '表格.docx'],
    [null, '表.xlsx'],
  ] as const) {
    const path = await exportPlan(data, planId, { style }, join(out, name), job)
    const [again] = parsePlans(await readDocumentFile(path))
    expect(again?.tasks.map((task) => [task.number, task.leadUnits])).toEqual(
      tasks
        .filter((task) => task.number !== '15')
        .map((task) => [task.number, task.assignments.filter((a) => a.role === 'lead').map((a) => a.words)]),
    )
  }
})
