import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { openDataFolder } from '../../electron/db/data-folder.ts'
import { listTasksByPlan } from '../../electron/db/task-repository.ts'
import { undo } from '../../electron/services/history-service.ts'
import { readTaskPage } from '../../electron/services/task-page-service.ts'
import type { TaskFilter, TaskQuery } from '../../shared/domain/task/task-query.ts'
import { fillLedger } from './full-ledger-folder.ts'
import { dumpLedger } from './ledger-dump.ts'

/** A ledger with something in every table, and how its tasks are listed; to be closed. */
export async function openTaskLedger() {
  const root = mkdtempSync(join(tmpdir(), 'task-ledger-'))
  const folder = await openDataFolder(join(root, '数据'), { operator: '王海' })
  const ledger = await fillLedger(folder, root)
  const window = { from: 0, count: 50 }
  const query = (filter: TaskFilter = {}, more: Partial<TaskQuery> = {}): TaskQuery => ({
    planId: ledger.planId,
    periodId: ledger.periodId,
    kind: 'task',
    filter,
    sort: null,
    group: null,
    ...more,
  })
  return {
    root,
    folder,
    ledger,
    window,
    query,
    numbers: async (filter: TaskFilter, more: Partial<TaskQuery> = {}) =>
      (await readTaskPage(folder, query(filter, more), window)).rows.map((row) => row.number),
    async taskOf(number: string) {
      const task = (await listTasksByPlan(folder.db, ledger.planId)).find((own) => own.number === number)
      if (!task) throw new Error(`no task ${number}`)
      return task
    },
    /** Does something, looks, takes it back, and makes sure that all is as it was. */
    async andBack(work: () => Promise<unknown>, look: () => Promise<void>): Promise<void> {
      const before = dumpLedger(folder)
      await work()
      await look()
      await undo(folder)
      expect(dumpLedger(folder)).toEqual(before)
    },
    async close(): Promise<void> {
      await folder.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}
