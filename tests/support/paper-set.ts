import type { DataFolder } from '../../electron/db/data-folder.ts'
import { getPlanContent } from '../../electron/db/plan-repository.ts'
import { listReportsByPeriod, saveReports } from '../../electron/db/report-repository.ts'
import { listTasksByPlan } from '../../electron/db/task-repository.ts'
import { type BulletinRequest, makeBulletin } from '../../electron/services/bulletin-service.ts'
import { changeSet } from '../../electron/services/history-service.ts'
import { makeLedger } from '../../electron/services/ledger-service.ts'
import { openNotice } from '../../electron/services/notice-issue-service.ts'
import type { PlanPaperRequest } from '../../electron/services/plan-paper-service.ts'
import { createNotices } from '../../electron/services/supervision-notice-service.ts'
import { editTask } from '../../electron/services/task-edit-service.ts'
import { makeCoveringLetter } from '../../electron/services/worded-papers.ts'
import { bulletinKinds, paperKindOf } from '../../shared/domain/bulletin/types.ts'
import type { OfficialDocument } from '../../shared/domain/document/types.ts'
import type { PeriodId, PlanId } from '../../shared/domain/id.ts'
import { ledgerDocument } from '../../shared/domain/ledger/ledger-document.ts'
import { noElements, type PaperElements } from '../../shared/domain/paper/paper-elements.ts'
import { programPresets, standardPreset } from '../../shared/domain/paper/standard-presets.ts'
import { planDocument } from '../../shared/domain/plan/plan-document.ts'
import { planFromLedger } from '../../shared/domain/plan/plan-from-ledger.ts'
import { printPlan } from '../../shared/domain/plan/print-plan.ts'
import { noticeKinds } from '../../shared/domain/supervision-notice/types.ts'
import { newReport } from './ledger-folder.ts'

/** A paper of the set, before it is printed. */
export interface PaperOfSet {
  /** Fit for a file name. */
  readonly name: string
  readonly document: OfficialDocument
}

const bulletinDay = '2023-06-08'
/** What belongs to an 上行文 alone: a leader of the example county signs off, and who is to be asked. */
const upwardElements: PaperElements = {
  ...{ ...noElements, signers: ['何清源'] },
  remark: '联系人：王海，联系电话：0000-0000000',
}

/** The papers on a plan, which their service writes to files, by the name of the file. */
export const planPaperRequests: readonly (readonly [string, PlanPaperRequest])[] = [
  ['责任清单', { kind: 'responsibilityList', by: 'section', only: null, presetId: null }],
  ['责任清单（领导）', { kind: 'responsibilityList', by: 'leader', only: null, presetId: null }],
  ['责任清单（单位）', { kind: 'responsibilityList', by: 'unit', only: null, presetId: null }],
  ['各领导台账', { kind: 'ledgers', by: 'leader', presetId: null }],
  ['领导包', { kind: 'leaderBooklet', leaderId: null, presetId: null }],
  ['调度会议材料', { kind: 'meetingMaterial', presetId: null }],
  ['报送进展情况的函', { kind: 'coveringLetter', presetId: null }],
  ['会议纪要', { kind: 'meetingMinutes', date: '2023-06-08', hostId: null, absentIds: [], presetId: null }],
  ['印发通知', { kind: 'planNotice', style: 'inline', presetId: null }],
  ['印发通知（列表）', { kind: 'planNotice', style: 'table', presetId: null }],
  ['变动清单', { kind: 'changeList', from: '2023-01-01', to: '2099-12-31', presetId: null }],
]

/**
 * Every document the office prints, made of one plan and one round of it. A new kind of paper is added here, and is then
 * checked against the specification, compared between Word and preview, and looked at, as all others.
 */
export async function makePaperSet(
  folder: DataFolder,
  planId: PlanId,
  periodId: PeriodId,
): Promise<readonly PaperOfSet[]> {
  return [
    ...(await planPapers(folder, planId)),
    ...(await bulletins(folder, periodId)),
    ...(await makeLedgerPapers(folder, planId)),
    ...(await notices(folder, planId, periodId)),
  ]
}

/** The papers that are mostly the plan's own words and tables: 分工方案 in both styles, and the monthly bulletin. */
export async function makePlanPapers(
  folder: DataFolder,
  planId: PlanId,
  periodId: PeriodId,
): Promise<readonly PaperOfSet[]> {
  const monthly = { kind: 'monthly', presetName: null, issueDate: bulletinDay } as const
  return [
    ...(await planPapers(folder, planId)),
    { name: '月通报', document: await makeBulletin(folder.db, periodId, monthly) },
  ]
}

/** The papers whose number is in their own head: the letter with the forms and the 报告 that goes up. */
export async function makeUnnumberedPapers(
  { db }: DataFolder,
  planId: PlanId,
  periodId: PeriodId,
): Promise<readonly PaperOfSet[]> {
  const report: BulletinRequest = {
    kind: 'monthly',
    presetName: '进展情况报告（上行文）',
    issueDate: bulletinDay,
    elements: upwardElements,
  }
  const letter = standardPreset('coveringLetter')
  return [
    { name: '报告（上行文）', document: await makeBulletin(db, periodId, report) },
    { name: '报送函', document: await makeCoveringLetter(db, { planId, periodId }, letter, noElements) },
  ]
}

/** 分工方案, in brackets and as a table. */
async function planPapers(folder: DataFolder, planId: PlanId): Promise<readonly PaperOfSet[]> {
  const plan = planFromLedger(await getPlanContent(folder.db, planId))
  return [
    { name: '分工方案（行内）', document: planDocument(plan, printPlan(plan, 'bracketLabelled')) },
    { name: '分工方案（列表）', document: planDocument(plan, printPlan(plan, 'table')) },
  ]
}

async function bulletins({ db }: DataFolder, periodId: PeriodId): Promise<readonly PaperOfSet[]> {
  const made: PaperOfSet[] = []
  for (const kind of bulletinKinds) {
    const document = await makeBulletin(db, periodId, { kind, presetName: null, issueDate: bulletinDay })
    made.push({ name: `通报（${kind}）`, document })
    for (const { name, signers } of programPresets(paperKindOf[kind]).slice(1)) {
      made.push({
        name,
        document: await makeBulletin(db, periodId, {
          ...{ kind, presetName: name, issueDate: bulletinDay },
          ...(signers !== undefined && { elements: upwardElements }),
        }),
      })
    }
  }
  return made
}

/** 工作台账: the whole, a leader's, a unit's. */
export async function makeLedgerPapers({ db }: DataFolder, planId: PlanId): Promise<readonly PaperOfSet[]> {
  const assignments = (await listTasksByPlan(db, planId)).flatMap((task) => task.assignments)
  const leader = assignments.find(({ role }) => role === 'leader')?.words ?? null
  const unit = assignments.find(({ role, party }) => role === 'lead' && party.kind === 'unit')?.words ?? null
  const choices = [
    { name: '工作台账', leader: null, unit: null },
    ...(leader === null ? [] : [{ name: '工作台账（领导）', leader, unit: null }]),
    ...(unit === null ? [] : [{ name: '工作台账（单位）', leader: null, unit }]),
  ]
  const made: PaperOfSet[] = []
  for (const { name, ...choice } of choices) {
    made.push({ name, document: ledgerDocument(await makeLedger(db, planId, choice)) })
  }
  return made
}

/** 督办单 and 交办单 of the first unit, on its first tasks; 催办单 of the first that owes reports, on the first of these. */
async function notices(folder: DataFolder, planId: PlanId, periodId: PeriodId): Promise<readonly PaperOfSet[]> {
  const tasks = await listTasksByPlan(folder.db, planId)
  const found = tasks.flatMap((task) =>
    task.assignments.flatMap(({ role, party }) =>
      role === 'lead' && party.kind === 'unit' && !task.isSecret ? [{ taskId: task.id, unitId: party.unitId }] : [],
    ),
  )
  const reports = await listReportsByPeriod(folder.db, periodId)
  const isOwed = ({ taskId, unitId }: (typeof found)[number]) =>
    !reports.some((report) => report.taskId === taskId && report.unitId === unitId)
  const wanted = noticeKinds.flatMap((kind) => {
    const [first] = kind === 'urge' ? found.filter(isOwed) : found
    if (!first) return []
    const own = found.filter(({ unitId }) => unitId === first.unitId)
    const chosen = kind === 'urge' ? own.filter(isOwed) : own
    const taskIds = [...new Set(chosen.map(({ taskId }) => taskId))].slice(0, 3)
    return [{ kind, unitId: first.unitId, grade: 'yellow' as const, taskIds }]
  })
  const ids = await createNotices(folder, planId, periodId, wanted, bulletinDay)
  const made: PaperOfSet[] = []
  for (const [at, id] of ids.entries()) {
    made.push({ name: `督办单（${wanted[at]?.kind}）`, document: (await openNotice(folder, id)).paper })
  }
  return made
}

/** Rewords a plan's first tasks, so that its 变动清单 has something to say. */
export async function changeTasks(folder: DataFolder, planId: PlanId): Promise<void> {
  const tasks = (await listTasksByPlan(folder.db, planId)).filter(({ isSecret }) => !isSecret)
  for (const { id, text } of tasks.slice(0, 4)) {
    await editTask(folder, id, { what: 'text', text: `${text.replace(/。$/, '')}，按月调度进展情况。` })
  }
}

/** Lets the lead units of all tasks report, some of them late with their work, so that no part of a bulletin is empty. */
export async function reportAll(folder: DataFolder, planId: PlanId, periodId: PeriodId): Promise<void> {
  const tasks = await listTasksByPlan(folder.db, planId)
  const reports = tasks.flatMap((task, at) => {
    const lead = task.assignments.find(({ role, party }) => role === 'lead' && party.kind === 'unit')
    if (lead?.party.kind !== 'unit' || at % 9 === 8) return []
    const isBehind = at % 5 === 0
    const key = { taskId: task.id, periodId, unitId: lead.party.unitId }
    return newReport(key, {
      progress: isBehind ? '正在办理用地手续。' : '已完成立项，正在组织实施。',
      status: isBehind ? 'behind' : 'onTrack',
      percent: isBehind ? 12 : 45,
      problem: isBehind ? '用地手续尚未办结，需要协调。' : '',
      nextStep: isBehind ? '倒排工期，按周调度。' : '',
    })
  })
  await changeSet(folder, { action: 'taskReturn.import', params: { label: '', files: 1, reports: 0 } }, (trx) =>
    saveReports(trx, reports),
  )
}
