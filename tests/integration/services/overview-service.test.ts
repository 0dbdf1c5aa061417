import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DataFolder, openDataFolder } from '../../../electron/db/data-folder.ts'
import { loadExampleRound } from '../../../electron/example/load-example.ts'
import { readHistoryState, undoStep } from '../../../electron/services/history-steps-service.ts'
import { readOverview } from '../../../electron/services/overview-service.ts'
import { loadBoard } from '../../../electron/services/period-board-service.ts'
import { closePeriod, listPlanPeriods } from '../../../electron/services/period-service.ts'
import { readPlanPage } from '../../../electron/services/plan-page-service.ts'
import { changeTasks } from '../../../electron/services/task-bulk-service.ts'
import { readTaskPage } from '../../../electron/services/task-page-service.ts'
import {
  countStatuses,
  keepingUp,
  lookingDay,
  type PlanOverview,
  unfinishedStatuses,
} from '../../../shared/domain/home/overview.ts'
import type { PeriodId, PlanId } from '../../../shared/domain/id.ts'
import type { JobProgress } from '../../../shared/domain/job.ts'
import type { TaskFilter } from '../../../shared/domain/task/task-query.ts'
import { dumpLedger } from '../../support/ledger-dump.ts'
import { unwatched, withFolder } from '../../support/ledger-folder.ts'

let root = ''
let folder: DataFolder
let planId: PlanId
let periodId: PeriodId
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'overview-'))
  folder = await openDataFolder(join(root, '数据'), { operator: '王海' })
  const loaded = await loadExampleRound(folder, unwatched)
  planId = loaded.planId
  periodId = loaded.periodId
  const { rows } = await readTaskPage(folder, query({}), { from: 0, count: 1 })
  await changeTasks(
    folder,
    rows.map(({ id }) => id),
    { what: 'retire', on: '2023-05-20', reason: '并入第 2 项' },
  )
}, 60_000)
afterAll(async () => {
  await folder.close()
  rmSync(root, { recursive: true, force: true })
})

const query = (filter: TaskFilter) => ({ planId, periodId, kind: 'task' as const, filter, sort: null, group: null })
const listed = async (filter: TaskFilter) => (await readTaskPage(folder, query(filter), { from: 0, count: 0 })).total
const overview = (day = '2023-06-01'): Promise<PlanOverview> => readOverview(folder, planId, periodId, day)

describe('every number is that of the list it opens', () => {
  test('statuses, what was struck off apart', async () => {
    const { byStatus } = await readPlanPage(folder, planId)
    for (const { status, tasks } of byStatus) expect(await listed({ statuses: [status] })).toBe(tasks)
    expect(byStatus.length).toBeGreaterThan(3)
    expect(countStatuses(byStatus, [...unfinishedStatuses, 'done'])).toBe(await listed({ isRetired: false }))
    expect(countStatuses(byStatus, ['retired'])).toBe(1)
    expect(countStatuses(byStatus, keepingUp)).toBe(await listed({ statuses: keepingUp }))
  })

  test('lights', async () => {
    const { byLight } = await overview()
    for (const light of ['green', 'yellow', 'red'] as const)
      expect(await listed({ lights: [light] })).toBe(byLight[light])
    expect(byLight.yellow).toBeGreaterThan(0)
  })

  test('headings', async () => {
    const { outline } = await readPlanPage(folder, planId)
    expect(outline.length).toBeGreaterThan(3)
    for (const { id, tasks } of outline) expect(await listed({ sectionIds: [id] })).toBe(tasks)
  })

  test('deadlines: unfinished ones only, the nearest named first', async () => {
    const { dueInWeek, dueInMonth, nextDue, overdue } = await overview('2023-05-20')
    expect(dueInMonth).toMatchObject({ from: '2023-05-20', to: '2023-06-19' })
    for (const { from, to, tasks } of [dueInWeek, dueInMonth]) {
      expect(await listed({ dueFrom: from, dueTo: to, statuses: unfinishedStatuses })).toBe(tasks)
    }
    expect(overdue).toBe(await listed({ isOverdue: true }))
    expect(nextDue.length).toBe(Math.min(5, dueInMonth.tasks))
    expect(nextDue.map(({ date }) => date)).toEqual(nextDue.map(({ date }) => date).toSorted())
  })
})

test('a past round is seen as it was then, a coming one from its first day', () => {
  const may = { from: '2023-05-01', to: '2023-05-31' }
  expect(lookingDay(may, '2026-01-01')).toBe('2023-05-31')
  expect(lookingDay(may, '2023-05-11')).toBe('2023-05-11')
  expect(lookingDay(may, '2023-04-11')).toBe('2023-05-01')
  expect(lookingDay(null, '2023-04-11')).toBe('2023-04-11')
})

describe('the example', () => {
  test('is a whole round, with units that stay silent', async () => {
    const { counts } = await loadBoard(folder.db, periodId, '2023-06-06')
    expect(counts.all).toBe(31)
    expect(counts.overdue).toBe(2)
    expect(counts.received + counts.problems).toBe(29)
  })

  test('loaded twice is there once', async () => {
    const again = await loadExampleRound(folder, unwatched)
    expect(again).toEqual({ planId, periodId })
    expect(await listPlanPeriods(folder.db, planId)).toHaveLength(1)
  })

  test('is taken back step by step; cancelled in the middle it leaves nothing', async () => {
    await withFolder(async (fresh) => {
      const empty = dumpLedger(fresh)
      const controller = new AbortController()
      const report = ({ phase, done }: JobProgress) => {
        if (phase === 'filling' && done === 3) controller.abort()
      }
      await expect(loadExampleRound(fresh, { signal: controller.signal, report })).rejects.toThrow()
      expect((await readHistoryState(fresh)).undo).toBeNull()
      expect(dumpLedger(fresh)).toEqual(empty)

      const { periodId: loaded } = await loadExampleRound(fresh, unwatched)
      await closePeriod(fresh, loaded)
      const undone: string[] = []
      for (let state = await readHistoryState(fresh); state.undo; state = await readHistoryState(fresh)) {
        undone.push((await undoStep(fresh)).action)
      }
      expect(undone).toEqual([
        'period.close',
        'taskReturn.import',
        'form.export',
        'period.open',
        'plan.import',
        'settings.save',
      ])
      expect(dumpLedger(fresh)).toEqual(empty)
    })
  })
})
