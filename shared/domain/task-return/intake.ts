import type { IntakeId, PeriodId, ReturnId, TaskId, UnitId } from '../id.ts'
import type { IsoMoment } from '../iso-date.ts'
import type { ThinReportFinding } from '../progress/thin-report.ts'
import type { ReturnAnswers } from './answers.ts'
import type { ComparedField, Said } from './compare-reports.ts'
import type { RememberedUse } from './reading.ts'
import type { ReturnProblem } from './types.ts'

/** What the office did with a file that was put in: nothing yet, took what it wanted of it, gave it back to the unit. */
export type IntakeState = 'open' | 'taken' | 'sentBack'

/** 收取 — a returned file that was put in, from its receipt until the office has settled what becomes of it. */
export interface IntakeFile {
  readonly id: IntakeId
  readonly periodId: PeriodId
  /** SHA-256 of the file in the archive. */
  readonly fileHash: string
  readonly fileName: string
  /** When it was put in; of two files of one unit the one received later counts. */
  readonly receivedAt: IsoMoment
  readonly isLate: boolean
  readonly state: IntakeState
  readonly answers: ReturnAnswers
  /** Tasks whose rows the office does not take from this file. */
  readonly declined: readonly TaskId[]
  /** The receipt; null until something was taken or the file was sent back. */
  readonly returnId: ReturnId | null
  /** Which of the units that the file is of, from 0: each has a line of its own in the intake. */
  readonly part: number
}

/**
 * How a file in the intake stands: not read yet; a table that is no form, whose columns the office has to name first; to be taken, without or with problems; nothing in it that is not there
 * already; not to be taken for what it is; taken; given back.
 */
export type IntakeStanding =
  | 'waiting'
  | 'unmapped'
  | 'clean'
  | 'problems'
  | 'unchanged'
  | 'refused'
  | 'taken'
  | 'sentBack'

export const intakeStandings = [
  'problems',
  'unmapped',
  'refused',
  'clean',
  'waiting',
  'unchanged',
  'taken',
  'sentBack',
] as const satisfies readonly IntakeStanding[]

/** One line of the list of files. */
export interface IntakeSummary {
  readonly id: IntakeId
  readonly fileName: string
  /** Null where it could not be told whose it is. */
  readonly unitId: UnitId | null
  readonly unitName: string | null
  readonly receivedAt: IsoMoment
  readonly isLate: boolean
  readonly standing: IntakeStanding
  /** Tasks of which it gives a report that can be taken. */
  readonly rows: number
  /** Tasks of which the unit had said nothing yet, and of which it says something else now. */
  readonly added: number
  readonly changed: number
  /** What somebody must mend or settle. */
  readonly problems: number
}

/** What a unit said of a task, as it is compared. */
export type SaidOfTask = Said

/** One row of a file, what it says beside what was there. */
export interface IntakeRow {
  readonly taskId: TaskId
  readonly number: string
  readonly text: string
  readonly sheet: string
  /** From 1, as Excel shows it. */
  readonly row: number
  /** `same`: nothing to take; `declined`: the office does not take it. */
  readonly state: 'added' | 'changed' | 'same' | 'declined'
  readonly before: SaidOfTask | null
  readonly after: SaidOfTask
  /** What stays as it was, as the file has no column for it. */
  readonly kept: readonly ComparedField[]
  /** What the reviewer should look at. */
  readonly doubts: readonly ThinReportFinding[]
}

/** One file with a page of its rows. */
export interface IntakeDetail {
  readonly summary: IntakeSummary
  readonly problems: readonly ReturnProblem[]
  /** What was settled by what the office had answered before. */
  readonly remembered: readonly RememberedUse[]
  readonly rows: readonly IntakeRow[]
  readonly totalRows: number
  /** What the unit was asked: a row whose task is in doubt is one of these. */
  readonly tasks: readonly { readonly id: TaskId; readonly number: string; readonly text: string }[]
}

/** A page of the files that were put in. */
export interface IntakeList {
  readonly counts: Readonly<Record<IntakeStanding, number>>
  /** How many there are with the standing asked for. */
  readonly total: number
  readonly files: readonly IntakeSummary[]
}

/** What became of files that were put in. */
export interface Staged {
  /** Files that wait for the office to look at them. */
  readonly added: number
  /** Files that were in before, under whatever name. */
  readonly known: number
  /** Files of which there are no bytes: left by a program that has the file open, or locked. */
  readonly skipped: readonly { readonly name: string; readonly problem: ReturnProblem }[]
}

/** What was taken. */
export interface Accepted {
  readonly files: number
  readonly reports: number
}
