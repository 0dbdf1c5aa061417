import type { IsoDate } from '../../shared/domain/iso-date.ts'

/** The day a paper is made, as the office's clock says. */
export function today(): IsoDate {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
