import type { Run } from '../document/types.ts'
import type { TaskId, UnitId } from '../id.ts'

/** One decimal, as shares, rates and gaps are printed: `41.7`, `100.0`. */
export function oneDecimal(value: number): string {
  return value.toFixed(1)
}

export function percentWords(value: number | null): string {
  return value === null ? '—' : `${oneDecimal(value)}%`
}

/** A percent as a unit gave it: without a decimal it has none. */
export function reportedPercent(value: number | null): string {
  if (value === null) return '—'
  return Number.isInteger(value) ? `${value}%` : `${oneDecimal(value)}%`
}

/** The number of some tasks, by the name it has within the bulletin. */
export function countOfTasks(key: string, ids: readonly TaskId[]): Run {
  return { text: String(ids.length), counts: { what: 'task', ids }, key }
}

/** The number of some units, by the name it has within the bulletin. */
export function countOfUnits(key: string, ids: readonly UnitId[]): Run {
  return { text: String(ids.length), counts: { what: 'unit', ids }, key }
}

/** A figure that counts nothing by itself: a rate, a share, a gap. */
export function figure(key: string, text: string): Run {
  return { text, key }
}

/** Text and numbers in turn; empty pieces are left out. */
export function runs(...pieces: readonly (string | Run)[]): readonly Run[] {
  return pieces.filter((piece) => piece !== '').map((piece) => (typeof piece === 'string' ? { text: piece } : piece))
}

/**
 * What a text is about, in at most this many characters: as many whole sentences as fit, since the first of a task says what
 * it is (`加强环境准入。`); of a longer one what stands before a comma in its second half, or the first of the things it names
 * (`…等`).
 */
export function shortened(text: string, length: number): string {
  const plain = text.replace(/\s+/g, '').replace(/[。；，、;,]+$/, '')
  if (plain.length <= length) return `${plain}。`
  const head = plain.slice(0, length)
  const sentences = head.lastIndexOf('。')
  if (sentences > 0) return head.slice(0, sentences + 1)
  const clause = Math.max(...['；', '，', ';', ','].map((mark) => head.lastIndexOf(mark)))
  if (clause >= length / 2) return `${head.slice(0, clause)}。`
  const named = head.lastIndexOf('、')
  return named >= length / 2 ? `${head.slice(0, named)}等。` : `${head}……`
}

/** What a unit wrote as part of a sentence: its lines in one, without a closing stop, so that another mark can follow. */
export function withoutStop(text: string): string {
  return text
    .trim()
    .replace(/[。；;，,.]*\s*\n\s*/g, '；')
    .replace(/[。；;，,.]+$/, '')
}

/** The month of a date, as a bulletin's title names a month of the plan's own year: `2023年5月` → `5月份`. */
export function periodInTitle(label: string, subject: string): string {
  const year = /^(\d{4}年)(.+)$/.exec(label)
  const rest = year?.[1] && subject.includes(year[1]) ? (year[2] ?? label) : label
  return /\d月$/.test(rest) ? `${rest}份` : rest
}
