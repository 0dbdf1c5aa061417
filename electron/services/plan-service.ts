import type { PlanId, SectionId, TaskId } from '../../shared/domain/id.ts'
import type { Job } from '../../shared/domain/job.ts'
import type { KeptWarning, Plan, Section } from '../../shared/domain/plan/plan.ts'
import { planYear } from '../../shared/domain/plan/plan-year.ts'
import { makeSectionTree } from '../../shared/domain/plan/section-tree.ts'
import type { IndicatorRow, ParsedPlan, ParsedTask, PlanWarning } from '../../shared/domain/plan/types.ts'
import type { ImportWarning } from '../../shared/domain/plan-draft/outcome.ts'
import type { UnitDecision } from '../../shared/domain/plan-draft/types.ts'
import { type Assignment, roleLists, type TaskDetail, type TaskIndicator } from '../../shared/domain/task/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { archiveFile } from '../db/archive.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { insertLeaders, listLeaders } from '../db/leader-repository.ts'
import { newId } from '../db/new-id.ts'
import { countByPlan } from '../db/plan-figures.ts'
import { insertPlan, listPlans, listPlansByOriginal } from '../db/plan-repository.ts'
import type { Db, Trx } from '../db/tables.ts'
import { insertTasks } from '../db/task-repository.ts'
import {
  insertOtherNames,
  insertProposals,
  insertUnitGroups,
  insertUnits,
  listUnitGroups,
  listUnits,
  setGroupMembers,
} from '../db/unit-repository.ts'
import { changeSet } from './history-service.ts'
import { type ResolvedParties, resolveParties } from './resolve-parties.ts'

/** The file a plan was read from. */
export interface PlanOriginal {
  readonly name: string
  readonly bytes: Uint8Array
}

/** One plan that came in, or was there already. */
export interface ImportedPlan {
  readonly planId: PlanId
  readonly title: string
  /** `unchanged`: this very file was taken in before, nothing was written. */
  readonly state: 'imported' | 'unchanged'
  /** Without 指标事项. */
  readonly tasks: number
  /** Doubts of the reader, kept in the ledger until somebody has looked at them. */
  readonly planWarnings: readonly PlanWarning[]
  /** Doubts about who is meant. */
  readonly importWarnings: readonly ImportWarning[]
}

/** What somebody settled before the plans of a file come in. */
export interface SettledImport {
  /** Which of the file's documents are taken, from 0. */
  readonly parts: readonly number[]
  /** Doubts that were looked at; the very objects of the plans. */
  readonly acceptedWarnings: ReadonlySet<PlanWarning>
  readonly unitDecisions: readonly UnitDecision[]
  /** Done in the same transaction, when the plans are written. */
  afterSaving(trx: Trx): Promise<void>
}

/**
 * Takes the plans of a file into the ledger, each document with tasks as a plan of its own, as one step that can be undone.
 * The file is archived first and stays. A document of the very same file again changes nothing and says so. Without
 * `settled` all documents are taken and every doubt stays open.
 *
 * Throws `plan.noTasks` where no document of the file has tasks. Cancelling leaves nothing in the ledger.
 */
export async function importPlans(
  folder: DataFolder,
  parsed: readonly ParsedPlan[],
  original: PlanOriginal,
  job: Job,
  settled: SettledImport | null = null,
): Promise<readonly ImportedPlan[]> {
  const wanted = parsed.flatMap((plan, part) =>
    plan.tasks.length + plan.indicatorRows.length > 0 && (settled?.parts.includes(part) ?? true)
      ? [{ plan, part }]
      : [],
  )
  if (wanted.length === 0) throw new UserError('plan.noTasks', { file: original.name })
  job.signal.throwIfAborted()
  job.report({ phase: 'saving', done: 0, total: null })
  const hash = await archiveFile(folder, original.bytes, original.name)
  const known = await listPlansByOriginal(folder.db, hash)
  const isKnown = (part: number) => known.some((plan) => plan.original.part === part)
  const fresh = wanted.filter(({ part }) => !isKnown(part))
  const before = await Promise.all(known.map((plan) => unchanged(folder.db, plan)))
  if (fresh.length === 0) return before
  const titles = fresh.map(({ plan }) => `《${plan.title}》`).join('')
  const tasks = fresh.reduce((sum, { plan }) => sum + plan.tasks.length, 0)
  return changeSet(folder, { action: 'plan.import', params: { title: titles, tasks } }, async (trx) => {
    const imported: ImportedPlan[] = [...before]
    for (const { plan, part } of fresh) {
      job.signal.throwIfAborted() // the last moment to cancel
      imported.push(await savePlan(trx, plan, { name: original.name, hash, part }, settled))
    }
    await settled?.afterSaving(trx)
    return imported
  })
}

async function unchanged(db: Db, plan: Plan): Promise<ImportedPlan> {
  const tasks = (await countByPlan(db)).get(plan.id)?.tasks ?? 0
  return { planId: plan.id, title: plan.title, state: 'unchanged', tasks, planWarnings: [], importWarnings: [] }
}

async function savePlan(
  trx: Trx,
  parsed: ParsedPlan,
  original: Plan['original'],
  settled: SettledImport | null,
): Promise<ImportedPlan> {
  const earlier = await listPlans(trx)
  const parties = await saveParties(trx, parsed, settled?.unitDecisions ?? [])
  const plan = makePlan(parsed, original)
  const { sections, sectionOfTask } = makeSections(plan.id, parsed)
  const tasks = makeTasks(plan, parsed.tasks, sectionOfTask, parties)
  const indicatorRows = parsed.indicatorRows.map((row, position) =>
    makeTask(plan, 'indicator', position, row, null, parties),
  )
  const warnings = parsed.warnings.map((warning) =>
    keepWarning(warning, settled?.acceptedWarnings.has(warning) ?? false),
  )
  await insertPlan(trx, plan, sections, warnings)
  await insertTasks(trx, [...tasks, ...indicatorRows])
  return {
    planId: plan.id,
    title: plan.title,
    state: 'imported',
    tasks: tasks.length,
    planWarnings: parsed.warnings,
    importWarnings: [...sameNumberWarnings(plan, earlier), ...partyWarnings(parties)],
  }
}

async function saveParties(trx: Trx, parsed: ParsedPlan, decisions: readonly UnitDecision[]): Promise<ResolvedParties> {
  const known = {
    units: await listUnits(trx),
    groups: await listUnitGroups(trx),
    leaders: await listLeaders(trx),
  }
  const parties = resolveParties([...parsed.tasks, ...parsed.indicatorRows], known, planYear(parsed), decisions)
  await insertUnits(trx, parties.newUnits)
  await insertOtherNames(trx, parties.newOtherNames)
  await insertUnitGroups(trx, parties.newGroups)
  for (const { id, memberIds } of parties.settledGroups) await setGroupMembers(trx, id, memberIds)
  await insertLeaders(trx, parties.newLeaders)
  await insertProposals(trx, parties.proposals)
  return parties
}

function makePlan(parsed: ParsedPlan, original: Plan['original']): Plan {
  return {
    id: newId('plan'),
    title: parsed.title,
    documentNumber: parsed.documentNumber,
    issuer: parsed.issuer,
    issueDate: parsed.issueDate,
    years: parsed.years,
    style: parsed.style,
    members: parsed.members,
    textBefore: parsed.textBefore,
    textAfter: parsed.textAfter,
    source: 'plan',
    original,
    importedAt: new Date().toISOString(),
  }
}

function makeSections(planId: PlanId, parsed: ParsedPlan) {
  const tree = makeSectionTree(parsed)
  const ids = tree.sections.map(() => newId('section'))
  const sections = tree.sections.map(
    (node, position): Section => ({
      id: ids[position] ?? newId('section'),
      planId,
      parentId: node.parent === null ? null : (ids[node.parent] ?? null),
      level: node.level,
      label: node.label,
      text: node.text,
      heading: node.heading,
      paragraphs: node.paragraphs,
      position,
    }),
  )
  return {
    sections,
    sectionOfTask: tree.sectionOfTask.map((index) => (index === null ? null : (ids[index] ?? null))),
  }
}

function makeTasks(
  plan: Plan,
  parsed: readonly ParsedTask[],
  sectionOfTask: readonly (SectionId | null)[],
  parties: ResolvedParties,
): readonly TaskDetail[] {
  // Numbers may begin anew in each chapter: a part belongs to the last task of that number before it.
  const lastByNumber = new Map<string, TaskId>()
  return parsed.map((item, position) => {
    const task = makeTask(plan, 'task', position, item, sectionOfTask[position] ?? null, parties)
    const parentId = item.parent === null ? null : (lastByNumber.get(item.parent) ?? null)
    lastByNumber.set(item.number, task.id)
    return { ...task, parentId }
  })
}

function makeTask(
  plan: Plan,
  kind: TaskDetail['kind'],
  position: number,
  item: ParsedTask | IndicatorRow,
  sectionId: SectionId | null,
  parties: ResolvedParties,
): TaskDetail {
  const id = newId('task')
  return {
    id,
    planId: plan.id,
    kind,
    sectionId,
    parentId: null,
    number: item.number,
    position,
    text: item.text,
    fields: item.fields,
    deadline: item.deadline,
    approvedDeadline: null,
    source: plan.source,
    isSecret: false,
    retired: null,
    place: item.place,
    latest: null,
    assignments: roleLists.flatMap(({ role, list }) =>
      item[list].map(
        (words, place): Assignment => ({
          id: newId('assignment'),
          taskId: id,
          role,
          position: place,
          words,
          ...parties.partyOf(role, words),
        }),
      ),
    ),
    indicators: item.indicators.map(
      (indicator, place): TaskIndicator => ({
        ...indicator,
        id: newId('indicator'),
        taskId: id,
        position: place,
      }),
    ),
  }
}

function keepWarning(warning: PlanWarning, isAccepted: boolean): KeptWarning {
  return { ...warning, id: newId('planWarning'), state: isAccepted ? 'accepted' : 'open' }
}

function sameNumberWarnings(plan: Plan, earlier: readonly Plan[]): readonly ImportWarning[] {
  const { documentNumber } = plan
  if (documentNumber === null) return []
  const same = earlier.find((other) => other.documentNumber === documentNumber)
  return same ? [{ code: 'plan.sameNumber', params: { documentNumber, title: same.title } }] : []
}

function partyWarnings(parties: ResolvedParties): readonly ImportWarning[] {
  return [
    ...parties.doubtfulNames.map(
      ({ name, other, reasons }): ImportWarning => ({
        code: 'unit.proposed',
        params: { name, other, reason: reasons[0] ?? 'severalFit' },
      }),
    ),
    ...parties.groupsWithoutMembers.map(
      (group): ImportWarning => ({ code: 'group.unknownMembers', params: { group } }),
    ),
    ...parties.unknownExclusions.map((words): ImportWarning => ({ code: 'group.unknownExclusion', params: { words } })),
  ]
}
