import type { PlanId, SupervisionNoticeId, TaskId, UnitId } from '../../shared/domain/id.ts'
import type { SupervisionNotice } from '../../shared/domain/supervision-notice/types.ts'

/** A 督办单 on two tasks, issued. */
export const exampleNotice: SupervisionNotice = {
  id: 'notice_1' as SupervisionNoticeId,
  planId: 'plan_1' as PlanId,
  periodId: null,
  unitId: 'unit_1' as UnitId,
  kind: 'supervise',
  grade: 'yellow',
  taskIds: ['task_1' as TaskId, 'task_2' as TaskId],
  content: {
    basis: '《方案》',
    supportUnits: '',
    deadline: '',
    demands: '加快推进。',
    situation: '',
    replyDemand: '',
    urgency: '加急',
    approval: '',
    contactName: '王海',
    contactPhone: '',
  },
  replyDue: '2023-06-15',
  state: 'issued',
  number: { series: '督', year: 2023, serial: 12 },
  issuedOn: '2023-06-08',
  answer: '',
  answeredOn: null,
  closedOn: null,
  fileHashes: [],
  createdAt: '2023-06-08T00:00:00.000Z',
}
