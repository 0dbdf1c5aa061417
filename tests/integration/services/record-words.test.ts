import { expect, test } from 'vitest'
import { valueWords } from '../../../renderer/features/history/value-words.ts'
import { translateIn } from '../../../renderer/text/text-context.ts'
import { type RecordChange, recordParts } from '../../../shared/domain/history/record-change.ts'
import { recordFields } from '../../../shared/i18n/zh-CN/record-fields.ts'
import { withFolder } from '../../support/ledger-folder.ts'

const tables = [
  ...new Set(Object.entries(recordParts).flatMap(([table, parts]) => [table, ...parts.map((part) => part.table)])),
]

test('no code of the ledger is shown in the history of a record', () =>
  withFolder(async ({ sqlite }) => {
    const t = translateIn('zh-CN')
    const madeBy = sqlite.prepare<[string], string>('SELECT sql FROM sqlite_schema WHERE name = ?').pluck()
    let said = 0
    for (const table of tables) {
      // `kind TEXT NOT NULL CHECK (kind IN ('supervise', 'assign', 'urge'))`
      for (const [, column, codes] of (madeBy.get(table) ?? '').matchAll(/\((\w+) IN \(('[^)]*)\)\)/g)) {
        if (column === undefined || !Object.hasOwn(recordFields, column)) continue
        for (const [, code] of (codes ?? '').matchAll(/'(\w+)'/g)) {
          const field = column as keyof typeof recordFields
          const words = valueWords(table as RecordChange['table'], field, code ?? '', t, () => '达到序时进度')
          expect([table, column, code, words]).toEqual([table, column, code, expect.stringMatching(/^[^A-Za-z]+$/)])
          said++
        }
      }
    }
    expect(said).toBeGreaterThan(30)
  }))
