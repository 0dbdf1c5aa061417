import type { IsoDate } from '../../shared/domain/iso-date.ts'
import { type Successions, successionsOn } from '../../shared/domain/leader/successions.ts'
import type { Plan } from '../../shared/domain/plan/plan.ts'
import { listPostHoldings } from '../db/leader-repository.ts'
import type { Db } from '../db/tables.ts'
import { today } from './local-day.ts'

/** Who took over from the leaders that a plan names, by now or by another day. */
export async function readSuccessions(
  db: Db,
  plan: Pick<Plan, 'issueDate' | 'importedAt'>,
  on: IsoDate = today(),
): Promise<Successions> {
  return successionsOn(await listPostHoldings(db), plan.issueDate ?? plan.importedAt.slice(0, 10), on)
}
