import type { NoticeNumber } from './types.ts'

/** `督〔2023〕12号`: four digits of the year in hexagonal brackets, no leading zero (GB/T 9704—2012 7.2.5). */
export function printNoticeNumber({ series, year, serial }: NoticeNumber): string {
  return `${series}〔${year}〕${serial}号`
}
