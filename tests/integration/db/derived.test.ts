import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { saveConsolidated } from '../../../electron/db/consolidated-repository.ts'
import type { DataFolder } from '../../../electron/db/data-folder.ts'
import { listForms, listSilentUnits, saveForms } from '../../../electron/db/form-repository.ts'
import { newId } from '../../../electron/db/new-id.ts'
import { listPlans } from '../../../electron/db/plan-repository.ts'
import { listReportsByTask, saveReports } from '../../../electron/db/report-repository.ts'
import { sumReportsByUnit } from '../../../electron/db/report-sums.ts'
import { getTask, listTasksByPlan } from '../../../electron/db/task-repository.ts'
import { listUnits } from '../../../electron/db/unit-repository.ts'
import { changeSet, undo } from '../../../electron/services/history-service.ts'
import type { PeriodId } from '../../../shared/domain/id.ts'
import type { Status } from '../../../shared/domain/status/types.ts'
import { newReport, openMonthOf, takeIn, withFolder } from '../../support/ledger-folder.ts'
import { parsedPlan, parsedTask } from '../../support/parsed-plan.ts'

const step = { action: 'taskReturn.import', params: {} } as const

async function setUp(folder: DataFolder) {
  const leadUnits = ['县财政局', '县水利局', '县教育和体育局']
  const tasks = [1, 2, 3, 4].map((number) => parsedTask({ number: String(number), text: '整治河道。', leadUnits }))
  const planId = await takeIn(folder, parsedPlan({ tasks }))
  const periods: PeriodId[] = []
  for (const month of ['05', '03', '04']) periods.push(await openMonthOf(folder, planId, month))
  return { planId, periods, tasks: await listTasksByPlan(folder.db, planId), units: await listUnits(folder.db) }
}

const statuses: readonly (Status | null)[] = ['done', 'onTrack', 'behind', null]
const said = fc.record({
  task: fc.nat(3),
  unit: fc.nat(2),
  period: fc.nat(2),
  status: fc.constantFrom(...statuses),
  percent: fc.option(fc.double({ min: 0, max: 100, noNaN: true }).map((value) => Math.round(value * 10) / 10)),
  kind: fc.constantFrom('report', 'report', 'report', 'consolidated', 'draft', 'undo'),
})

test('sums and latest states are what a scan of everything gives, after any reports, changes and undoing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(said, { minLength: 5, maxLength: 30 }), (sequence) =>
      withFolder(async (folder) => {
        const { periods, tasks, units } = await setUp(folder)
        let written = 0
        for (const { task, unit, period, status, percent, kind } of sequence) {
          const [taskId, periodId, unitId] = [tasks[task]?.id, periods[period], units[unit]?.id]
          if (!taskId || !periodId || !unitId) throw new Error('nothing to report on')
          const count = await countEntries(folder)
          if (kind === 'undo') {
            if (written > 0) await undo(folder)
            written = Math.max(0, written - 1)
            continue
          }
          await changeSet(folder, step, async (trx) => {
            const values = { status, percent }
            if (kind === 'report') {
              await saveReports(trx, [newReport({ taskId, periodId, unitId }, { ...values, reporterOrder: unit })])
            } else {
              const confirmed = kind === 'draft' ? null : { at: '2023-06-06T00:00:00.000Z', by: '王海' }
              const id = newId('consolidated')
              await saveConsolidated(trx, { id, taskId, periodId, text: '', fromReportId: null, confirmed, ...values })
            }
          })
          if ((await countEntries(folder)) > count) written += 1
        }
        await compareWithScan(folder)
      }),
    ),
    { numRuns: 25 },
  )
})

const countEntries = async ({ sqlite }: DataFolder) =>
  sqlite.prepare('SELECT count(*) FROM history_entry').pluck().get() as number

async function compareWithScan(folder: DataFolder): Promise<void> {
  const { sqlite } = folder
  const sums = sqlite.prepare('SELECT * FROM period_sum ORDER BY period_id, unit_id, status').all()
  const scanned = sqlite
    .prepare(`
      SELECT period_id, unit_id, coalesce(status, '') AS status, count(*) AS reports, count(percent) AS with_percent,
             coalesce(sum(CAST(round(percent * 100) AS INTEGER)), 0) AS percent_hundredths
      FROM report GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`)
    .all()
  expect(sums).toEqual(scanned)
  const latest = sqlite
    .prepare('SELECT id, latest_status, latest_percent, latest_period_id, latest_on FROM task ORDER BY id')
    .all()
  const windowed = sqlite
    .prepare(`
      SELECT task.id, s.status AS latest_status, s.percent AS latest_percent, s.period_id AS latest_period_id, s.to_date AS latest_on
      FROM task LEFT JOIN (
        SELECT *, row_number() OVER (PARTITION BY task_id ORDER BY to_date DESC, first, reporter_order) AS place
        FROM (SELECT task_id, status, percent, period_id, 1 AS first, reporter_order FROM report
              UNION ALL SELECT task_id, status, percent, period_id, 0, 0 FROM consolidated WHERE confirmed_at IS NOT NULL) said
        JOIN period ON period.id = said.period_id
      ) s ON s.task_id = task.id AND s.place = 1 ORDER BY task.id`)
    .all()
  expect(latest).toEqual(windowed)
}

test('an assignment knows its task’s row number, also after a step that took both away was undone', () =>
  withFolder(async (folder) => {
    await setUp(folder)
    const { sqlite } = folder
    const rows = () => sqlite.prepare('SELECT id, task_id, task_seq FROM assignment ORDER BY id').all()
    const joined = () =>
      sqlite
        .prepare(`SELECT assignment.id, task_id, task.seq AS task_seq
          FROM assignment JOIN task ON task.id = task_id ORDER BY assignment.id`)
        .all()
    const before = rows()
    expect(before).toEqual(joined())
    expect(before).toHaveLength(12)
    // The task goes before its assignments, so each of them comes back sooner than it.
    await changeSet(folder, step, async (trx) => {
      await sql`PRAGMA defer_foreign_keys = ON`.execute(trx)
      await trx.deleteFrom('task').execute()
      await trx.deleteFrom('assignment').execute()
    })
    expect(rows()).toEqual([])
    await undo(folder)
    expect(rows()).toEqual(before)
    const [first, , , fourth] = await listTasksByPlan(folder.db, (await listPlans(folder.db))[0]?.id ?? newId('plan'))
    if (!first || !fourth) throw new Error('no tasks')
    await changeSet(folder, step, (trx) =>
      trx.updateTable('assignment').set({ task_id: fourth.id }).where('task_id', '=', first.id).execute(),
    )
    expect(rows()).toEqual(joined())
  }))

test('the first-named unit speaks for a task, the confirmed text before it, the last period before all', () =>
  withFolder(async (folder) => {
    const { periods, tasks, units } = await setUp(folder)
    const [may, march] = periods
    const [first, second] = units
    const taskId = tasks[0]?.id
    if (!may || !march || !first || !second || !taskId) throw new Error('not set up')
    const latest = async () => (await getTask(folder.db, taskId)).latest
    const save = (periodId: PeriodId, unit: number, status: Status) =>
      changeSet(folder, step, (trx) =>
        saveReports(trx, [
          newReport({ taskId, periodId, unitId: (unit === 0 ? first : second).id }, { status, reporterOrder: unit }),
        ]),
      )
    await save(march, 0, 'done')
    expect(await latest()).toMatchObject({ status: 'done', periodId: march, on: '2023-03-28' })
    await save(may, 1, 'behind')
    expect(await latest()).toMatchObject({ status: 'behind', periodId: may })
    await save(may, 0, 'ahead')
    expect(await latest()).toMatchObject({ status: 'ahead' })
    const text = { id: newId('consolidated'), taskId, periodId: may, text: '', fromReportId: null, percent: 12.5 }
    await changeSet(folder, step, (trx) => saveConsolidated(trx, { ...text, status: 'overdue', confirmed: null }))
    expect(await latest()).toMatchObject({ status: 'ahead' })
    const confirmed = { at: '2023-06-06T00:00:00.000Z', by: '王海' }
    await changeSet(folder, step, (trx) => saveConsolidated(trx, { ...text, status: 'overdue', confirmed }))
    expect(await latest()).toEqual({ status: 'overdue', percent: 12.5, periodId: may, on: '2023-05-28' })
    await undo(folder)
    expect(await latest()).toMatchObject({ status: 'ahead' })
    const timeline = await listReportsByTask(folder.db, taskId)
    expect(timeline.map(({ periodId, status }) => [periodId, status])).toEqual([
      [may, 'ahead'],
      [may, 'behind'],
      [march, 'done'],
    ])
  }))

test('reports are counted by unit and status, with the mean of the percents given', () =>
  withFolder(async (folder) => {
    const { periods, tasks, units } = await setUp(folder)
    const [periodId = newId('period')] = periods
    const unitId = units[0]?.id ?? newId('unit')
    await changeSet(folder, step, (trx) =>
      saveReports(
        trx,
        tasks.map(({ id }, index) =>
          newReport(
            { taskId: id, periodId, unitId },
            { status: index < 3 ? 'onTrack' : null, percent: [0.1, 0.2, null, 7][index] ?? null },
          ),
        ),
      ),
    )
    const sums = [
      { status: 'onTrack', reports: 3, percent: 0.15 },
      { status: null, reports: 1, percent: 7 },
    ]
    expect(await sumReportsByUnit(folder.db, periodId)).toEqual(new Map([[unitId, sums]]))
  }))

test('the same report again changes nothing; another takes its place and keeps its id', () =>
  withFolder(async (folder) => {
    const { periods, tasks, units } = await setUp(folder)
    const key = { taskId: tasks[0]?.id, periodId: periods[0], unitId: units[0]?.id }
    if (!key.taskId || !key.periodId || !key.unitId) throw new Error('not set up')
    const report = newReport({ taskId: key.taskId, periodId: key.periodId, unitId: key.unitId })
    const save = (progress: string) => changeSet(folder, step, (trx) => saveReports(trx, [{ ...report, progress }]))
    const { inserted } = await save('甲')
    expect(await save('甲')).toEqual({ inserted: [], changed: [], unchanged: inserted })
    const { changed } = await save('乙')
    expect(changed).toEqual([{ before: inserted[0], after: { ...inserted[0], progress: '乙' } }])
    expect(await listReportsByTask(folder.db, key.taskId)).toEqual([{ ...inserted[0], progress: '乙' }])
  }))

test('a unit that was sent a form and said nothing is silent; a form made again replaces the one before', () =>
  withFolder(async (folder) => {
    const { periods, tasks, units } = await setUp(folder)
    const [periodId = newId('period')] = periods
    const taskIds = tasks.map(({ id }) => id)
    const send = (exportedAt: string) =>
      changeSet(folder, { action: 'form.export', params: {} }, (trx) =>
        saveForms(
          trx,
          units.toReversed().map((unit) => ({
            id: newId('form'),
            periodId,
            unitId: unit.id,
            fileName: `${unit.name}.xlsx`,
            taskIds,
            exportedAt,
          })),
        ),
      )
    await send('2023-06-01T00:00:00.000Z')
    const [first] = await listForms(folder.db, periodId)
    await send('2023-06-02T00:00:00.000Z')
    const forms = await listForms(folder.db, periodId)
    expect(forms.map(({ unitId }) => unitId)).toEqual(units.map(({ id }) => id))
    expect(forms[0]).toEqual({ ...first, exportedAt: '2023-06-02T00:00:00.000Z' })
    const answered = units[1]
    if (!answered || !taskIds[0]) throw new Error('not set up')
    const report = newReport({ taskId: taskIds[0], periodId, unitId: answered.id })
    await changeSet(folder, step, (trx) => saveReports(trx, [report]))
    expect(await listSilentUnits(folder.db, periodId)).toEqual([units[0]?.id, units[2]?.id])
  }))
