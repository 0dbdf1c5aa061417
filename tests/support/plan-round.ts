import { readFileSync } from 'node:fs'
import type { DataFolder } from '../../electron/db/data-folder.ts'
import { readDocument, readDocumentFile } from '../../electron/reading/read-document.ts'
import { importPlans } from '../../electron/services/plan-service.ts'
import { formTaskText } from '../../shared/domain/form/form-rows.ts'
import type { PeriodId, PlanId, TaskId, UnitId } from '../../shared/domain/id.ts'
import { parsePlans } from '../../shared/domain/plan/parse-plans.ts'
import { defaultStatusWords } from '../../shared/domain/status/types.ts'
import type { MatchContext } from '../../shared/domain/task-return/reading.ts'
import { openMonthOf, unwatched } from './ledger-folder.ts'
import { reportAll } from './paper-set.ts'
import { sharedPath } from './shared-folder.ts'

/** The plans among the reference documents, each once whatever formats it is there in. */
export const planDocuments = [
  '冠县2023年政府工作报告分工方案.docx',
  '冠县2023年绿色低碳重点工作任务.docx',
  '冠县三年行动计划及责任清单.docx',
  '冠县三年行动计划责任清单（任务事项）.xlsx',
  '冠县2018年政务公开实施方案.docx',
  '冠县2018年水污染防治工作方案.docx',
  '东昌府区2022年分工方案（逐行粘贴）.docx',
] as const

/** A plan in the ledger with a round of it that all lead units answered. */
export interface ReportedPlan {
  readonly planId: PlanId
  readonly periodId: PeriodId
}

/** Takes a reference document's plans into the ledger, opens May for each and lets its units report. */
export async function openReportedPlans(data: DataFolder, name: string): Promise<readonly ReportedPlan[]> {
  const path = sharedPath('documents', name)
  const plans = parsePlans(await readDocumentFile(path)).filter(({ tasks }) => tasks.length > 0)
  const opened: ReportedPlan[] = []
  for (const { planId } of await importPlans(data, plans, { name, bytes: readFileSync(path) }, unwatched)) {
    const periodId = await openMonthOf(data, planId, '05')
    await reportAll(data, planId, periodId)
    opened.push({ planId, periodId })
  }
  return opened
}

/** The round of a plan as its forms would ask, every unit by its printed name; May 2023, with April before and June behind. */
export async function readRound(name: string): Promise<MatchContext> {
  const plans = parsePlans(await readDocument(readFileSync(sharedPath('documents', name)), name))
  const plan = plans.toSorted((a, b) => b.tasks.length - a.tasks.length)[0]
  if (!plan) throw new Error(`no plan in ${name}`)
  const tasks = plan.tasks.map((task, at) => ({
    id: `task_${at}` as TaskId,
    number: task.number,
    text: formTaskText({ ...task, isSecret: false }),
  }))
  const byUnit = new Map<string, TaskId[]>()
  for (const [at, task] of plan.tasks.entries()) {
    for (const unit of new Set([...task.leadUnits, ...task.responsibleUnits])) {
      byUnit.set(unit, [...(byUnit.get(unit) ?? []), `task_${at}` as TaskId])
    }
  }
  return {
    planId: 'plan_x' as PlanId,
    planTitle: plan.title,
    period: { id: 'period_5' as PeriodId, label: '2023年5月' },
    otherPeriods: [
      { id: 'period_4' as PeriodId, label: '2023年4月' },
      { id: 'period_6' as PeriodId, label: '2023年6月' },
    ],
    units: [...byUnit].map(([unit, taskIds], at) => ({
      id: `unit_${at}` as UnitId,
      name: unit,
      otherNames: [],
      formerIds: [],
      taskIds,
    })),
    findUnit: () => null,
    tasks,
    statusWords: defaultStatusWords,
  }
}
