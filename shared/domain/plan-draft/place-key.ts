import type { Place } from '../original-document/types.ts'

/** A place as one word, equal for equal places; empty for a place that says nothing. */
export function placeKey({ page, paragraph, line, sheet, table, row, column }: Place): string {
  const parts = [page, paragraph, line, sheet, table, row, column]
  return parts.every((part) => part === undefined) ? '' : parts.map((part) => part ?? '').join('/')
}
