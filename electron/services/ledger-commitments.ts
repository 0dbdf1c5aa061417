import type { PlanId, TaskId } from '../../shared/domain/id.ts'
import type { LedgerCommitment } from '../../shared/domain/ledger/build-ledger.ts'
import { goalWords } from '../../shared/domain/undertaking/goals.ts'
import { listStageTargets } from '../db/stage-target-repository.ts'
import type { Db } from '../db/tables.ts'
import { listUndertakingsByPlan } from '../db/undertaking-repository.ts'

/**
 * 责任人, 联系电话 and 工作目标 of a plan's tasks from their 办理方案: the persons of every unit, the first-named one's first, and
 * the stage targets that count.
 */
export async function loadLedgerCommitments(db: Db, planId: PlanId): Promise<ReadonlyMap<TaskId, LedgerCommitment>> {
  const undertakings = Map.groupBy(await listUndertakingsByPlan(db, planId), ({ taskId }) => taskId)
  const targets = Map.groupBy(await listStageTargets(db, [...undertakings.keys()]), ({ taskId }) => taskId)
  return new Map(
    [...undertakings].map(([taskId, own]) => [
      taskId,
      {
        persons: own.map(({ handler, deputy }) => handler || deputy).join('\n'),
        phones: own.map(({ phone }) => phone).join('\n'),
        goals: (targets.get(taskId) ?? [])
          .filter(({ indicatorId }) => indicatorId === null)
          .map((target) => `${target.periodLabel}：${goalWords(target)}`)
          .join('\n'),
      },
    ]),
  )
}
