import type { valueDoubts } from '../../i18n/zh-CN/value-doubts.ts'

/** Why a value is not sure; each has its sentence in `zhCN.valueDoubts`. */
export type ValueDoubt = keyof typeof valueDoubts

/**
 * What a cell says. Nothing is guessed silently: a value that is not sure comes with the reason, and a cell that says
 * something the reader cannot take has no value and is not sure. A cell that says nothing has no value and is sure.
 */
export interface ReadValue<T> {
  readonly value: T | null
  readonly sure: boolean
  readonly reason: ValueDoubt | null
}

/** A cell that says nothing (empty, 无, /). */
export const nothingSaid = { value: null, sure: true, reason: null } as const

export function sureValue<T>(value: T): ReadValue<T> {
  return { value, sure: true, reason: null }
}

export function doubtfulValue<T>(value: T | null, reason: ValueDoubt): ReadValue<T> {
  return { value, sure: false, reason }
}
