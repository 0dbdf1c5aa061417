import type { IsoDate } from '../../shared/domain/iso-date.ts'

/** The day by the office's clock. */
export function localDay(moment: Date): IsoDate {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}

/** Today by the office's clock. */
export function today(): IsoDate {
  return localDay(new Date())
}
