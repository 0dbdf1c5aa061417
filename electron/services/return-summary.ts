import type { ComparedField } from '../../shared/domain/task-return/compare-reports.ts'
import type { PreparedContext } from '../../shared/domain/task-return/prepare.ts'
import type { ReturnStatus } from '../../shared/domain/task-return/types.ts'
import { returnProblemSentence } from '../messages.ts'
import type { ReturnOutcome } from './return-outcomes.ts'

/** A field in which a file says something else than what was there before; old and new text side by side. */
export interface ImportedChange {
  /** 序号 of the task. */
  readonly task: string
  readonly field: ComparedField
  readonly before: string | number | null
  readonly after: string | number | null
}

/** What became of one file. */
export interface ImportedFile {
  readonly path: string
  /** Null where it could not be told whose it is. */
  readonly unit: string | null
  /** The period it is for; null where it could not be read. */
  readonly period: string | null
  readonly status: ReturnStatus
  readonly late: boolean
  /** Tasks of which the file gives a report that can be taken. */
  readonly reports: number
  /** Tasks of which it says something else than the unit had said before. */
  readonly changed: number
  readonly changes: readonly ImportedChange[]
  readonly problems: readonly {
    readonly sheet: string | null
    readonly row: number | null
    readonly column: string | null
    readonly code: string
    readonly message: string
  }[]
}

export interface ReturnImport {
  readonly files: readonly ImportedFile[]
  readonly totals: {
    readonly files: number
    readonly accepted: number
    readonly partial: number
    readonly unchanged: number
    readonly refused: number
    readonly late: number
    readonly reports: number
    readonly changed: number
    readonly problems: number
  }
}

/** An outcome as it is shown and printed. */
export function toImportedFile(
  { draft, status, isLate, comparison, problems }: ReturnOutcome,
  path: string,
  context: PreparedContext,
): ImportedFile {
  const { unitId, reports } = draft.reading
  const [first] = problems
  const otherPeriod = first?.code === 'file.otherPeriod' ? String(first.params.words) : null
  return {
    path,
    unit: unitId === null ? null : (context.unitById.get(unitId)?.name ?? null),
    period: otherPeriod ?? (unitId === null ? null : context.period.label),
    status,
    late: isLate && status !== 'refused',
    reports: reports.length,
    changed: comparison.changed.length,
    changes: comparison.changes.map(({ taskId, field, before, after }) => ({
      task: context.taskById.get(taskId)?.number ?? '',
      field,
      before,
      after,
    })),
    problems: problems.map((problem) => ({
      sheet: problem.sheet,
      row: problem.row,
      column: problem.column,
      code: problem.code,
      message: returnProblemSentence(problem),
    })),
  }
}

export function summarizeImport(files: readonly ImportedFile[]): ReturnImport {
  const count = (status: ReturnStatus) => files.filter((file) => file.status === status).length
  const sum = (of: (file: ImportedFile) => number) => files.reduce((total, file) => total + of(file), 0)
  return {
    files,
    totals: {
      files: files.length,
      accepted: count('accepted'),
      partial: count('partial'),
      unchanged: count('unchanged'),
      refused: count('refused'),
      late: sum(({ late }) => Number(late)),
      reports: sum(({ reports }) => reports),
      changed: sum(({ changed }) => changed),
      problems: sum(({ problems }) => problems.length),
    },
  }
}
