import { expect, test } from 'vitest'
import type { DataFolder } from '../../../electron/db/data-folder.ts'
import { countBySection } from '../../../electron/db/plan-figures.ts'
import { listReportsByPeriod, listReportsByTask } from '../../../electron/db/report-repository.ts'
import { sumReportsByUnit } from '../../../electron/db/report-sums.ts'
import { countTasks, listTasks, searchTasks } from '../../../electron/db/task-page.ts'
import type { PeriodId, PlanId, TaskId, UnitId } from '../../../shared/domain/id.ts'
import { withFolder } from '../../support/ledger-folder.ts'

const planId = 'plan_none' as PlanId
const periodId = 'period_none' as PeriodId
const unit = { id: 'unit_none' as UnitId, groupIds: [] }
const page = { limit: 50, after: { position: 50_000 } }

/** Everything that work asks of the database, and how SQLite would go about it; that does not depend on what is in it. */
async function plansOf(folder: DataFolder, work: () => Promise<unknown>): Promise<readonly string[]> {
  const asked: string[] = []
  const { sqlite } = folder
  const prepare = sqlite.prepare.bind(sqlite)
  sqlite.prepare = ((text: string) => {
    asked.push(text)
    return prepare(text)
  }) as typeof sqlite.prepare
  try {
    await work()
  } finally {
    sqlite.prepare = prepare
  }
  expect(asked.length).toBeGreaterThan(0)
  return asked.flatMap((text) => {
    const parameters = Array.from({ length: text.split('?').length - 1 }, () => null)
    return prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
      .all(...parameters)
      .map(({ detail }) => detail)
  })
}

const queries: readonly (readonly [string, (folder: DataFolder) => Promise<unknown>])[] = [
  ['a deep page', ({ db }) => listTasks(db, { planId }, page)],
  ['a page of a unit', ({ db }) => listTasks(db, { planId, unit }, page)],
  ['a page of a status', ({ db }) => listTasks(db, { planId, status: 'behind' }, page)],
  ['a page of a unit and a status', ({ db }) => listTasks(db, { planId, unit, status: 'behind' }, page)],
  ['a page of a unit and a word', ({ db }) => listTasks(db, { planId, unit, words: '光伏' }, page)],
  ['a page of what is due', ({ db }) => listTasks(db, { planId, dueBy: '2023-06-30' }, page)],
  ['a count of a unit and a status', ({ db }) => countTasks(db, { planId, unit, status: 'behind' })],
  ['a search', ({ db }) => searchTasks(db, '光伏', { limit: 50 })],
  ['tasks by heading and status', ({ db }) => countBySection(db, planId)],
  ['a period by unit', ({ db }) => sumReportsByUnit(db, periodId)],
  ['reports of a period', ({ db }) => listReportsByPeriod(db, periodId)],
  ['the timeline of a task', ({ db }) => listReportsByTask(db, 'task_none' as TaskId)],
]

test.for(queries)('%s reads no table from end to end', ([, ask]) =>
  withFolder(async (folder) => {
    const plans = await plansOf(folder, () => ask(folder))
    expect(
      plans.filter((step) => /^SCAN (?:task|assignment|indicator|report|period|period_sum)\b(?!_)/.test(step)),
    ).toEqual([])
  }),
)

test('pages of a plan come in their order from an index', () =>
  withFolder(async (folder) => {
    const plans = await plansOf(folder, async () => {
      await listTasks(folder.db, { planId }, page)
      await listTasks(folder.db, { planId, status: 'behind' }, page)
    })
    const ofTasks = plans.filter((step) => /\btask\b/.test(step))
    expect(ofTasks).toContainEqual(expect.stringContaining('USING INDEX task_by_position'))
    expect(ofTasks).toContainEqual(expect.stringContaining('USING INDEX task_by_status'))
  }))

test('a search asks the index of pairs before the tasks', () =>
  withFolder(async (folder) => {
    const plans = await plansOf(folder, () => searchTasks(folder.db, '光伏', { limit: 50 }))
    expect(plans).toContainEqual(expect.stringMatching(/task_search VIRTUAL TABLE INDEX/))
    expect(plans).toContainEqual('SEARCH task USING INTEGER PRIMARY KEY (rowid=?)')
  }))

test.for(['report_mark_inserted', 'report_mark_updated', 'report_mark_deleted'])(
  '%s finds what the unit said of the task later by the unit and the task, not among all it said',
  (trigger) =>
    withFolder(async ({ sqlite }) => {
      const made = sqlite.prepare<[string], string>('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(trigger)
      const body = (made ?? '').replace(/^[\s\S]*?BEGIN|END$/g, '')
      const later = body.split(';').filter((statement) => statement.includes('report later'))
      expect(later.length).toBeGreaterThan(0)
      for (const statement of later) {
        const asked = statement.replace(/\b(?:NEW|OLD)\.\w+/g, '?')
        const parameters = Array.from({ length: asked.split('?').length - 1 }, () => null)
        const steps = sqlite.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${asked}`).all(...parameters)
        expect(steps.map(({ detail }) => detail)).toContain(
          'SEARCH later USING INDEX report_by_unit (unit_id=? AND task_id=?)',
        )
      }
    }),
)
