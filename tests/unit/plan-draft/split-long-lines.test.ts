import { expect, test } from 'vitest'
import type { MarkedRow } from '../../../shared/domain/plan-draft/mark-source.ts'
import { splitLongLines } from '../../../shared/domain/plan-draft/split-long-lines.ts'
import type { ItemKey } from '../../../shared/domain/plan-draft/types.ts'

const key = (at: number) => `0.task.${at}` as ItemKey

function paragraph(text: string, marks: MarkedRow['cells'][number]['marks']): MarkedRow {
  const cells = [{ text, column: 0, columnSpan: 1, marks }]
  return { kind: 'paragraph', level: null, cells, columnCount: 1, item: marks[0]?.item ?? null }
}

test('a line that fits a screen stays as it is, and so does a row of a table', () => {
  const rows = [paragraph('一、总体目标', []), { ...paragraph('字'.repeat(5000), []), kind: 'tableRow' as const }]
  expect(splitLongLines(rows)).toEqual(rows)
})

test('a plan of one paragraph of 250,000 characters becomes lines that hold all of it, marks and all', () => {
  const sentence = '建成城区公厕12座，新增学位2400个（牵头单位：县住房和城乡建设局）。'
  const count = Math.ceil(250_000 / sentence.length)
  const text = sentence.repeat(count)
  const marks = Array.from({ length: count }, (_, at) => ({
    start: at * sentence.length,
    end: (at + 1) * sentence.length,
    kind: 'text' as const,
    item: key(at),
  }))
  const lines = splitLongLines([paragraph(text, marks)])
  expect(lines.length).toBeGreaterThan(200)
  expect(Math.max(...lines.map(({ cells }) => cells[0]?.text.length ?? 0))).toBeLessThanOrEqual(1200)
  expect(lines.map(({ cells }) => cells[0]?.text).join('')).toBe(text)
  // Each is cut behind a sentence, so that every mark is whole and every line begins with an item of its own.
  const marked = lines.flatMap(({ cells }) =>
    cells.flatMap((cell) => cell.marks.map(({ start, end }) => cell.text.slice(start, end))),
  )
  expect(marked).toEqual(marks.map(() => sentence))
  expect(new Set(lines.map(({ item }) => item)).size).toBe(lines.length)
})

test('a stretch without any end is cut all the same, never within a character, and what is marked goes on', () => {
  const text = `字${'𠀀'.repeat(3000)}`
  const lines = splitLongLines([paragraph(text, [{ start: 0, end: text.length, kind: 'text', item: key(0) }])])
  expect(lines.map(({ cells }) => cells[0]?.text).join('')).toBe(text)
  for (const { cells, item } of lines) {
    const [cell] = cells
    expect(cell?.text).toBe(cell?.text.toWellFormed())
    expect(cell?.marks).toEqual([{ start: 0, end: cell?.text.length, kind: 'text', item: key(0) }])
    expect(item).toBe(key(0))
  }
})
