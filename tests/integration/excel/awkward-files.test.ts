import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { awkwardWorkbooks } from '../../support/awkward-workbooks.ts'

const names = Object.keys(awkwardWorkbooks)
interface Line {
  readonly name: string
  readonly says: unknown
  readonly milliseconds: number
  readonly megabytes: number
}
const lines = new Map<string, Line>()

beforeAll(() => {
  const script = join(import.meta.dirname, '../../support/read-awkward-workbook.ts')
  const printed = execFileSync(process.execPath, [script, ...names], {
    encoding: 'utf8',
    env: { ...process.env, TZ: 'Asia/Shanghai' },
  })
  for (const text of printed.trim().split('\n')) {
    const line = JSON.parse(text) as Line
    lines.set(line.name, line)
  }
}, 300_000)

test('there are the 26 that readers were compared by', () => {
  expect(names).toHaveLength(26)
})

test.each(names)('%s: right, or refused by name, within 2 s and 300 MB', (name) => {
  const line = lines.get(name)
  expect(line?.says).toEqual(awkwardWorkbooks[name]?.says)
  expect(line?.milliseconds).toBeLessThan(2000)
  expect(line?.megabytes).toBeLessThan(300)
})
