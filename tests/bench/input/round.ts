import { archiveFile } from '../../../electron/db/archive.ts'
import { type DataFolder, openDataFolder } from '../../../electron/db/data-folder.ts'
import { newId } from '../../../electron/db/new-id.ts'
import { insertPlan } from '../../../electron/db/plan-repository.ts'
import { insertTasks } from '../../../electron/db/task-repository.ts'
import { insertUnits } from '../../../electron/db/unit-repository.ts'
import { changeSet } from '../../../electron/services/history-service.ts'
import { openPeriod } from '../../../electron/services/period-service.ts'
import type { PeriodId, PlanId, UnitId } from '../../../shared/domain/id.ts'
import type { TaskDetail } from '../../../shared/domain/task/types.ts'
import type { Unit } from '../../../shared/domain/unit/types.ts'
import { pick } from '../../support/pick.ts'
import { taskText, unitNames } from './county.ts'
import { plan } from './ledger.ts'

export interface Round {
  readonly planId: PlanId
  readonly units: readonly Unit[]
  readonly folder: DataFolder
}

/** A new ledger with one plan, in which each unit leads as many tasks. */
export async function makeRound(path: string, unitCount: number, tasksEach: number): Promise<Round> {
  const folder = await openDataFolder(path, { operator: '王海' })
  const hash = await archiveFile(folder, Buffer.from('plan'), '方案.docx')
  const planId = newId('plan')
  const units = Array.from({ length: unitCount }, (_, index) => unitAt(index))
  await changeSet(folder, { action: 'plan.import', params: { title: plan.title, tasks: 0 } }, async (trx) => {
    await insertUnits(trx, units)
    await insertPlan(trx, { ...plan, id: planId, original: { ...plan.original, hash } }, [], [])
    const tasks = Array.from({ length: unitCount * tasksEach }, (_, index) => taskOf(planId, index, pick(units, index)))
    await insertTasks(trx, tasks)
  })
  return { planId, units, folder }
}

/** Opens a month, 1 to 12, of 2023. */
export function openMonth(folder: DataFolder, planId: PlanId, month: number): Promise<PeriodId> {
  const days = `2023-${String(month).padStart(2, '0')}`
  const request = {
    planId,
    label: `2023年${month}月`,
    from: `${days}-01`,
    to: `${days}-28`,
    due: `${days}-28`,
  } as const
  return openPeriod(folder, { ...request, cadence: 'month' })
}

function unitAt(index: number): Unit {
  return {
    id: `unit_bench${String(index).padStart(7, '0')}` as UnitId,
    name: `${pick(unitNames, index)}第${index + 1}科`,
    otherNames: [],
    kind: 'department',
    order: index,
    contactName: null,
    contactPhone: null,
    activeFrom: null,
    activeTo: null,
    successorId: null,
  }
}

/** A task of one unit. */
export function taskOf(planId: PlanId, index: number, unit: Unit): TaskDetail {
  const id = newId('task')
  const party = { kind: 'unit', unitId: unit.id } as const
  return {
    id,
    planId,
    kind: 'task',
    sectionId: null,
    parentId: null,
    number: String(index + 1),
    position: index,
    text: taskText(index),
    fields: {},
    deadline: { text: '2023年年底', date: '2023-12-31', kind: 'date' },
    approvedDeadline: null,
    source: 'plan',
    isSecret: false,
    retired: null,
    place: {},
    latest: null,
    indicators: [],
    assignments: [
      { id: newId('assignment'), taskId: id, role: 'lead', position: 0, words: unit.name, party, excludedUnitIds: [] },
    ],
  }
}
