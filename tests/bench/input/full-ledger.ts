import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { insertMany } from '../../../electron/db/bulk.ts'
import { addSearchFunction, fillSearch } from '../../../electron/db/history-triggers.ts'
import { kyselyOver } from '../../../electron/db/kysely.ts'
import { insertLeaders } from '../../../electron/db/leader-repository.ts'
import { newId } from '../../../electron/db/new-id.ts'
import { deriveDueMarks } from '../../../electron/db/report-marks.ts'
import { type NewReport, saveReports } from '../../../electron/db/report-repository.ts'
import { insertTasks } from '../../../electron/db/task-repository.ts'
import type { LeaderId, PeriodId, PlanId, SectionId, TaskId, UnitId } from '../../../shared/domain/id.ts'
import { defaultStatusWords } from '../../../shared/domain/status/types.ts'
import type { Assignment } from '../../../shared/domain/task/types.ts'
import type { Unit } from '../../../shared/domain/unit/types.ts'
import { pick } from '../../support/pick.ts'
import { leaderNames, percentOf, progressText } from './county.ts'
import { makeRound, openMonth, taskOf } from './round.ts'

const unitCount = 124
const filledPeriods = 10
const leaderCount = 10
/** Chapters, and headings in each. */
const chapterCount = 10
const sectionsEach = 10

/** What a full ledger holds, to ask about it. */
export interface FullLedger {
  readonly planId: PlanId
  /** Ten with a report of every task, and one that nobody has reported in. */
  readonly periodIds: readonly PeriodId[]
  readonly unitIds: readonly UnitId[]
  readonly leaderIds: readonly LeaderId[]
  /** Each with the ten headings below it. */
  readonly chapterIds: readonly SectionId[]
  /** In the order of the plan. */
  readonly taskIds: readonly TaskId[]
}

/**
 * A data folder with as many tasks as wanted in one plan, a leader and three units each,
 * some struck off, some secret, under a hundred headings, and ten reports for every task. Units, plan and
 * periods come through the services; tasks and reports through the repositories over a connection without the history's
 * triggers, one transaction each. The triggers of the schema (sums, latest state) run as always.
 */
export async function prepareFullLedger(folder: string, size: number): Promise<void> {
  const path = join(folder, 'data')
  const { planId, units, folder: data } = await makeRound(path, unitCount, 0)
  const periodIds: PeriodId[] = []
  for (let month = 1; month <= filledPeriods + 1; month++) periodIds.push(await openMonth(data, planId, month))
  await data.close()
  const filled = await fill(join(path, 'ledger.sqlite'), planId, units, periodIds.slice(0, filledPeriods), size)
  const ledger: FullLedger = { planId, periodIds, unitIds: units.map(({ id }) => id), ...filled }
  writeFileSync(join(folder, 'ledger.json'), JSON.stringify(ledger))
}

export function readFullLedger(folder: string): FullLedger {
  return JSON.parse(readFileSync(join(folder, 'ledger.json'), 'utf8'))
}

async function fill(
  file: string,
  planId: PlanId,
  units: readonly Unit[],
  periodIds: readonly PeriodId[],
  size: number,
): Promise<Pick<FullLedger, 'leaderIds' | 'chapterIds' | 'taskIds'>> {
  const sqlite = new Database(file)
  try {
    sqlite.pragma('synchronous = OFF')
    sqlite.pragma('cache_size = -262144')
    addSearchFunction(sqlite)
    const db = kyselyOver(sqlite)
    const leaders = Array.from({ length: leaderCount }, (_, index) => ({
      id: newId('leader'),
      name: `${pick(leaderNames, index)}${index < leaderNames.length ? '' : '二'}`,
      order: index,
    }))
    const chapters = sectionsOf(planId)
    const headings = chapters.flatMap(({ below }) => below)
    const tasks = Array.from({ length: size }, (_, index) => {
      const task = taskOf(planId, index, pick(units, index))
      const [lead] = task.assignments
      if (!lead) throw new Error('a task without a lead unit')
      const leader = pick(leaders, index * 7)
      const assignments: readonly Assignment[] = [
        {
          ...lead,
          id: newId('assignment'),
          role: 'leader',
          words: leader.name,
          party: { kind: 'leader', leaderId: leader.id },
        },
        lead,
        ...[1, 2].map((step): Assignment => {
          const unit = pick(units, index + step * 31)
          const party = { kind: 'unit', unitId: unit.id } as const
          return { ...lead, id: newId('assignment'), role: 'support', position: step - 1, party }
        }),
      ]
      const month = String(((index * 5) % 12) + 1).padStart(2, '0')
      return {
        ...task,
        sectionId: pick(headings, Math.floor((index * headings.length) / size)).id,
        deadline: { text: `2023年${Number(month)}月底`, date: `2023-${month}-28`, kind: 'date' } as const,
        isSecret: index % 89 === 0,
        retired: index % 97 === 0 ? { on: '2023-06-01', reason: '并入其他任务。' } : null,
        assignments,
      }
    })
    await db.transaction().execute(async (trx) => {
      await insertLeaders(trx, leaders)
      await insertMany(
        trx,
        'section',
        chapters.flatMap(({ chapter, below }) => [chapter, ...below]),
      )
      await insertTasks(trx, tasks)
    })
    fillSearch(sqlite)
    const taskIds = tasks.map(({ id }) => id)
    await db.transaction().execute(async (trx) => {
      for (const [month, periodId] of periodIds.entries()) {
        await saveReports(trx, reportsOf(taskIds, periodId, units, month * size))
      }
    })
    // As every change set of the program does: else the first opening would be timed with a million reports looked at.
    sqlite.transaction(() => deriveDueMarks(sqlite))()
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
    return { leaderIds: leaders.map(({ id }) => id), chapterIds: chapters.map(({ chapter }) => chapter.id), taskIds }
  } finally {
    sqlite.close()
  }
}

/** Rows of the table of headings: chapters in order, each with those below it. */
function sectionsOf(planId: PlanId) {
  const section = (parentId: SectionId | null, level: number, label: string, position: number) => {
    const text = `第${position + 1}部分`
    const words = { label, text, heading: `${label}、${text}`, paragraphs: '[]' }
    return { id: newId('section'), plan_id: planId, parent_id: parentId, level, position, ...words }
  }
  return Array.from({ length: chapterCount }, (_, at) => {
    const place = at * (sectionsEach + 1)
    const chapter = section(null, 1, String(at + 1), place)
    const below = Array.from({ length: sectionsEach }, (__, own) =>
      section(chapter.id, 2, String(own + 1), place + own + 1),
    )
    return { chapter, below }
  })
}

/** A report of the first-named unit for each of these tasks, which begin the plan. */
export function reportsOf(
  taskIds: readonly TaskId[],
  periodId: PeriodId,
  units: readonly Pick<Unit, 'id'>[],
  salt: number,
): readonly NewReport[] {
  return taskIds.map((taskId, index) => ({
    taskId,
    periodId,
    unitId: pick(units, index).id,
    reporterOrder: 0,
    progress: progressText(index + salt),
    status: pick(defaultStatusWords, percentOf(index + salt) % 7).status,
    percent: percentOf(index + salt),
    indicatorValues: [],
    problem: index % 5 === 0 ? '用地手续办理较慢，需要协调解决。' : '',
    nextStep: '倒排工期，按时间节点完成。',
    note: '',
    origin: null,
    reportedAt: '2023-06-01T08:00:00.000Z',
  }))
}
