import type { BulletinInput } from '../../../shared/domain/bulletin/facts.ts'
import type { AssignmentId, PeriodId, PlanId, ReportId, ReturnId, TaskId, UnitId } from '../../../shared/domain/id.ts'
import type { Period } from '../../../shared/domain/period/types.ts'
import type { Plan } from '../../../shared/domain/plan/plan.ts'
import type { Report } from '../../../shared/domain/report/types.ts'
import type { Status } from '../../../shared/domain/status/types.ts'
import { defaultStatusWords } from '../../../shared/domain/status/types.ts'
import type { TaskDetail } from '../../../shared/domain/task/types.ts'
import type { Unit } from '../../../shared/domain/unit/types.ts'

export const samplePlan: Plan = {
  id: 'plan' as PlanId,
  title: '2023年县政府工作报告重点工作任务分工方案',
  documentNumber: '云政办发〔2023〕3号',
  issuer: '云河县人民政府办公室',
  issueDate: '2023-02-10',
  years: [2023],
  style: { layout: 'bracketLabelled', bracket: '（）', labels: {}, columns: [] },
  members: [],
  textBefore: [],
  textAfter: [],
  source: 'plan',
  original: { name: '分工方案.docx', hash: '0', part: 0 },
  importedAt: '2023-02-11T00:00:00.000Z',
}

export const samplePeriod: Period = {
  id: 'may' as PeriodId,
  planId: samplePlan.id,
  cadence: 'month',
  label: '2023年5月',
  from: '2023-05-01',
  to: '2023-05-31',
  due: '2023-06-05',
  state: 'open',
  purpose: 'progress',
}

export const previousPeriod: Period = {
  ...samplePeriod,
  id: 'april' as PeriodId,
  label: '2023年4月',
  from: '2023-04-01',
  to: '2023-04-30',
  due: '2023-05-05',
}

export function sampleUnit(name: string, order: number): Unit {
  return {
    id: name as UnitId,
    name,
    otherNames: [],
    kind: 'department',
    order,
    contactName: null,
    contactPhone: null,
    activeFrom: null,
    activeTo: null,
    successorId: null,
  }
}

/** A task led by the units named, the first of them first; `parent` makes it a part of another. */
export function sampleTask(number: string, units: readonly string[], more: Partial<TaskDetail> = {}): TaskDetail {
  const id = `task-${number}` as TaskId
  return {
    id,
    planId: samplePlan.id,
    kind: 'task',
    sectionId: null,
    parentId: null,
    number,
    position: 0,
    text: `办好第${number}件事`,
    fields: {},
    deadline: { text: '2023年年底', date: '2023-12-31', kind: 'date' },
    approvedDeadline: null,
    source: 'plan',
    isSecret: false,
    retired: null,
    place: {},
    latest: null,
    assignments: units.map((words, position) => ({
      id: `${id}-${words}` as AssignmentId,
      taskId: id,
      role: 'lead',
      position,
      words,
      party: { kind: 'unit', unitId: words as UnitId },
      excludedUnitIds: [],
    })),
    indicators: [],
    ...more,
  }
}

export function sampleReport(
  number: string,
  unit: string,
  status: Status | null,
  percent: number | null,
  more: Partial<Report> = {},
): Report {
  return {
    id: `report-${number}-${unit}` as ReportId,
    taskId: `task-${number}` as TaskId,
    periodId: samplePeriod.id,
    unitId: unit as UnitId,
    reporterOrder: 0,
    progress: `第${number}项进展`,
    status,
    percent,
    indicatorValues: [],
    problem: '',
    nextStep: '',
    note: '',
    origin: null,
    reportedAt: '2023-06-01T00:00:00.000Z',
    ...more,
  }
}

export function sampleInput(more: Partial<BulletinInput>): BulletinInput {
  return {
    plan: samplePlan,
    period: samplePeriod,
    previous: null,
    tasks: [],
    stageTargets: [],
    reports: [],
    consolidated: [],
    previousReports: [],
    previousConsolidated: [],
    askedUnitIds: [],
    returns: [],
    reviewed: [],
    units: [],
    statusWords: defaultStatusWords,
    ...more,
  }
}

export function sampleReturn(unit: string, isLate: boolean) {
  return {
    id: `return-${unit}` as ReturnId,
    periodId: samplePeriod.id,
    unitId: unit as UnitId,
    fileHash: '0',
    fileName: `${unit}.xlsx`,
    receivedAt: '2023-06-04T00:00:00.000Z',
    status: 'accepted' as const,
    isLate,
    reportCount: 1,
    changedCount: 1,
    problems: [],
  }
}
