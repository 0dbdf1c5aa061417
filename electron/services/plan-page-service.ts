import type { PlanId, SectionId } from '../../shared/domain/id.ts'
import type { OutlineSection, PlanPage, PlanSummary, PlanVersion, StatusCount } from '../../shared/domain/plan/page.ts'
import type { Plan, Section } from '../../shared/domain/plan/plan.ts'
import type { PlanFacts } from '../../shared/domain/plan-draft/types.ts'
import type { Status } from '../../shared/domain/status/types.ts'
import { removeWhiteSpace } from '../../shared/domain/text/white-space.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { countByPlan, countBySection, countParties, findTasksByNumber } from '../db/plan-figures.ts'
import {
  getPlan,
  listPlans,
  listPlanWarnings,
  listSections,
  setPlanFacts,
  setPlanWarningState,
} from '../db/plan-repository.ts'
import { changeSet } from './history-service.ts'

/** All plans of the ledger with their counts, the newest first. */
export async function listPlanSummaries(folder: DataFolder): Promise<readonly PlanSummary[]> {
  const figures = await countByPlan(folder.db)
  return (await listPlans(folder.db)).map(({ id, title, documentNumber, issueDate, years, importedAt }) => ({
    id,
    title,
    documentNumber,
    issueDate,
    years,
    importedAt,
    ...(figures.get(id) ?? { tasks: 0, indicators: 0, openWarnings: 0 }),
  }))
}

/** A plan's page: its facts, outline and counts, doubts and versions. Throws `plan.notFound`. */
export async function readPlanPage(folder: DataFolder, planId: PlanId): Promise<PlanPage> {
  const { db } = folder
  const { textBefore, textAfter, ...plan } = await getPlan(db, planId)
  const counts = await countBySection(db, planId)
  const figures = (await countByPlan(db)).get(planId)
  const warnings = await listPlanWarnings(db, planId)
  const numbers = warnings.flatMap(({ taskNumber }) => taskNumber ?? [])
  const taskByNumber = await findTasksByNumber(db, planId, numbers)
  return {
    plan,
    tasks: figures?.tasks ?? 0,
    indicators: figures?.indicators ?? 0,
    ...(await countParties(db, planId)),
    byStatus: sumByStatus(counts),
    outline: countOutline(await listSections(db, planId), counts),
    warnings: warnings.map((warning) => ({
      ...warning,
      taskId: warning.taskNumber === null ? null : (taskByNumber.get(warning.taskNumber) ?? null),
    })),
    versions: findVersions(plan, await listPlans(db)),
  }
}

/** Changes what a plan's head says. Throws `plan.notFound`, `plan.titleEmpty`. */
export async function editPlan(folder: DataFolder, planId: PlanId, facts: PlanFacts): Promise<void> {
  const title = facts.title.trim()
  if (title === '') throw new UserError('plan.titleEmpty')
  await getPlan(folder.db, planId)
  await changeSet(folder, { action: 'plan.edit', params: { title } }, (trx) =>
    setPlanFacts(trx, planId, { ...facts, title }),
  )
}

/** Says that somebody has looked at a doubt, or that it is open again. */
export async function settlePlanWarning(
  folder: DataFolder,
  planId: PlanId,
  warningId: string,
  isAccepted: boolean,
): Promise<void> {
  const warning = (await listPlanWarnings(folder.db, planId)).find(({ id }) => id === warningId)
  if (!warning) return
  const action = isAccepted ? 'plan.warningAccepted' : 'plan.warningReopened'
  await changeSet(folder, { action, params: { words: warning.words.slice(0, 60) } }, (trx) =>
    setPlanWarningState(trx, warningId, isAccepted ? 'accepted' : 'open'),
  )
}

type SectionCount = Awaited<ReturnType<typeof countBySection>>[number]

function sumByStatus(counts: readonly Pick<SectionCount, 'status' | 'tasks'>[]): readonly StatusCount[] {
  const sums = new Map<Status | null, number>()
  for (const { status, tasks } of counts) sums.set(status, (sums.get(status) ?? 0) + tasks)
  return [...sums].map(([status, tasks]) => ({ status, tasks }))
}

/** Each heading with the tasks below it and below its sub-headings. */
function countOutline(sections: readonly Section[], counts: readonly SectionCount[]): readonly OutlineSection[] {
  const below = new Map<SectionId | null, SectionCount[]>(sections.map(({ id }) => [id, []]))
  const parents = new Map(sections.map(({ id, parentId }) => [id, parentId]))
  for (const count of counts) {
    for (let id = count.sectionId; id !== null; id = parents.get(id) ?? null) below.get(id)?.push(count)
  }
  return sections.map(({ id, parentId, level, heading }) => {
    const own = below.get(id) ?? []
    const tasks = own.reduce((sum, count) => sum + count.tasks, 0)
    return { id, parentId, level, heading, tasks, byStatus: sumByStatus(own) }
  })
}

/** Plans with the same number, or the same title whatever its spaces. */
function findVersions(
  plan: Pick<Plan, 'id' | 'title' | 'documentNumber'>,
  all: readonly Plan[],
): readonly PlanVersion[] {
  const title = removeWhiteSpace(plan.title)
  return all.flatMap((other) => {
    const isSameNumber = plan.documentNumber !== null && other.documentNumber === plan.documentNumber
    if (other.id === plan.id || !(isSameNumber || removeWhiteSpace(other.title) === title)) return []
    const { id, importedAt, original } = other
    return [{ id, title: other.title, originalName: original.name, importedAt, isSameNumber }]
  })
}
