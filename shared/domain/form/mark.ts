import type { PeriodId, PlanId, TaskId, UnitId } from '../id.ts'

/** Which plan, period and unit a form was made for. */
export interface FormMark {
  readonly planId: PlanId
  readonly periodId: PeriodId
  readonly unitId: UnitId
}

const version = 'DBT1'
const rowShape = /DBT1\|([^"<>|]+)\|([0-9A-F]{8})(?![0-9A-F])/
const shape = /DBT1\|[^"<>]*?\|[0-9A-F]{8}(?![0-9A-F])/

/** What FNV-1a begins with. */
const start = 0x811c9dc5

/**
 * Eight hexadecimal check digits (FNV-1a, 32 bits, over UTF-16 units). They find a mark that was typed over or cut off, and
 * tie a row's mark to its period and unit; they keep no secret.
 */
export function checkDigits(text: string): string {
  return digitsOf(mixIn(start, text))
}

function mixIn(hash: number, text: string): number {
  let mixed = hash
  for (let i = 0; i < text.length; i++) mixed = Math.imul(mixed ^ text.charCodeAt(i), 0x01000193)
  return mixed
}

function digitsOf(hash: number): string {
  return (hash >>> 0).toString(16).toUpperCase().padStart(8, '0')
}

/** The mark of a whole form: kept in a hidden sheet, in a defined name and in a document property. */
export function formMark({ planId, periodId, unitId }: FormMark): string {
  const body = `${version}|${planId}|${periodId}|${unitId}`
  return `${body}|${checkDigits(body)}`
}

/** Reads a form's mark out of any text that holds one (a defined name carries it in quotes); null where it is none or damaged. */
export function readFormMark(text: string): FormMark | null {
  const found = shape.exec(text)?.[0]
  if (found === undefined) return null
  const [, planId, periodId, unitId, digits, ...rest] = found.split('|')
  if (!planId || !periodId || !unitId || !digits || rest.length > 0) return null
  if (checkDigits(`${version}|${planId}|${periodId}|${unitId}`) !== digits) return null
  return { planId: planId as PlanId, periodId: periodId as PeriodId, unitId: unitId as UnitId }
}

/** The mark of one row. Its check digits know the form, so that a row copied from another form is told apart. */
export function rowMark(form: FormMark, taskId: TaskId): string {
  return `${version}|${taskId}|${digitsOf(rowChecksOf(form)(taskId))}`
}

/** What the check digits of a form's rows say, task by task, as a number from 0 to 2³² − 1. */
export function rowChecksOf({ planId, periodId, unitId }: FormMark): (taskId: TaskId) => number {
  const ofForm = mixIn(start, `${planId}|${periodId}|${unitId}|`)
  return (taskId) => mixIn(ofForm, taskId) >>> 0
}

/** The task that a row's mark names, and what its check digits say. */
export interface RowMark {
  readonly taskId: TaskId
  readonly check: number
}

/** Reads a row's mark without judging it; null where the text is none. */
export function readRowMark(text: string): RowMark | null {
  const [, taskId, digits] = rowShape.exec(text) ?? []
  return taskId && digits ? { taskId: taskId as TaskId, check: Number.parseInt(digits, 16) } : null
}
