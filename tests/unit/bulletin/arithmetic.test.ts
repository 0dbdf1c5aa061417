import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsOf } from '../../../shared/domain/bulletin/block-words.ts'
import { collectBulletinFacts } from '../../../shared/domain/bulletin/collect-facts.ts'
import { bulletinKinds, paperKindOf } from '../../../shared/domain/bulletin/types.ts'
import type { DocumentTable } from '../../../shared/domain/document/types.ts'
import { checkPreset } from '../../../shared/domain/paper/check-preset.ts'
import { standardPreset, vocabularyOf } from '../../../shared/domain/paper/standard-presets.ts'
import { statuses } from '../../../shared/domain/status/types.ts'
import { paperOf, tablesOf, textOf } from './paper-text.ts'
import {
  previousPeriod,
  sampleInput,
  samplePeriod,
  sampleReport,
  sampleReturn,
  sampleTask,
  sampleUnit,
} from './sample-round.ts'
import { sampleRounds } from './sample-rounds.ts'

/** Items of some units, some with a part, each reported somehow or not at all, this time and the time before. */
const rounds = fc
  .record({
    unitCount: fc.integer({ min: 1, max: 24 }),
    items: fc.array(
      fc.record({
        unit: fc.nat(23),
        status: fc.constantFrom(...statuses, null, undefined),
        percent: fc.option(fc.integer({ min: 0, max: 100 })),
        before: fc.constantFrom(...statuses, undefined),
        hasPart: fc.boolean(),
        problem: fc.constantFrom('', '资金未到位。'),
      }),
      { minLength: 1, maxLength: 40 },
    ),
    lateUnits: fc.array(fc.nat(23)),
  })
  .map(({ unitCount, items, lateUnits }) => {
    const units = Array.from({ length: unitCount }, (_, index) => sampleUnit(`县第${index + 1}局`, index))
    const nameOf = (index: number) => units[index % unitCount]?.name ?? ''
    const reported = items.flatMap((item, index) =>
      item.status === undefined
        ? []
        : [sampleReport(String(index + 1), nameOf(item.unit), item.status, item.percent, { problem: item.problem })],
    )
    const before = items.flatMap((item, index) =>
      item.before === undefined ? [] : [sampleReport(String(index + 1), nameOf(item.unit), item.before, null)],
    )
    const late = new Set(lateUnits.map(nameOf))
    return collectBulletinFacts(
      sampleInput({
        units,
        tasks: items.flatMap((item, index) => {
          const task = sampleTask(String(index + 1), [nameOf(item.unit)])
          const parts = ['（1）', '（2）'].map((part) =>
            sampleTask(`${task.number}${part}`, [nameOf(item.unit)], { parentId: task.id }),
          )
          return item.hasPart ? [task, ...parts] : [task]
        }),
        previous: previousPeriod,
        reports: reported,
        previousReports: before,
        askedUnitIds: units.map((unit) => unit.id),
        returns: units.map((unit) => sampleReturn(unit.name, late.has(unit.name))),
        reviewed: [
          {
            periodId: samplePeriod.id,
            label: samplePeriod.label,
            askedUnitIds: units.map((unit) => unit.id),
            reportedUnitIds: [...new Set(reported.map((report) => report.unitId))],
            returns: units.map((unit) => sampleReturn(unit.name, late.has(unit.name))),
            sentBack: reported.slice(0, 3),
            thin: reported.slice(1, 5),
          },
        ],
      }),
    )
  })

const numberIn = (text: string, pattern: RegExp) => Number(pattern.exec(text)?.[1])
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

/** A table by unit: every column of whole numbers ends in its sum; places go by the rate, equals share one. */
function expectUnitTable(table: DocumentTable, items: number): void {
  const lines = table.rows.slice(0, -1)
  const last = table.rows.at(-1)
  expect(last?.cells[1]?.text).toBe('合计')
  expect(Number(last?.cells[2]?.text)).toBe(items)
  for (const [column, cell] of (last?.cells ?? []).entries()) {
    if (column < 2 || !/^\d+$/.test(cell.text)) continue
    expect(sum(lines.map((row) => Number(row.cells[column]?.text.replace('—', '0'))))).toBe(Number(cell.text))
  }
  const rates = lines.map((row) => Number.parseFloat(row.cells.at(-1)?.text ?? ''))
  for (const [index, row] of lines.entries()) {
    const place = row.cells[0]?.text
    if (place === '—' || place === '') continue
    const rate = rates[index] ?? Number.NaN
    const isShown = !row.cells[1]?.text.startsWith('其余')
    if (isShown && lines.every((line) => !line.cells[1]?.text.startsWith('其余'))) {
      expect(Number(place)).toBe(1 + rates.filter((other) => other > rate).length)
    }
  }
}

describe.each(bulletinKinds)('the arithmetic of a %s bulletin', (kind) => {
  test('its standard preset has nothing wrong', () => {
    const paperKind = paperKindOf[kind]
    expect(checkPreset(standardPreset(paperKind), vocabularyOf(paperKind))).toEqual([])
  })

  test('totals, sentences and tables agree, whatever was reported', () => {
    fc.assert(
      fc.property(rounds, (facts) => {
        const paper = paperOf(kind, facts)
        const text = textOf(paper)
        expect(text).not.toMatch(/[{}[\]]|undefined|NaN|null/)
        expect(text).not.toMatch(/[，；、：]{2}|。。|；。|，。/)
        expect(numberIn(text, /重点工作任务(?:共)?(\d+)项/)).toBe(facts.items.length)
        const grouped = [...text.matchAll(/(\d+)项，占([\d.]+)%/g)]
        expect(sum(grouped.map((match) => Number(match[1])))).toBe(facts.items.length)
        expect(sum(grouped.map((match) => Math.round(Number(match[2]) * 10)))).toBe(1000)
        if (facts.behind.length > 0) {
          expect(numberIn(text, /未达序时进度的事项(?:（含[^）]+）)?共(\d+)项/)).toBe(facts.behind.length)
          const list = paper.annexes.at(-1)
          expect(tablesOf(list?.blocks ?? [])[0]?.rows).toHaveLength(facts.behind.length)
        } else expect(text).toContain('没有未达序时进度的事项')
        for (const unit of facts.notReported) expect(text).toContain(unit.name)
        const unitTables = [...paper.blocks, ...paper.annexes.flatMap((annex) => annex.blocks)]
        for (const table of tablesOf(unitTables)) {
          if (table.header[0]?.cells[0]?.text === '位次') expectUnitTable(table, facts.items.length)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('every number that counts opens as many as it says', () => {
    for (const facts of Object.values(sampleRounds)) {
      const paper = paperOf(kind, facts)
      const blocks = [...paper.blocks, ...paper.annexes.flatMap((annex) => annex.blocks)]
      const pieces = blocks.flatMap((block) =>
        block.kind === 'table'
          ? block.rows.flatMap((row) => row.cells)
          : [...block.runs, ...(block.kind === 'heading' ? (block.following ?? []) : [])],
      )
      for (const { text, counts } of pieces) {
        if (counts !== undefined) expect(Number(text)).toBe(counts.ids.length)
      }
    }
  })

  test.each(Object.keys(sampleRounds))('says of the %s round what is kept of it', async (name) => {
    const facts = sampleRounds[name]
    if (facts === undefined || kind === 'monthly') return
    const paper = paperOf(kind, facts)
    const lines = [
      paper.title.join(''),
      ...paper.blocks.map((block) => (block.kind === 'table' ? '［表］' : wordsOf(block))),
    ]
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`../../fixtures/papers/${kind}-${name}.txt`)
  })
})
