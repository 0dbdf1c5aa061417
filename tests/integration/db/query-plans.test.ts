import { expect, test } from 'vitest'
import type { DataFolder } from '../../../electron/db/data-folder.ts'
import { countBySection } from '../../../electron/db/plan-figures.ts'
import { listReportsByPeriod, listReportsByTask } from '../../../electron/db/report-repository.ts'
import { sumReportsByUnit } from '../../../electron/db/report-sums.ts'
import { findTasksByWords, listTasksBySeqs } from '../../../electron/db/task-rows.ts'
import { selectTasks, type TaskSelection } from '../../../electron/db/task-selection.ts'
import type { PeriodId, PlanId, TaskId, UnitId } from '../../../shared/domain/id.ts'
import { withFolder } from '../../support/ledger-folder.ts'
import { selectionOf } from '../../support/task-selection.ts'

const planId = 'plan_none' as PlanId
const periodId = 'period_none' as PeriodId
const units = [{ id: 'unit_none' as UnitId, groupIds: [] }]
const words = [{ word: '光伏', unitIds: [], groupIds: [], leaderIds: [] }]

/** All tasks of a plan that a filter leaves, in its order. */
const view = ({ db }: DataFolder, filter: Partial<TaskSelection>) => selectTasks(db, selectionOf(planId, filter))

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
  ['a plan', (folder) => view(folder, {})],
  ['tasks of a unit', (folder) => view(folder, { units })],
  ['tasks of a status', (folder) => view(folder, { statuses: ['behind'] })],
  ['tasks of a unit and a status', (folder) => view(folder, { units, statuses: ['behind'] })],
  ['tasks of a unit and a word', (folder) => view(folder, { units, words })],
  ['tasks with a word', (folder) => view(folder, { words })],
  ['what is due', (folder) => view(folder, { dueTo: '2023-06-30' })],
  ['a window of tasks', ({ db }) => listTasksBySeqs(db, [1, 2, 3])],
  ['a search', ({ db }) => findTasksByWords(db, '光伏', 50)],
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

test.for([
  ['a plan', {}, 'SEARCH task USING COVERING INDEX task_by_position (plan_id=? AND kind=?)'],
  ['a heading', { sectionIds: [] }, 'SEARCH task USING COVERING INDEX task_by_section (plan_id=? AND kind=?)'],
  ['a status', { statuses: ['behind'] }, 'SEARCH task USING INDEX task_by_status (plan_id=? AND kind=?)'],
  ['a day', { dueTo: '2023-06-30' }, 'SEARCH task USING INDEX task_by_deadline (plan_id=? AND kind=?)'],
  ['secrecy', { isSecret: true }, 'SEARCH task USING COVERING INDEX task_by_secrecy (plan_id=? AND kind=?)'],
  ['a unit', { units }, /SEARCH assignment USING COVERING INDEX assignment_by_unit/],
  ['a problem', { problemIn: periodId }, 'SEARCH report USING INDEX report_with_problem (period_id=?)'],
  ['a thin report', { thinIn: periodId }, /SEARCH report_mark USING COVERING INDEX report_mark_by_period/],
  ['a word', { words }, /SCAN task_search VIRTUAL TABLE INDEX/],
] as const)('tasks of %s are found by an index', ([, filter, step]) =>
  withFolder(async (folder) => {
    const plans = await plansOf(folder, () => view(folder, filter))
    expect(plans).toContainEqual(typeof step === 'string' ? step : expect.stringMatching(step))
    expect(plans.filter((other) => /\btask\b/.test(other) && other.startsWith('SCAN task '))).toEqual([])
  }),
)

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
