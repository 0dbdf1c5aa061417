import type { PlanEdit } from './types.ts'

/** The edits of a draft: those in force, and those taken back, the last one taken back first. */
export interface EditHistory {
  readonly done: readonly PlanEdit[]
  readonly undone: readonly PlanEdit[]
}

export const noEdits: EditHistory = { done: [], undone: [] }

/** After a new edit there is nothing to do again. */
export function addEdit(history: EditHistory, edit: PlanEdit): EditHistory {
  return { done: [...history.done, edit], undone: [] }
}

/** Takes the last edit back; the same history where there is none. */
export function undoEdit({ done, undone }: EditHistory): EditHistory {
  const last = done.at(-1)
  return last ? { done: done.slice(0, -1), undone: [last, ...undone] } : { done, undone }
}

/** Does the edit again that was taken back last; the same history where there is none. */
export function redoEdit({ done, undone }: EditHistory): EditHistory {
  const [next, ...rest] = undone
  return next ? { done: [...done, next], undone: rest } : { done, undone }
}
