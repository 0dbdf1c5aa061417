import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashOf } from '../../../electron/db/archive.ts'
import { archivedIn } from '../../../electron/db/archived-path.ts'
import { type DataFolder, openDataFolder } from '../../../electron/db/data-folder.ts'
import { getPlan } from '../../../electron/db/plan-repository.ts'
import { listReturns } from '../../../electron/db/task-return-repository.ts'
import { loadExampleRound } from '../../../electron/example/load-example.ts'
import { copyOriginal } from '../../../electron/services/original-service.ts'
import type { PeriodId, PlanId } from '../../../shared/domain/id.ts'
import { unwatched } from '../../support/ledger-folder.ts'

let root = ''
let folder: DataFolder
let planId: PlanId
let periodId: PeriodId
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'original-'))
  folder = await openDataFolder(join(root, '数据'), { operator: '王海' })
  const loaded = await loadExampleRound(folder, unwatched)
  planId = loaded.planId
  periodId = loaded.periodId
})
afterAll(async () => {
  await folder.close()
  rmSync(root, { recursive: true, force: true })
})

test('what came in is copied under its own name, byte for byte and write-protected; one copy at a time is kept', async () => {
  const [taskReturn] = await listReturns(folder.db, periodId)
  if (!taskReturn) throw new Error('no return')
  const plan = await getPlan(folder.db, planId)
  const planCopy = await copyOriginal(folder, { kind: 'plan', planId })
  expect(basename(planCopy)).toBe(plan.original.name)
  expect(hashOf(readFileSync(planCopy))).toBe(plan.original.hash)
  const copy = await copyOriginal(folder, { kind: 'taskReturn', returnId: taskReturn.id })
  expect(basename(copy)).toBe(taskReturn.fileName)
  expect(hashOf(readFileSync(copy))).toBe(taskReturn.fileHash)
  expect(statSync(copy).mode & 0o222).toBe(0)
  expect(readdirSync(join(folder.path, 'opened'))).toHaveLength(1)
  // and again, over the copy that is there
  expect(await copyOriginal(folder, { kind: 'taskReturn', returnId: taskReturn.id })).toBe(copy)
})

test('an archived file that was altered is told, not shown', async () => {
  const { original } = await getPlan(folder.db, planId)
  const path = archivedIn(join(folder.path, 'archive'), original.hash)
  const bytes = readFileSync(path)
  writeFileSync(path, 'altered')
  try {
    await expect(copyOriginal(folder, { kind: 'plan', planId })).rejects.toMatchObject({ code: 'archive.changed' })
  } finally {
    writeFileSync(path, bytes)
  }
})
