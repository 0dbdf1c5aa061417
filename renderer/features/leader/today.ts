import type { IsoDate } from '../../../shared/domain/iso-date.ts'

/** Today by the clock on the wall. */
export function today(): IsoDate {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
