import { copyFile, cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { TaskSelection } from '../../../electron/db/task-selection.ts'
import type { TaskFigures } from '../../../shared/domain/task/task-light.ts'
import type { TaskFilter } from '../../../shared/domain/task/task-query.ts'
import { pick } from '../../support/pick.ts'
import type { BenchInput, BenchJob } from '../job.ts'

/** A data folder with a full ledger, see `prepareFullLedger`. */
export const fullLedger: BenchInput = {
  async prepare(folder, size) {
    await (await import('../input/full-ledger.ts')).prepareFullLedger(folder, size)
  },
}

/** How often each query is asked, with other parameters each time; before that a few times to warm up. */
const times = 60
const warmUps = 5

const wordsByLength: Readonly<Record<string, readonly string[]>> = {
  'one character': ['桥', '水', '校', '湿', '险'],
  'two characters': ['桥梁', '光伏', '停车', '湿地', '督导'],
  'four characters': ['专精特新', '智慧停车', '退耕还林', '桥梁加固', '容缺受理'],
  'two words': ['桥梁 公里', '光伏 督导', '停车 台', '湿地 专班', '冷链 群众'],
}

/** Times of many short operations, by what they are. */
class Stopwatch {
  readonly queries: Record<string, number[]> = {}

  async time(query: string, ask: (at: number) => Promise<unknown> | unknown): Promise<void> {
    const measured: number[] = []
    for (let at = -warmUps; at < times; at++) {
      const start = performance.now()
      await ask(at + warmUps)
      if (at >= 0) measured.push(performance.now() - start)
    }
    this.queries[query] = measured
  }
}

/** Lists, filters, searches and sums inside the database layer, rows made into tasks included. */
export const ledgerQueriesJob: BenchJob = {
  name: 'ledger-queries',
  counts: 'tasks, ten reports each',
  sizes: [10_000, 100_000],
  input: fullLedger,
  variants: {
    async ours(folder) {
      const { openDataFolder } = await import('../../../electron/db/data-folder.ts')
      const { selectTasks } = await import('../../../electron/db/task-selection.ts')
      const { listTasksBySeqs } = await import('../../../electron/db/task-rows.ts')
      const { readTaskPage } = await import('../../../electron/services/task-page-service.ts')
      const { kyselyOver } = await import('../../../electron/db/kysely.ts')
      const { listSections } = await import('../../../electron/db/plan-repository.ts')
      const { sectionsBelow } = await import('../../../electron/services/task-view-service.ts')
      const { countBySection } = await import('../../../electron/db/plan-figures.ts')
      const { sumReportsByUnit } = await import('../../../electron/db/report-sums.ts')
      const { listReportsByTask } = await import('../../../electron/db/report-repository.ts')
      const { readFullLedger } = await import('../input/full-ledger.ts')
      const { selectionOf } = await import('../../support/task-selection.ts')
      const { planId, unitIds, leaderIds, chapterIds, periodIds, taskIds } = readFullLedger(folder)
      const data = await openDataFolder(join(folder, 'data'), { operator: '王海', access: 'read' })
      const { db } = data
      const sections = await listSections(db, planId)
      const units = (at: number) => [{ id: pick(unitIds, at * 7), groupIds: [] }]
      const worded = (words: string) => ({
        words: words.split(' ').map((word) => ({ word, unitIds: [], groupIds: [], leaderIds: [] })),
      })
      const watch = new Stopwatch()
      let found = 0
      /** A filter is set: all its tasks in order, and the first 50 as they are shown. */
      const open = async (filter: Partial<TaskSelection>) => {
        const seqs = await selectTasks(db, selectionOf(planId, filter))
        await listTasksBySeqs(db, seqs.slice(0, 50))
        found += seqs.length
      }
      /** A window of 50 rows somewhere in a list that has been opened, with all that a row shows. */
      const page = async (filter: TaskFilter, at: number) => {
        const query = { planId, periodId: null, kind: 'task', filter, sort: null, group: null } as const
        const { total } = await readTaskPage(data, query, { from: 0, count: 0 })
        return () => readTaskPage(data, query, { from: Math.floor((total * at) / (times + warmUps)), count: 50 })
      }
      return {
        async work() {
          for (const [list, filter] of [
            ['the plan', {}],
            ['a unit', { unitIds: [pick(unitIds, 7)] }],
            ['a unit and a word', { unitIds: [pick(unitIds, 7)], words: '光伏' }],
            ['a status', { statuses: ['behind'] }],
          ] as const) {
            const read = await Promise.all(Array.from({ length: times + warmUps }, (_, at) => page(filter, at)))
            await watch.time(`page of ${list}`, (at) => read[at]?.())
          }
          const periodId = pick(periodIds, 9)
          const june = { id: pick(periodIds, 5), to: '2023-06-28' }
          const wasBehind = { period: june, isWanted: ({ status }: TaskFigures) => status === 'behind' }
          for (const [list, filter] of [
            ['the whole plan', () => ({})],
            ['a unit', (at) => ({ units: units(at) })],
            ['a leader', (at) => ({ leaderIds: [pick(leaderIds, at)] })],
            ['a chapter', (at) => ({ sectionIds: sectionsBelow(sections, pick(chapterIds, at)) })],
            ['a status', () => ({ statuses: ['behind'] })],
            ['what is due by a day, half', () => ({ dueTo: '2023-06-30' })],
            ['what is due by a day, all', () => ({ dueTo: '2023-12-31' })],
            ['what is overdue', () => ({ overdueOn: '2023-10-31' })],
            ['what is struck off', () => ({ isRetired: true })],
            ['what is not struck off', () => ({ isRetired: false })],
            ['what is secret', () => ({ isSecret: true })],
            ['what has a problem', () => ({ problemIn: periodId })],
            ['what has a thin report', () => ({ thinIn: periodId })],
            ['what was behind at an earlier period’s end', () => ({ figures: wasBehind })],
            ['a unit and a status', (at) => ({ units: units(at), statuses: ['behind'] })],
            ['a unit and a word', (at) => ({ units: units(at), ...worded('光伏') })],
            [
              'a leader, a status, a chapter and a day',
              (at) => ({
                leaderIds: [pick(leaderIds, at)],
                statuses: ['behind', 'overdue', null],
                sectionIds: sectionsBelow(sections, pick(chapterIds, at)),
                dueTo: '2023-06-30',
              }),
            ],
          ] as const satisfies readonly (readonly [string, (at: number) => Partial<TaskSelection>])[]) {
            await watch.time(`list of ${list}`, (at) => open(filter(at)))
          }
          // Another Kysely over the connection has nothing kept, as a program that has just opened the folder.
          await watch.time('anew, nothing kept: list of what is overdue', () =>
            selectTasks(kyselyOver(data.sqlite), selectionOf(planId, { overdueOn: '2023-10-31' })),
          )
          for (const [length, words] of Object.entries(wordsByLength)) {
            await watch.time(`search of ${length}: first 50 and count`, (at) => open(worded(pick(words, at))))
          }
          await watch.time('dashboard: tasks by heading and status', () => countBySection(db, planId))
          await watch.time('dashboard: a period by unit and status', (at) => sumReportsByUnit(db, pick(periodIds, at)))
          await watch.time('timeline of a task', (at) => listReportsByTask(db, pick(taskIds, at * 1117)))
        },
        async outcome() {
          await data.close()
          return { queries: watch.queries, answer: `${found} found` }
        },
      }
    },
    async 'LIKE scan'(folder) {
      const { default: Database } = await import('better-sqlite3')
      const db = new Database(join(folder, 'data', 'ledger.sqlite'), { readonly: true })
      const watch = new Stopwatch()
      let found = 0
      return {
        async work() {
          for (const [length, list] of Object.entries(wordsByLength)) {
            await watch.time(`search of ${length}: first 50 and count`, (at) => {
              const words = pick(list, at).split(' ')
              const where = words.map(() => 'text LIKE ?').join(' AND ')
              const likes = words.map((word) => `%${word}%`)
              db.prepare(`SELECT * FROM task WHERE ${where} ORDER BY seq LIMIT 50`).all(likes)
              found += Number(db.prepare(`SELECT count(*) FROM task WHERE ${where}`).pluck().get(likes))
            })
          }
        },
        async outcome() {
          db.close()
          return { queries: watch.queries, answer: `${found} found` }
        },
      }
    },
  },
  goals: [],
  queryGoals: [
    { query: /^(?:page|timeline|list)/, atMost: 5 },
    { query: /^search of (?:two|four)/, atMost: 20 },
    { query: /^dashboard/, atMost: 50 },
  ],
}

const importedReports = 10_000

/** Reports of a new period saved into the full ledger as one recorded step. */
export const ledgerImportJob: BenchJob = {
  name: 'ledger-import',
  counts: 'tasks, ten reports each, 10,000 reports saved',
  sizes: [10_000, 100_000],
  input: fullLedger,
  variants: {
    async ours(folder, _size, scratch) {
      const { openDataFolder } = await import('../../../electron/db/data-folder.ts')
      const { saveReports } = await import('../../../electron/db/report-repository.ts')
      const { sumReportsByUnit } = await import('../../../electron/db/report-sums.ts')
      const { changeSet } = await import('../../../electron/services/history-service.ts')
      const { readFullLedger, reportsOf } = await import('../input/full-ledger.ts')
      const { unitIds, periodIds, taskIds } = readFullLedger(folder)
      await cp(join(folder, 'data'), join(scratch, 'data'), { recursive: true })
      const data = await openDataFolder(join(scratch, 'data'), { operator: '王海' })
      const periodId = pick(periodIds, periodIds.length - 1)
      const units = unitIds.map((id) => ({ id }))
      const reports = reportsOf(taskIds.slice(0, importedReports), periodId, units, 7)
      const step = { action: 'taskReturn.import', params: { label: '', files: 0, reports: reports.length } } as const
      return {
        async work() {
          await changeSet(data, step, (trx) => saveReports(trx, reports))
        },
        async outcome() {
          const totals = [...(await sumReportsByUnit(data.db, periodId)).values()].flat()
          await data.close()
          return { answer: `${totals.reduce((sum, { reports }) => sum + reports, 0)} in the sums` }
        },
      }
    },
  },
  goals: [{ of: 'ours', measure: 'time', atMost: 1500, from: 100_000 }],
}

/** A backup of the full ledger, read through, against a plain copy of its file. */
export const ledgerBackupJob: BenchJob = {
  name: 'ledger-backup',
  counts: 'tasks, ten reports each',
  sizes: [10_000, 100_000],
  input: fullLedger,
  variants: {
    async ours(folder, _size, scratch) {
      const { openDataFolder } = await import('../../../electron/db/data-folder.ts')
      const { backupTo } = await import('../../../electron/db/backup.ts')
      const data = await openDataFolder(join(folder, 'data'), { operator: '王海', access: 'read' })
      return {
        work: () => backupTo(data.sqlite, join(scratch, 'backup.sqlite')),
        async outcome() {
          await data.close()
          return {}
        },
      }
    },
    async 'SQLite backup, not read through'(folder, _size, scratch) {
      const { openDataFolder } = await import('../../../electron/db/data-folder.ts')
      const data = await openDataFolder(join(folder, 'data'), { operator: '王海', access: 'read' })
      return {
        async work() {
          await data.sqlite.backup(join(scratch, 'backup.sqlite'), { progress: () => 16_384 })
        },
        async outcome() {
          await data.close()
          return {}
        },
      }
    },
    async 'plain file copy'(folder, _size, scratch) {
      return { work: () => copyFile(join(folder, 'data', 'ledger.sqlite'), join(scratch, 'copy.sqlite')) }
    },
  },
  // The copying is held against a copy; reading the copy through comes on top, whatever copied it.
  goals: [
    { of: 'SQLite backup, not read through', measure: 'time', to: 'plain file copy', atMost: 1.5, from: 100_000 },
  ],
}
