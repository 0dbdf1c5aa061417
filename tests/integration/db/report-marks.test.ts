import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DataFolder } from '../../../electron/db/data-folder.ts'
import { countWrongMarks, listReportMarks, listThinTaskIds } from '../../../electron/db/report-marks.ts'
import { listReportsByPeriod, type NewReport, saveReports } from '../../../electron/db/report-repository.ts'
import { listTasksByPlan } from '../../../electron/db/task-repository.ts'
import { listUnits } from '../../../electron/db/unit-repository.ts'
import { changeSet, undo } from '../../../electron/services/history-service.ts'
import { editTask } from '../../../electron/services/task-edit-service.ts'
import type { PeriodId, PlanId } from '../../../shared/domain/id.ts'
import { newReport, openMonthOf, takeIn, withFolder } from '../../support/ledger-folder.ts'
import { parsedPlan, parsedTask } from '../../support/parsed-plan.ts'

const step = { action: 'taskReturn.import', params: {} } as const

interface Round {
  readonly planId: PlanId
  readonly periods: readonly PeriodId[]
  save(at: number, said: Partial<NewReport>): Promise<void>
}

/** One task of one unit, and rounds of April and May. */
async function setUp(folder: DataFolder): Promise<Round> {
  const planId = await takeIn(
    folder,
    parsedPlan({ tasks: [parsedTask({ number: '1', text: '整治河道。', leadUnits: ['县水利局'] })] }),
  )
  const periods = [await openMonthOf(folder, planId, '04'), await openMonthOf(folder, planId, '05')]
  const [task] = await listTasksByPlan(folder.db, planId)
  const [unit] = await listUnits(folder.db)
  return {
    planId,
    periods,
    async save(at, said) {
      const periodId = periods[at]
      if (!task || !unit || !periodId) throw new Error('nothing to report on')
      const key = { taskId: task.id, periodId, unitId: unit.id }
      await changeSet(folder, step, async (trx) => {
        await saveReports(trx, [newReport(key, said)])
      })
    },
  }
}

async function marksIn(folder: DataFolder, periodId: PeriodId | undefined) {
  if (!periodId) throw new Error('no such round')
  const reports = await listReportsByPeriod(folder.db, periodId)
  const marks = await listReportMarks(
    folder.db,
    reports.map(({ id }) => id),
  )
  return reports.flatMap(({ id }) => marks.get(id) ?? [])
}

test('a report is marked when it is written, and again when the one before it comes, changes, or is taken back', () =>
  withFolder(async (folder) => {
    const { periods, save } = await setUp(folder)
    const [april, may] = periods
    await save(1, { progress: '清淤3公里，完成护岸。', percent: 40 })
    expect(await marksIn(folder, may)).toEqual([])
    await save(0, { progress: '清淤3公里，完成护岸。', percent: 60 })
    expect(await marksIn(folder, may)).toEqual([
      { code: 'sameAsLast', words: '清淤3公里，完成护岸。' },
      { code: 'percentWentBack', words: '60%→40%' },
    ])
    expect((await listThinTaskIds(folder.db, may ?? failed())).size).toBe(1)
    expect((await listThinTaskIds(folder.db, april ?? failed())).size).toBe(0)
    await save(0, { progress: '清淤1公里。', percent: 20 })
    expect(await marksIn(folder, may)).toEqual([])
    await undo(folder)
    expect(await marksIn(folder, may)).toHaveLength(2)
    await save(1, { progress: '正在推进。', percent: 70 })
    expect(await marksIn(folder, may)).toEqual([{ code: 'onlyPhrases', words: '正在推进。' }])
  }))

test('a report is marked anew when the words of its task change', () =>
  withFolder(async (folder) => {
    const { planId, periods, save } = await setUp(folder)
    const [, may] = periods
    await save(1, { progress: '完成护岸建设。', percent: 40 })
    expect(await marksIn(folder, may)).toEqual([])
    const [task] = await listTasksByPlan(folder.db, planId)
    await editTask(folder, task?.id ?? failed(), { what: 'text', text: '整治河道，完成护岸建设。' })
    expect(await marksIn(folder, may)).toEqual([{ code: 'onlyPhrases', words: '完成护岸建设。' }])
    await undo(folder)
    expect(await marksIn(folder, may)).toEqual([])
  }))

test('thousands of reports that come in at once are all marked', () =>
  withFolder(async (folder) => {
    const numbers = Array.from({ length: 2300 }, (_, at) => String(at + 1))
    const tasks = numbers.map((number) =>
      parsedTask({ number, text: `整治河道${number}段。`, leadUnits: ['县水利局'] }),
    )
    const planId = await takeIn(folder, parsedPlan({ tasks }))
    const [unit] = await listUnits(folder.db)
    const unitId = unit?.id ?? failed()
    const ids = (await listTasksByPlan(folder.db, planId)).map(({ id }) => id)
    const periods = [await openMonthOf(folder, planId, '04'), await openMonthOf(folder, planId, '05')]
    for (const periodId of periods) {
      await changeSet(folder, step, (trx) =>
        saveReports(
          trx,
          ids.map((taskId, at) => newReport({ taskId, periodId, unitId }, { progress: `清淤${at + 1}米，完成护岸。` })),
        ),
      )
    }
    const [april, may] = periods
    expect(await marksIn(folder, april)).toEqual([])
    const words = ids.map((_, at) => `清淤${at + 1}米，完成护岸。`)
    const marks = await marksIn(folder, may)
    expect(marks.map((mark) => mark.words).sort()).toEqual(words.sort())
    expect(new Set(marks.map(({ code }) => code))).toEqual(new Set(['sameAsLast']))
    expect(folder.sqlite.prepare('SELECT count(*) FROM report_mark_due').pluck().get()).toBe(0)
  }))

const said = fc.record({
  period: fc.nat(1),
  progress: fc.constantFrom('正在推进。', '清淤3公里。', '完成护岸。'),
  status: fc.constantFrom('done', 'onTrack', 'behind', null),
  percent: fc.constantFrom(null, 20, 60, 100),
  isUndo: fc.boolean(),
})

test('after any reports, changes and undoing the marks are those that a look at every report gives', () =>
  fc.assert(
    fc.asyncProperty(fc.array(said, { minLength: 4, maxLength: 16 }), (sequence) =>
      withFolder(async (folder) => {
        const { save } = await setUp(folder)
        let written = 0
        for (const { period, isUndo, ...words } of sequence) {
          const before = countEntries(folder)
          if (isUndo && written > 0) await undo(folder)
          else await save(period, words)
          if (countEntries(folder) > before) written += isUndo && written > 0 ? -1 : 1
          expect(countWrongMarks(folder.sqlite)).toBe(0)
        }
        expect(folder.sqlite.prepare('SELECT count(*) FROM report_mark_due').pluck().get()).toBe(0)
      }),
    ),
    { numRuns: 10 },
  ))

const countEntries = ({ sqlite }: DataFolder) =>
  Number(sqlite.prepare('SELECT count(*) FROM history_entry').pluck().get())

function failed(): never {
  throw new Error('not set up')
}
