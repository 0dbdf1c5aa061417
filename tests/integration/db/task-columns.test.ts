import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { saveConsolidated } from '../../../electron/db/consolidated-repository.ts'
import { type DataFolder, openDataFolder } from '../../../electron/db/data-folder.ts'
import { newId } from '../../../electron/db/new-id.ts'
import { listSections } from '../../../electron/db/plan-repository.ts'
import { saveReports } from '../../../electron/db/report-repository.ts'
import { listTasksByPlan } from '../../../electron/db/task-repository.ts'
import { selectTasks, type TaskSelection } from '../../../electron/db/task-selection.ts'
import { listUnits } from '../../../electron/db/unit-repository.ts'
import { changeSet, undo } from '../../../electron/services/history-service.ts'
import type { PeriodId, PlanId, SectionId } from '../../../shared/domain/id.ts'
import type { IsoDate } from '../../../shared/domain/iso-date.ts'
import type { TaskFigures } from '../../../shared/domain/task/task-light.ts'
import { newReport, openMonthOf, takeIn, withFolder } from '../../support/ledger-folder.ts'
import { parsedPlan, parsedTask } from '../../support/parsed-plan.ts'
import { selectionOf } from '../../support/task-selection.ts'

const step = { action: 'settings.save', params: {} } as const

async function setUp(folder: DataFolder) {
  const tasks = Array.from({ length: 12 }, (_, index) =>
    parsedTask({
      number: String(index + 1),
      text: `整治河道${index + 1}公里。`,
      section: [index < 6 ? '一、任务' : '二、任务'],
      leadUnits: ['县财政局'],
      deadline: { text: '', date: `2023-${String(index + 1).padStart(2, '0')}-28`, kind: 'date' },
    }),
  )
  const outline = ['一', '二'].map((label) => ({ level: 1, label, text: '任务' }))
  const planId = await takeIn(folder, parsedPlan({ outline, tasks }))
  const periods = [await openMonthOf(folder, planId, '04'), await openMonthOf(folder, planId, '05')]
  const sections = (await listSections(folder.db, planId)).map(({ id }) => id)
  return {
    planId,
    periods,
    sections,
    tasks: await listTasksByPlan(folder.db, planId),
    units: await listUnits(folder.db),
  }
}

/** A filter for every column, and some mixtures. */
function filtersOf(sections: readonly SectionId[], periods: readonly PeriodId[]): readonly Partial<TaskSelection>[] {
  return [
    {},
    ...sections.map((id) => ({ sectionIds: [id] })),
    ...(['behind', 'done', 'retired', null] as const).map((status) => ({ statuses: [status] })),
    { dueTo: '2023-05-31' },
    { dueFrom: '2023-04-28', dueTo: '2023-08-28' },
    { overdueOn: '2023-09-01' },
    { isRetired: true },
    { isRetired: false, isSecret: false },
    { isSecret: true },
    ...periods.flatMap((id, index) => {
      const period = { id, to: `2023-0${4 + index}-28` }
      return [
        { figures: { period, isWanted: ({ status }: TaskFigures) => status === 'done' } },
        { figures: { period, isWanted: ({ stageTarget }: TaskFigures) => stageTarget === 50 } },
        { figures: { period, isWanted: ({ dueOn, percent }: TaskFigures) => dueOn !== null && percent === null } },
        { figures: { period, isWanted: ({ periodsNotStarted }: TaskFigures) => periodsNotStarted > 0 } },
      ]
    }),
    ...periods.flatMap((id) => [{ problemIn: id }, { thinIn: id }, { thinIn: id, isSecret: true }]),
  ]
}

const lists = ({ db }: Pick<DataFolder, 'db'>, planId: PlanId, filters: readonly Partial<TaskSelection>[]) =>
  Promise.all(filters.map((filter) => selectTasks(db, selectionOf(planId, filter))))

/** The lists as a program finds them that has just opened the folder. */
async function listsAnew(folder: DataFolder, planId: PlanId, filters: readonly Partial<TaskSelection>[]) {
  const fresh = await openDataFolder(folder.path, { operator: '王海', access: 'read' })
  try {
    return await lists(fresh, planId, filters)
  } finally {
    await fresh.close()
  }
}

const change = fc.record({
  what: fc.constantFrom(
    'report',
    'report',
    'progress',
    'target',
    'consolidated',
    'period',
    'retire',
    'deadline',
    'approved',
    'secret',
    'section',
    'move',
    'remove',
    'undo',
  ),
  task: fc.nat(11),
  period: fc.nat(1),
  status: fc.constantFrom('behind', 'done', 'notStarted', null),
  problem: fc.constantFrom('', '无', '用地手续办理较慢，需要协调解决。'),
  progress: fc.constantFrom('正在推进。', '已完成立项，开工建设3个项目，完成投资2亿元。'),
})

test('what is kept of the tasks is what the ledger holds, after any changes and undoing', async () => {
  const sizes = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 4, maxLength: 20 }), (changes) =>
      withFolder(async (folder) => {
        const { planId, periods, sections, tasks, units } = await setUp(folder)
        const filters = filtersOf(sections, periods)
        await lists(folder, planId, filters)
        let written = 0
        for (const { what, task: at, period, status, problem, progress } of changes) {
          const task = tasks[at]
          const [periodId, unitId] = [periods[period], units[0]?.id]
          if (!task || !periodId || !unitId) throw new Error('nothing to change')
          if (what === 'undo') {
            if (written > 0) await undo(folder)
            written = Math.max(0, written - 1)
          } else {
            const before = folder.sqlite.prepare('SELECT count(*) FROM history_entry').pluck().get()
            await changeSet(folder, step, async (trx) => {
              const update = trx.updateTable('task').where('id', '=', task.id)
              const gone = await trx.selectFrom('task').select('id').where('id', '=', task.id).execute()
              if (gone.length === 0) return
              if (what === 'report') {
                await saveReports(trx, [
                  newReport({ taskId: task.id, periodId, unitId }, { status, problem, progress }),
                ])
              }
              if (what === 'progress') {
                await trx.updateTable('report').set({ progress }).where('task_id', '=', task.id).execute()
              }
              if (what === 'target') {
                const id = newId('stageTarget')
                const of = { task_id: task.id, indicator_id: null, undertaking_id: null, period_label: '4月' }
                await trx
                  .insertInto('stage_target')
                  .values({ id, ...of, on_date: '2023-04-15', value: 50, text: '' })
                  .execute()
              }
              if (what === 'consolidated') {
                const of = { id: newId('consolidated'), taskId: task.id, periodId, text: '', fromReportId: null }
                const confirmed = { at: '2023-06-06T00:00:00.000Z', by: '王海' }
                await saveConsolidated(trx, { ...of, confirmed, status, percent: 60 })
              }
              if (what === 'period') {
                await trx.updateTable('period').set({ to_date: '2023-05-30' }).where('id', '=', periodId).execute()
              }
              if (what === 'retire') await update.set({ retired_on: '2023-06-01', retired_reason: '并入' }).execute()
              if (what === 'deadline') await update.set({ deadline_date: `2023-0${1 + period}-15` }).execute()
              if (what === 'approved') {
                await update
                  .set({
                    approved_deadline_text: '顺延',
                    approved_deadline_date: '2023-11-30',
                    approved_deadline_kind: 'date',
                  })
                  .execute()
              }
              if (what === 'secret') await update.set({ is_secret: 1 }).execute()
              if (what === 'section') await update.set({ section_id: sections[period] ?? null }).execute()
              if (what === 'move') await update.set({ position: 100 + at }).execute()
              if (what === 'remove') {
                for (const table of ['consolidated', 'stage_target'] as const) {
                  await trx.deleteFrom(table).where('task_id', '=', task.id).execute()
                }
                await trx.deleteFrom('report').where('task_id', '=', task.id).execute()
                await trx.deleteFrom('assignment').where('task_id', '=', task.id).execute()
                await trx.deleteFrom('task').where('id', '=', task.id).execute()
              }
            })
            if (folder.sqlite.prepare('SELECT count(*) FROM history_entry').pluck().get() !== before) written += 1
          }
          const kept = await lists(folder, planId, filters)
          expect(kept).toEqual(await listsAnew(folder, planId, filters))
          for (const [index, list] of kept.entries()) sizes.add(`${index} ${list.length}`)
        }
      }),
    ),
    { numRuns: 12 },
  )
  // The changes made a difference to nearly every list.
  expect(sizes.size).toBeGreaterThan(50)
})

test('figures of a period that is over follow the office’s text of it, and another end of a period', () =>
  withFolder(async (folder) => {
    const { planId, periods, tasks, units } = await setUp(folder)
    const [task, unit, april, may] = [tasks[0], units[0], periods[0], periods[1]]
    if (!task || !unit || !april || !may) throw new Error('nothing to report on')
    const ids = { taskId: task.id, unitId: unit.id }
    const at = (period: { readonly id: PeriodId; readonly to: IsoDate }, isWanted: (figures: TaskFigures) => boolean) =>
      selectTasks(folder.db, selectionOf(planId, { figures: { period, isWanted } }))
    const doneInApril = () => at({ id: april, to: '2023-04-28' }, ({ status }) => status === 'done')
    const twiceNotStarted = () => at({ id: may, to: '2023-05-28' }, (figures) => figures.periodsNotStarted === 2)
    for (const periodId of [april, may]) {
      const report = newReport({ ...ids, periodId }, { status: 'notStarted' })
      await changeSet(folder, step, (trx) => saveReports(trx, [report]))
    }
    expect(await doneInApril()).toEqual([])
    expect(await twiceNotStarted()).toHaveLength(1)
    await changeSet(folder, step, (trx) =>
      trx.updateTable('period').set({ to_date: '2023-05-30' }).where('id', '=', april).execute(),
    )
    expect(await twiceNotStarted()).toEqual([])
    await undo(folder)
    expect(await twiceNotStarted()).toHaveLength(1)
    const said = {
      id: newId('consolidated'),
      taskId: task.id,
      periodId: april,
      text: '',
      fromReportId: null,
      percent: 100,
    }
    const confirmed = { at: '2023-06-06T00:00:00.000Z', by: '王海' }
    await changeSet(folder, step, (trx) => saveConsolidated(trx, { ...said, status: 'done', confirmed }))
    expect(await doneInApril()).toHaveLength(1)
    await undo(folder)
    expect(await doneInApril()).toEqual([])
  }))

test('what another program writes is seen', () =>
  withFolder(async (folder) => {
    const { planId } = await setUp(folder)
    const secret = () => selectTasks(folder.db, selectionOf(planId, { isSecret: true }))
    expect(await secret()).toEqual([])
    const other = new Database(join(folder.path, 'ledger.sqlite'))
    other.prepare('UPDATE task SET is_secret = 1 WHERE position = 3').run()
    other.close()
    expect(await secret()).toHaveLength(1)
  }))

test('lists that are asked for at the same time as a change is made are true once it is', () =>
  withFolder(async (folder) => {
    const { planId, sections, periods, tasks } = await setUp(folder)
    const filters = filtersOf(sections, periods)
    for (const [at, task] of tasks.entries()) {
      const asked = lists(folder, planId, filters)
      await changeSet(folder, step, (trx) =>
        trx.updateTable('task').set({ is_secret: 1, deadline_date: '2023-01-01' }).where('id', '=', task.id).execute(),
      )
      await asked
      expect(await selectTasks(folder.db, selectionOf(planId, { isSecret: true }))).toHaveLength(at + 1)
      expect(await lists(folder, planId, filters)).toEqual(await listsAnew(folder, planId, filters))
    }
  }))

test('of more plans, columns and changes than are kept, none is mixed up', () =>
  withFolder(async (folder) => {
    const { planId, periods, tasks } = await setUp(folder)
    const others: PlanId[] = []
    for (const year of [2018, 2019, 2020, 2021, 2022]) {
      others.push(
        await takeIn(
          folder,
          parsedPlan({ title: `${year}年任务`, tasks: [parsedTask({ number: '1', text: '修路。' })] }),
        ),
      )
    }
    const months = [...periods]
    for (const month of ['01', '02', '03', '06', '07', '08', '09'])
      months.push(await openMonthOf(folder, planId, month))
    const filters = months.flatMap((id) => [{ problemIn: id }, { thinIn: id }])
    for (const id of [planId, ...others, planId]) expect(await lists(folder, id, filters)).toHaveLength(18)
    await changeSet(folder, step, (trx) => trx.updateTable('task').set({ is_secret: 1 }).execute())
    for (const id of others) expect(await selectTasks(folder.db, selectionOf(id, { isSecret: true }))).toHaveLength(1)
    expect(await selectTasks(folder.db, selectionOf(planId, { isSecret: true }))).toHaveLength(tasks.length)
  }))
