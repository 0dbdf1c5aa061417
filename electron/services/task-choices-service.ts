import type { PlanId } from '../../shared/domain/id.ts'
import { planYear } from '../../shared/domain/plan/plan-year.ts'
import type { TaskChoices } from '../../shared/domain/task/task-choices.ts'
import { listLeaders } from '../db/leader-repository.ts'
import { getPlan, listSections } from '../db/plan-repository.ts'
import type { Db } from '../db/tables.ts'
import { readUnitDirectory } from '../db/unit-directory.ts'

/** What the tasks of a plan can be given. Throws `plan.notFound`. */
export async function readTaskChoices(db: Db, planId: PlanId): Promise<TaskChoices> {
  const plan = await getPlan(db, planId)
  const directory = await readUnitDirectory(db, planYear(plan))
  return {
    sections: (await listSections(db, planId)).map(({ id, level, heading }) => ({ id, level, heading })),
    leaders: (await listLeaders(db)).map(({ id, name }) => ({ id, name })),
    units: directory.units.map(({ id, name }) => ({ id, name })),
    groups: directory.groups.map(({ id, name }) => ({ id, name })),
  }
}
