import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type SecondStart, takeInstanceLock } from '../../../electron/host/instance-lock.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'instance-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const start: SecondStart = { args: ['方案.docx'], folder: '/', data: {} }

test('the second start is handed to the first', async () => {
  const seen: SecondStart[] = []
  const first = takeInstanceLock(folder, start, (second) => seen.push(second))
  expect(takeInstanceLock(folder, start, () => undefined)).toBeNull()
  await expect.poll(() => seen).toEqual([start])
  first?.release()
  const next = takeInstanceLock(folder, start, () => undefined)
  expect(next).not.toBeNull()
  next?.release()
})

test('the lock of a process that is gone, or whose number another has now, does not hold', () => {
  for (const dead of ['4194305 1', `${process.pid} 1`]) {
    writeFileSync(join(folder, 'instance.lock'), dead)
    const lock = takeInstanceLock(folder, start, () => undefined)
    expect(lock).not.toBeNull()
    lock?.release()
  }
})
