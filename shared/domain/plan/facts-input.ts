import type { IsoDate } from '../iso-date.ts'
import { foldWidth } from '../text/width.ts'
import { readDate } from '../value/read-date.ts'

/** A day as somebody types it (2023.2.10, 2023年2月10日); null for nothing, undefined for words that are no day. */
export function parseDay(words: string): IsoDate | null | undefined {
  if (words.trim() === '') return null
  const { value } = readDate(words, null)
  return value ?? undefined
}

/** Years as somebody types them (2023、2024；2023—2025 means all of them); undefined for words that are none. */
export function parseYears(words: string): readonly number[] | undefined {
  const years = new Set<number>()
  for (const part of foldWidth(words).split(/[、,;\s]+/)) {
    if (part === '') continue
    const [, from, to] = /^(\d{4})年?(?:[-—–~至]+(\d{4})年?)?$/.exec(part) ?? []
    if (from === undefined) return undefined
    const last = Number(to ?? from)
    if (last - Number(from) > 30) return undefined
    for (let year = Number(from); year <= last; year++) years.add(year)
  }
  return [...years].sort((a, b) => a - b)
}
