import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ErrorLogFile } from '../../../electron/error-log-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'error-log-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('an error stands in the log with its number, its stack and its cause', () => {
  const number = new ErrorLogFile(folder).write(new Error('outer', { cause: new Error('inner') }), 'task.page')
  const text = readFileSync(join(folder, 'program.log'), 'utf8')
  expect(text).toContain(`${number} task.page`)
  expect(text).toMatch(/Error: outer\n\s+at /)
  expect(text).toContain('inner')
})

test('two errors of the same moment have different numbers', () => {
  const log = new ErrorLogFile(folder)
  const numbers = Array.from({ length: 50 }, () => log.write('x', 'here'))
  expect(new Set(numbers).size).toBe(50)
})

test('the log grows to a bound', () => {
  const log = new ErrorLogFile(folder)
  for (let round = 0; round < 10; round++) log.write('长'.repeat(400_000), 'here')
  const names = readdirSync(folder).toSorted()
  expect(names).toEqual([
    'program.1.log',
    'program.2.log',
    'program.3.log',
    'program.4.log',
    'program.5.log',
    'program.log',
  ])
  for (const name of names) expect(statSync(join(folder, name)).size).toBeLessThan(2_500_000)
})
