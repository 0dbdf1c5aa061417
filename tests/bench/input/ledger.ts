import type { AssignmentId, PlanId, SectionId, TaskId } from '../../../shared/domain/id.ts'
import { buildLedger, type LedgerProgress } from '../../../shared/domain/ledger/build-ledger.ts'
import type { Ledger } from '../../../shared/domain/ledger/types.ts'
import { ledgerPreset } from '../../../shared/domain/paper/standard/lists.ts'
import type { Plan, Section } from '../../../shared/domain/plan/plan.ts'
import { defaultStatusWords } from '../../../shared/domain/status/types.ts'
import type { Assignment, Role, TaskDetail } from '../../../shared/domain/task/types.ts'
import { pick } from '../../support/pick.ts'
import { leaderNames, percentOf, progressText, taskText, unitNames } from './county.ts'

export const planId = 'plan_bench0000000' as PlanId

export const plan: Plan = {
  id: planId,
  title: '云河县2023年重点工作任务分工方案',
  documentNumber: '云政办发〔2023〕3号',
  issuer: '云河县人民政府办公室',
  issueDate: '2023-02-10',
  years: [2023],
  style: { layout: 'bracketLabelled', bracket: '（）', labels: {}, columns: [] },
  members: [],
  textBefore: [],
  textAfter: [],
  source: 'plan',
  original: { name: '方案.docx', hash: '0'.repeat(64), part: 0 },
  importedAt: '2023-02-11T00:00:00.000Z',
}

/** A ledger of so many tasks in chapters of forty, with something in every column that a ledger can have. */
export function ledgerOf(tasks: number): Ledger {
  const details = Array.from({ length: tasks }, (_, index) => ledgerTask(index))
  const progress = new Map(details.map(({ id }, index) => [id, progressOf(index)]))
  return buildLedger({
    plan,
    preparedBy: '云河县人民政府办公室',
    sections: Array.from({ length: Math.ceil(tasks / 40) }, (_, index) => section(index)),
    tasks: details,
    indicatorRows: [],
    progress,
    scope: { kind: 'whole' },
    leaderOrder: new Map(),
    statusWords: defaultStatusWords,
    preset: ledgerPreset,
    asOf: '2023-05-31',
  })
}

const sectionId = (index: number) => `section_${index}` as SectionId

function section(index: number): Section {
  const heading = `第${index + 1}章、推动第${index + 1}组重点任务落地见效`
  return {
    id: sectionId(index),
    planId,
    parentId: null,
    level: 1,
    label: `第${index + 1}章`,
    text: heading,
    heading,
    paragraphs: [],
    position: index,
  }
}

function ledgerTask(index: number): TaskDetail {
  const id = `task_${index}` as TaskId
  const roles: readonly (readonly [Role, readonly string[]])[] = [
    ['leader', [pick(leaderNames, index)]],
    ['deputy', [pick(leaderNames, index + 1)]],
    ['lead', [pick(unitNames, index), pick(unitNames, index + 3)]],
    ['responsible', [pick(unitNames, index + 2)]],
    ['support', [pick(unitNames, index + 5), pick(unitNames, index + 7), '各乡镇（街道）']],
    ['implement', ['各乡镇人民政府、街道办事处']],
  ]
  return {
    id,
    planId,
    kind: 'task',
    sectionId: sectionId(Math.floor(index / 40)),
    parentId: null,
    number: String(index + 1),
    position: index,
    text: taskText(index),
    fields: { 工作目标: '年底前全面完成建设任务并投入使用。' },
    deadline:
      index % 3 === 0
        ? { text: '2023年12月31日', date: '2023-12-31', kind: 'date' }
        : { text: '2023年年底', date: '2023-12-31', kind: 'date' },
    approvedDeadline: null,
    source: 'plan',
    isSecret: false,
    retired: index % 50 === 49 ? { on: '2023-04-20', reason: '与其他任务合并推进' } : null,
    place: {},
    latest: null,
    indicators: [],
    assignments: roles.flatMap(([role, names]) =>
      names.map(
        (words, position): Assignment => ({
          id: `assignment_${index}_${role}_${position}` as AssignmentId,
          taskId: id,
          role,
          position,
          words,
          party: { kind: 'unknown' },
          excludedUnitIds: [],
        }),
      ),
    ),
  }
}

function progressOf(index: number): LedgerProgress {
  return {
    progress: progressText(index),
    status: pick(defaultStatusWords, index % 6).status,
    percent: percentOf(index),
    problem: index % 4 === 0 ? '用地手续办理较慢，需县自然资源和规划局协调解决。' : '',
    nextStep: '倒排工期，挂图作战，确保按时间节点完成。',
    on: '2023-05-31',
  }
}
