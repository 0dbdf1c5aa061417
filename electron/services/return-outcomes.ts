import type { TaskId, UnitId } from '../../shared/domain/id.ts'
import type { IsoMoment } from '../../shared/domain/iso-date.ts'
import type { Report } from '../../shared/domain/report/types.ts'
import { type Comparison, compareReports, type Said } from '../../shared/domain/task-return/compare-reports.ts'
import { nothingReported, type ReadReport, type ReturnReading } from '../../shared/domain/task-return/reading.ts'
import { isNotice } from '../../shared/domain/task-return/severity.ts'
import type { ReturnProblem, ReturnStatus, TaskReturn } from '../../shared/domain/task-return/types.ts'
import type { Undertaking } from '../../shared/domain/undertaking/types.ts'
import { listReportsByUnits } from '../db/report-repository.ts'
import type { Db } from '../db/tables.ts'
import { listReturnsOf } from '../db/task-return-repository.ts'
import { listUndertakingsByUnits } from '../db/undertaking-repository.ts'
import type { ReportingRound } from './reporting-round.ts'

/** A file that came back, read and matched, before anything of it is taken. */
export interface ReturnDraft {
  readonly fileName: string
  /** Empty for a file that another program holds open: it was never received. */
  readonly hash: string
  /** Of two files of one unit the one received later counts. */
  readonly receivedAt: IsoMoment
  readonly isLate: boolean
  /** What is on record of it, where something was taken from it before. */
  readonly receipt: TaskReturn | null
  /** Tasks whose rows the office does not take. */
  readonly declined: readonly TaskId[]
  readonly reading: ReturnReading
}

/** What becomes of a draft. */
export interface ReturnOutcome<Draft extends ReturnDraft = ReturnDraft> {
  readonly draft: Draft
  readonly status: ReturnStatus
  readonly isLate: boolean
  /** What there is to take. */
  readonly comparison: Comparison
  readonly problems: readonly ReturnProblem[]
  /** Whether the very same file was taken or refused before, so that its receipt is on record. */
  readonly isKnown: boolean
  /** Whether all there is to take is in `comparison`. */
  readonly isWhole: boolean
}

/** What is on record of some files and their units in a period: the files that came, and what these units have said. */
export interface PeriodRecord {
  readonly returns: readonly TaskReturn[]
  readonly reports: readonly Report[]
  /** In a round of 办理方案, what these units have committed to on the days it asks about. */
  readonly undertakings: readonly Undertaking[]
}

/** Reads what is on record of files, and of the units they are from: no more, however many files the round has. */
export async function loadRecord(
  db: Db,
  { period, stages }: ReportingRound,
  files: readonly { readonly fileHash: string; readonly unitId: UnitId | null }[],
): Promise<PeriodRecord> {
  const unitIds = [...new Set(files.flatMap(({ unitId }) => unitId ?? []))]
  const fileHashes = [...new Set(files.map(({ fileHash }) => fileHash))]
  const returns = await listReturnsOf(db, period.id, { unitIds, fileHashes })
  if (stages === null) return { returns, reports: await listReportsByUnits(db, period.id, unitIds), undertakings: [] }
  const days = new Set(stages.map(({ on }) => on))
  const known = await listUndertakingsByUnits(db, period.planId, unitIds)
  const undertakings = known.map((one) => ({ ...one, goals: one.goals.filter(({ on }) => days.has(on)) }))
  return { returns, reports: [], undertakings }
}

const nothingNew: Comparison = { added: [], changed: [], changes: [] }

/** Compares drafts with the ledger, each by itself. */
export function makeJudge(record: PeriodRecord): <Draft extends ReturnDraft>(draft: Draft) => ReturnOutcome<Draft> {
  const said = saidByUnit(record)
  return (draft) => decideOutcome(record, draft, saidBy(said, draft.reading.unitId))
}

/**
 * Compares each draft with what its unit had said before, drafts received earlier among it; the result is in the order given.
 */
export function decideOutcomes<Draft extends ReturnDraft>(
  record: PeriodRecord,
  drafts: readonly Draft[],
): readonly ReturnOutcome<Draft>[] {
  const said = saidByUnit(record)
  const outcomes = new Map<Draft, ReturnOutcome<Draft>>()
  for (const draft of drafts.toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1))) {
    const own = saidBy(said, draft.reading.unitId)
    const outcome = decideOutcome(record, draft, own)
    for (const report of [...outcome.comparison.added, ...outcome.comparison.changed]) own.set(report.taskId, report)
    outcomes.set(draft, outcome)
  }
  return drafts.flatMap((draft) => outcomes.get(draft) ?? [])
}

function decideOutcome<Draft extends ReturnDraft>(
  record: PeriodRecord,
  draft: Draft,
  said: ReadonlyMap<TaskId, Said>,
): ReturnOutcome<Draft> {
  const { returns } = record
  const { reading, hash }: ReturnDraft = draft
  const sameFile = returns.filter(({ fileHash }) => fileHash === hash)
  // A file of several units has a receipt for each of them.
  const same = sameFile.filter(({ unitId }) => unitId === reading.unitId)
  // A file that was in time stays in time when it is put in again.
  const isLate = sameFile[0]?.isLate ?? draft.isLate
  const base = { draft, isLate, problems: reading.problems, isWhole: true }
  if (reading.isRefused || reading.unitId === null) {
    const isKnown = same.some(({ status }) => status === 'refused')
    return { ...base, status: 'refused', comparison: nothingNew, isKnown }
  }
  const taken = same.filter(({ status }) => status !== 'refused').at(-1)
  const isReplaced = isReplacedBySomethingLater(returns, taken?.receivedAt ?? draft.receivedAt, reading.unitId, hash)
  const later = taken ? writtenSince(record, reading.unitId, taken.receivedAt) : new Set<TaskId>()
  const wanted = reading.reports.filter(({ taskId }) => !draft.declined.includes(taskId) && !later.has(taskId))
  const comparison = isReplaced ? nothingNew : compareReports(wanted, said)
  return {
    ...base,
    comparison,
    problems: isReplaced ? [replacedNotice, ...reading.problems] : reading.problems,
    status: statusOf(comparison, reading.problems),
    isKnown: taken !== undefined,
  }
}

/** Tasks whose 办理方案 was written anew after a file was taken: the same file does not bring back what it said. */
function writtenSince({ undertakings }: PeriodRecord, unitId: UnitId, at: IsoMoment): ReadonlySet<TaskId> {
  return new Set(undertakings.flatMap((one) => (one.unitId === unitId && one.at > at ? [one.taskId] : [])))
}

const replacedNotice: ReturnProblem = { sheet: null, row: null, column: null, code: 'file.olderThanSaved', params: {} }

/** A file that came first must not bring back what its unit has corrected since. */
function isReplacedBySomethingLater(
  returns: readonly TaskReturn[],
  receivedAt: IsoMoment,
  unitId: UnitId,
  hash: string,
): boolean {
  return returns.some(
    (other) =>
      other.unitId === unitId &&
      other.fileHash !== hash &&
      (other.status === 'accepted' || other.status === 'partial') &&
      other.receivedAt > receivedAt,
  )
}

/** An outcome of which only some rows are taken; the rest stays to be taken. */
export function takeOnly<Draft extends ReturnDraft>(
  outcome: ReturnOutcome<Draft>,
  taskIds: readonly TaskId[],
): ReturnOutcome<Draft> {
  const { added, changed, changes } = outcome.comparison
  const isWanted = ({ taskId }: Pick<ReadReport, 'taskId'>) => taskIds.includes(taskId)
  const comparison = {
    added: added.filter(isWanted),
    changed: changed.filter(isWanted),
    changes: changes.filter(isWanted),
  }
  const isWhole = comparison.added.length + comparison.changed.length === added.length + changed.length
  return { ...outcome, comparison, isWhole, status: isWhole ? outcome.status : 'partial' }
}

/** What a file amounts to, from what there is to take and what could not be read. */
function statusOf({ added, changed }: Comparison, problems: readonly ReturnProblem[]): ReturnStatus {
  if (added.length + changed.length === 0) return 'unchanged'
  return problems.some(({ code }) => !isNotice(code)) ? 'partial' : 'accepted'
}

/** What a unit has said of each task. */
export function saidOfUnit(record: PeriodRecord, unitId: UnitId | null): ReadonlyMap<TaskId, Said> {
  return saidBy(saidByUnit(record), unitId)
}

type SaidByUnit = Map<UnitId | null, Map<TaskId, Said>>

function saidByUnit({ reports, undertakings }: PeriodRecord): SaidByUnit {
  const said: SaidByUnit = new Map()
  for (const report of reports) saidBy(said, report.unitId).set(report.taskId, report)
  for (const one of undertakings) {
    saidBy(said, one.unitId).set(one.taskId, { ...nothingReported, note: one.note, undertaking: one })
  }
  return said
}

function saidBy(said: SaidByUnit, unitId: UnitId | null): Map<TaskId, Said> {
  const own = said.get(unitId) ?? new Map<TaskId, Said>()
  said.set(unitId, own)
  return own
}
