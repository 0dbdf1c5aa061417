import type { ReturnId, TaskId, UnitId } from '../../shared/domain/id.ts'
import type { IsoMoment } from '../../shared/domain/iso-date.ts'
import type { Report } from '../../shared/domain/report/types.ts'
import { type ComparedField, type Comparison, compareReports } from '../../shared/domain/task-return/compare-reports.ts'
import type { ReturnReading } from '../../shared/domain/task-return/reading.ts'
import { isNotice } from '../../shared/domain/task-return/severity.ts'
import type { ReturnProblem, ReturnStatus, TaskReturn } from '../../shared/domain/task-return/types.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { newId } from '../db/new-id.ts'
import { listReportsByPeriod } from '../db/report-repository.ts'
import { listReturns } from '../db/task-return-repository.ts'
import type { CollectedFile } from './collect-files.ts'
import type { ReportingRound } from './reporting-round.ts'

/** A file after it was read and matched, before anything is written. */
export interface ReturnDraft {
  readonly file: CollectedFile
  readonly hash: string
  readonly reading: ReturnReading
}

/** What becomes of a draft. */
export interface ReturnOutcome {
  readonly draft: ReturnDraft
  readonly returnId: ReturnId
  /** Files of one import are a millisecond apart, in the order in which they count. */
  readonly receivedAt: IsoMoment
  readonly status: ReturnStatus
  readonly isLate: boolean
  readonly comparison: Comparison
  readonly problems: readonly ReturnProblem[]
  /** Whether the very same file was taken or refused before, so that its receipt is on record. */
  readonly isKnown: boolean
}

const nothingNew: Comparison = { added: [], changed: [], changes: [] }

/** Compares each draft with what its unit had said, in the order in which the files were written; the result is in the order given. */
export async function decideOutcomes(
  folder: DataFolder,
  round: ReportingRound,
  drafts: readonly ReturnDraft[],
  receivedAt: Date,
): Promise<readonly ReturnOutcome[]> {
  const isLate = round.period.state === 'closed' || localDay(receivedAt) > round.period.due
  const returns = await listReturns(folder.db, round.period.id)
  // Later than all that is on record, so that the order of receipt is never in doubt.
  const first = Math.max(receivedAt.getTime(), ...returns.map((known) => Date.parse(known.receivedAt) + 1))
  const said = new Map<UnitId, Map<TaskId, Pick<Report, ComparedField>>>()
  for (const report of await listReportsByPeriod(folder.db, round.period.id))
    saidBy(said, report.unitId).set(report.taskId, report)
  const outcomes = new Map<ReturnDraft, ReturnOutcome>()
  const inOrder = drafts.toSorted((a, b) => a.file.modified - b.file.modified)
  for (const [at, draft] of inOrder.entries()) {
    const { reading, hash } = draft
    const same = returns.filter(({ fileHash }) => fileHash === hash)
    const base = {
      draft,
      returnId: newId('taskReturn'),
      receivedAt: new Date(first + at).toISOString(),
      // A file that was in time stays in time when it is put in again.
      isLate: same[0]?.isLate ?? isLate,
      problems: reading.problems,
    }
    if (reading.isRefused || reading.unitId === null) {
      const isKnown = same.some(({ status }) => status === 'refused')
      outcomes.set(draft, { ...base, status: 'refused', comparison: nothingNew, isKnown })
      continue
    }
    const isReplaced = isReplacedBySomethingLater(returns, same, reading.unitId)
    const own = saidBy(said, reading.unitId)
    const comparison = isReplaced ? nothingNew : compareReports(reading.reports, own)
    for (const report of [...comparison.added, ...comparison.changed]) own.set(report.taskId, report)
    outcomes.set(draft, {
      ...base,
      comparison,
      problems: isReplaced ? [replacedNotice, ...reading.problems] : reading.problems,
      status: statusOf(comparison, reading.problems),
      isKnown: same.some(({ status }) => status !== 'refused'),
    })
  }
  return drafts.flatMap((draft) => outcomes.get(draft) ?? [])
}

const replacedNotice: ReturnProblem = { sheet: null, row: null, column: null, code: 'file.olderThanSaved', params: {} }

/** A file that was taken before must not bring back what its unit has corrected since. */
function isReplacedBySomethingLater(
  returns: readonly TaskReturn[],
  same: readonly TaskReturn[],
  unitId: UnitId,
): boolean {
  const taken = same.filter(({ status }) => status !== 'refused').at(-1)
  if (!taken) return false
  return returns.some(
    (other) =>
      other.unitId === unitId &&
      other.fileHash !== taken.fileHash &&
      (other.status === 'accepted' || other.status === 'partial') &&
      other.receivedAt > taken.receivedAt,
  )
}

function statusOf({ added, changed }: Comparison, problems: readonly ReturnProblem[]): ReturnStatus {
  if (added.length + changed.length === 0) return 'unchanged'
  return problems.some(({ code }) => !isNotice(code)) ? 'partial' : 'accepted'
}

function saidBy<T>(said: Map<UnitId, Map<TaskId, T>>, unitId: UnitId): Map<TaskId, T> {
  const own = said.get(unitId) ?? new Map<TaskId, T>()
  said.set(unitId, own)
  return own
}

/** The day by the office's clock, as `YYYY-MM-DD`. */
function localDay(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}
