import type { PlanId, UnitId } from '../../shared/domain/id.ts'
import { planYear } from '../../shared/domain/plan/plan-year.ts'
import type { UnitMatchReason } from '../../shared/domain/unit/find-unit.ts'
import type { UnitMergePreview, UnitOverview, UnitTaskCount } from '../../shared/domain/unit/overview.ts'
import { makeUnitDirectory, type UnitDirectory } from '../../shared/domain/unit/unit-directory.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { countTasksByUnit } from '../db/party-counts.ts'
import { getPlan } from '../db/plan-repository.ts'
import type { Db } from '../db/tables.ts'
import { readUnitDirectory } from '../db/unit-directory.ts'
import { findSharedPeriod, listUnitMerges } from '../db/unit-merge.ts'
import { getUnit, listProposals, listUnitGroups, listUnits } from '../db/unit-repository.ts'
import { countUnitUse } from '../db/unit-use.ts'
import { KeptUntilChange } from './kept-until-change.ts'

/** Of the plan that is chosen, and of all plans. */
const keptCounts = new KeptUntilChange<readonly UnitTaskCount[]>(2)

/** Reads the units and all that belongs to them. */
export async function readUnitOverview({ db }: DataFolder): Promise<UnitOverview> {
  const units = await listUnits(db)
  const groups = await listUnitGroups(db)
  const directory = makeUnitDirectory(units, groups, new Date().getFullYear())
  const known = new Set(units.map((unit) => unit.id))
  return {
    units,
    groups: groups.map((group) => ({
      id: group.id,
      name: group.name,
      memberIds: (directory.membersByGroup.get(group.id) ?? []).map((unit) => unit.id),
      isNamed: group.memberIds.length > 0,
    })),
    // One of the two may have been merged into a third since: then there is nothing left to ask.
    proposals: (await listProposals(db))
      .filter((proposal) => known.has(proposal.unitId) && known.has(proposal.otherUnitId))
      .map(({ id, unitId, otherUnitId, reasons }) => ({
        id,
        unitId,
        otherUnitId,
        reasons: reasons as readonly UnitMatchReason[],
      })),
    merges: await listUnitMerges(db),
  }
}

/** Tasks by unit, of a plan or of all plans (null); groups as of the plan's year. Throws `plan.notFound`. */
export function countUnitTasks(folder: DataFolder, planId: PlanId | null): Promise<readonly UnitTaskCount[]> {
  return keptCounts.get(folder, String(planId), () => makeCounts(folder.db, planId))
}

async function makeCounts(db: Db, planId: PlanId | null): Promise<readonly UnitTaskCount[]> {
  const year = planId === null ? new Date().getFullYear() : planYear(await getPlan(db, planId))
  const directory: UnitDirectory = await readUnitDirectory(db, year)
  const members = [...directory.membersByGroup].flatMap(([groupId, units]) =>
    units.map((unit) => [groupId, unit.id] as const),
  )
  return countTasksByUnit(db, planId, members)
}

/** Says what would move before anything does. Throws `unit.notFound`. */
export async function previewMerge({ db }: DataFolder, keptId: UnitId, mergedId: UnitId): Promise<UnitMergePreview> {
  const kept = await getUnit(db, keptId)
  const merged = await getUnit(db, mergedId)
  const own = new Set([kept.name, ...kept.otherNames])
  return {
    kept,
    merged,
    moved: await countUnitUse(db, merged.id),
    newNames: [merged.name, ...merged.otherNames].filter((name) => !own.has(name)),
    sharedPeriod: await findSharedPeriod(db, kept.id, merged.id),
  }
}
