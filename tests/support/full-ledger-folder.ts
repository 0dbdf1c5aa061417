import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { saveBulletin } from '../../electron/db/bulletin-repository.ts'
import { saveConsolidated } from '../../electron/db/consolidated-repository.ts'
import type { DataFolder } from '../../electron/db/data-folder.ts'
import { insertPostHoldings, insertPosts, listLeaders } from '../../electron/db/leader-repository.ts'
import { newId } from '../../electron/db/new-id.ts'
import { insertReviews, listReportsByPeriod } from '../../electron/db/report-repository.ts'
import { insertStageTargets } from '../../electron/db/stage-target-repository.ts'
import { listTasksByPlan } from '../../electron/db/task-repository.ts'
import { insertProposals, listUnitGroups, listUnits } from '../../electron/db/unit-repository.ts'
import { makeBulletin } from '../../electron/services/bulletin-service.ts'
import { exportForms } from '../../electron/services/form-service.ts'
import { changeSet, undo } from '../../electron/services/history-service.ts'
import { changeSettings } from '../../electron/services/settings-service.ts'
import { importReturns } from '../../electron/services/task-return-service.ts'
import { setMembers } from '../../electron/services/unit-group-service.ts'
import { addOtherName, editUnit, mergeUnits } from '../../electron/services/unit-service.ts'
import type { PeriodId, PlanId } from '../../shared/domain/id.ts'
import type { ParsedPlan } from '../../shared/domain/plan/types.ts'
import { filledRow, fillForm } from './fill-form.ts'
import { layOnTheDesk } from './full-ledger-desk.ts'
import { openMonthOf, takeIn, unwatched } from './ledger-folder.ts'
import { parsedPlan, parsedTask } from './parsed-plan.ts'

/** A plan, units, a round that was held, one that is being held, and papers. */
export interface FullLedger {
  readonly planId: PlanId
  readonly periodId: PeriodId
}

/** Does a little of everything to a fresh folder; files go below `files`. */
export async function fillLedger(folder: DataFolder, files: string): Promise<FullLedger> {
  await changeSettings(folder, { countyName: '云河县', officeName: '云河县人民政府办公室' })
  const planId = await takeIn(folder, plan)
  await settleUnits(folder)
  await addTargetsAndPosts(folder, planId)
  const periodId = await holdRound(folder, planId, files)
  const nextPeriodId = await openMonthOf(folder, planId, '06')
  const unit = await unitsByName(folder)
  await layOnTheDesk(folder, { periodId: nextPeriodId, called: unit('县财政局').id, files })
  await editSomethingAndTakeItBack(folder)
  return { planId, periodId }
}

const plan: ParsedPlan = parsedPlan({
  outline: [
    { level: 1, label: '一', text: '总体目标' },
    { level: 1, label: '二', text: '重点工作' },
    { level: 2, label: '（一）', text: '振兴实体经济' },
  ],
  tasks: [
    parsedTask({
      number: '1',
      text: '新增规模以上工业企业20家以上，技改投资增长10%以上。',
      section: ['一、总体目标'],
      leaders: ['云一鸣'],
      deputies: ['何清源'],
      leadUnits: ['县发展和改革局'],
      supportUnits: ['县财政局', '各乡镇（街道）（望河镇除外）'],
      deadline: { text: '2023年年底', date: '2023-12-31', kind: 'date' },
      indicators: [
        { name: '新增规模以上工业企业', comparator: '>=', value: 20, unit: '家', text: '新增规模以上工业企业20家以上' },
      ],
      fields: { 主要工作: '建立企业培育库。' },
    }),
    parsedTask({
      number: '2',
      text: '新建改扩建中小学5所，新增学位2400个。',
      section: ['二、重点工作', '（一）振兴实体经济'],
      leaders: ['何清源'],
      leadUnits: ['县教育和体育局', '县发展改革局'],
      deadline: { text: '6月底前', date: '2023-06-30', kind: 'date' },
    }),
    parsedTask({
      number: '3',
      text: '持续改善农村人居环境。',
      section: ['二、重点工作', '（一）振兴实体经济'],
      leaders: ['云一鸣'],
      leadUnits: ['县农业农村局'],
      supportUnits: ['沙湾镇', '望河镇'],
      implementUnits: ['有关部门'],
      deadline: { text: '持续推进', date: null, kind: 'standing' },
    }),
  ],
  indicatorRows: [parsedTask({ number: '1', text: '地区生产总值增长7%。', responsibleUnits: ['县统计局'] })],
  warnings: [{ code: 'unclosed-bracket', taskNumber: '3', words: '（牵头单位：县农业农村局', place: {} }],
})

async function unitsByName(folder: DataFolder) {
  const units = new Map((await listUnits(folder.db)).map((unit) => [unit.name, unit]))
  return (name: string) => {
    const unit = units.get(name)
    if (!unit) throw new Error(`no unit ${name}`)
    return unit
  }
}

async function settleUnits(folder: DataFolder): Promise<void> {
  const unit = await unitsByName(folder)
  await addOtherName(folder, unit('县财政局').id, '县财政部门')
  await editUnit(folder, unit('县财政局').id, { contactName: '王海', contactPhone: '2345678' })
  await changeSet(folder, { action: 'settings.save', params: {} }, (trx) =>
    insertProposals(trx, [
      {
        id: newId('unitProposal'),
        unitId: unit('县统计局').id,
        otherUnitId: unit('县财政局').id,
        reasons: ['abbreviation'],
        state: 'open',
      },
    ]),
  )
  await mergeUnits(folder, unit('县发展和改革局').id, unit('县统计局').id)
  for (const group of await listUnitGroups(folder.db)) {
    await setMembers(folder, group.id, [unit('沙湾镇').id, unit('望河镇').id])
  }
}

async function addTargetsAndPosts(folder: DataFolder, planId: PlanId): Promise<void> {
  const [task] = await listTasksByPlan(folder.db, planId)
  const [leader] = await listLeaders(folder.db)
  if (!task || !leader) throw new Error('nothing was taken in')
  await changeSet(folder, { action: 'settings.save', params: {} }, async (trx) => {
    await insertStageTargets(trx, [
      {
        id: newId('stageTarget'),
        taskId: task.id,
        indicatorId: task.indicators[0]?.id ?? null,
        periodLabel: '二季度',
        on: '2023-06-30',
        value: 10,
        text: null,
      },
    ])
    const post = { id: newId('post'), title: '县委副书记、县长', order: 0 }
    await insertPosts(trx, [post])
    await insertPostHoldings(trx, [{ postId: post.id, leaderId: leader.id, from: '2021-09-01', to: null }])
  })
}

async function holdRound(folder: DataFolder, planId: PlanId, files: string): Promise<PeriodId> {
  const periodId = await openMonthOf(folder, planId, '05')
  const { files: forms } = await exportForms(folder, periodId, join(files, '填报表'), unwatched)
  const returned = join(files, '回收表')
  await mkdir(returned)
  for (const [index, form] of forms.slice(0, 3).entries()) {
    const progress = index < 2 ? '已完成立项，开工2所。' : '正在积极推进。'
    const answer = filledRow(0, [progress, '达到序时进度', 45, '用地指标不足', '抓紧报批', null])
    await writeFile(join(returned, `${form.unit}.xlsx`), fillForm(await readFile(form.path), answer))
  }
  await writeFile(join(returned, '会议通知.xlsx'), '关于召开调度会议的通知')
  const receipt = { dryRun: false, receivedAt: new Date(2023, 5, 3, 10, 0) }
  await importReturns(folder, [returned], periodId, receipt, unwatched)
  const [task] = await listTasksByPlan(folder.db, planId)
  const report = (await listReportsByPeriod(folder.db, periodId)).find(({ taskId }) => taskId === task?.id)
  if (!report) throw new Error('no report came in')
  await changeSet(folder, { action: 'settings.save', params: {} }, async (trx) => {
    const at = '2023-06-06T01:00:00.000Z'
    await insertReviews(trx, [
      { id: newId('review'), reportId: report.id, outcome: 'sentBack', reason: '没有数字', at, by: '王海' },
    ])
    const key = { taskId: report.taskId, periodId, fromReportId: report.id }
    const text = { text: '已开工2所。', status: 'behind', percent: 20, confirmed: { at, by: '王海' } } as const
    await saveConsolidated(trx, { id: newId('consolidated'), ...key, ...text })
  })
  await issueBulletin(folder, periodId)
  return periodId
}

async function issueBulletin(folder: DataFolder, periodId: PeriodId): Promise<void> {
  const issueDate = '2023-06-08'
  const at = `${issueDate}T02:00:00.000Z`
  const content = await makeBulletin(folder.db, periodId, { kind: 'monthly', presetName: null, issueDate })
  await changeSet(folder, { action: 'settings.save', params: {} }, (trx) =>
    saveBulletin(trx, {
      id: newId('bulletin'),
      periodId,
      kind: 'monthly',
      documentNumber: '云政办督〔2023〕5号',
      title: '关于2023年5月重点工作进展情况的通报',
      issueDate,
      facts: { total: 3 },
      content,
      fileHashes: [],
      state: 'issued',
      createdAt: at,
      issuedAt: at,
    }),
  )
}

async function editSomethingAndTakeItBack(folder: DataFolder): Promise<void> {
  await changeSettings(folder, { countyName: '山阳县' })
  await undo(folder)
}
