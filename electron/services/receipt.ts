import type { IsoMoment } from '../../shared/domain/iso-date.ts'
import type { Period } from '../../shared/domain/period/types.ts'
import { localDay } from './local-day.ts'

/** When a file came, and whether that was in time. */
export interface Receipt {
  readonly receivedAt: IsoMoment
  readonly isLate: boolean
}

/**
 * Receipts of files that are put in together: a millisecond apart, in the order in which they were last written, and later
 * than all that is on record, so that the order is never in doubt.
 * @param onRecord moments of receipt there are already
 */
export function makeReceipts<T extends { readonly modified: number }>(
  files: readonly T[],
  period: Period,
  onRecord: readonly IsoMoment[],
  now: Date,
): ReadonlyMap<T, Receipt> {
  const isLate = period.state === 'closed' || localDay(now) > period.due
  const first = onRecord.reduce((latest, moment) => Math.max(latest, Date.parse(moment) + 1), now.getTime())
  const inOrder = files.toSorted((a, b) => a.modified - b.modified)
  return new Map(inOrder.map((file, at) => [file, { receivedAt: new Date(first + at).toISOString(), isLate }]))
}
