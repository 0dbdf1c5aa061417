import { bulletinOffice } from '../../shared/domain/bulletin/office.ts'
import type { TaskId, UnitId } from '../../shared/domain/id.ts'
import type { IsoDate } from '../../shared/domain/iso-date.ts'
import type { OfficeSettings } from '../../shared/domain/office/types.ts'
import type { Plan } from '../../shared/domain/plan/plan.ts'
import type { SupervisionNotice } from '../../shared/domain/supervision-notice/types.ts'
import type { Task } from '../../shared/domain/task/types.ts'
import type { Db } from '../db/tables.ts'
import { listTasksByIds } from '../db/task-repository.ts'
import { readUnitDirectory } from '../db/unit-directory.ts'
import { listFormerUnits } from '../db/unit-repository.ts'

/** Who issues notices: the 督查室 where it is set, else the office. */
export function noticeOffice(settings: OfficeSettings, plan: Plan, on: IsoDate): string {
  return settings.inspectorateName || bulletinOffice(settings, plan, on).name
}

/** The names that notices are shown with. */
export interface NoticeNames {
  unitNameOf(unitId: UnitId): string
  unitOrderOf(unitId: UnitId): number
  taskOf(taskId: TaskId): Task | undefined
}

/** A unit that was merged since goes by the name of the one that was kept. */
export async function readNoticeNames(db: Db, notices: readonly SupervisionNotice[]): Promise<NoticeNames> {
  const { units } = await readUnitDirectory(db, null)
  const former = await listFormerUnits(db)
  const places = new Map(units.map(({ id, name }, order) => [id, { name, order }]))
  const placeOf = (unitId: UnitId) => places.get(former.get(unitId) ?? unitId)
  const tasks = await listTasksByIds(db, [...new Set(notices.flatMap(({ taskIds }) => taskIds))])
  const byId = new Map(tasks.map((task) => [task.id, task]))
  return {
    unitNameOf: (unitId) => placeOf(unitId)?.name ?? '',
    unitOrderOf: (unitId) => placeOf(unitId)?.order ?? units.length,
    taskOf: (taskId) => byId.get(taskId),
  }
}
