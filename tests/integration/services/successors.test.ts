import { expect, test } from 'vitest'
import type { DataFolder } from '../../../electron/db/data-folder.ts'
import { listTasksByPlan } from '../../../electron/db/task-repository.ts'
import { prepareContents } from '../../../electron/services/form-service.ts'
import { addLeader, countLeaderTasks, readLeaderOverview } from '../../../electron/services/leader-service.ts'
import { addPost, appoint } from '../../../electron/services/post-service.ts'
import { loadRound } from '../../../electron/services/reporting-round.ts'
import { listResponsibilities } from '../../../electron/services/responsibility-service.ts'
import { makeShownLedger } from '../../../electron/services/shown-ledger.ts'
import { readTaskPage } from '../../../electron/services/task-page-service.ts'
import { readTaskStory } from '../../../electron/services/task-story-service.ts'
import type { LeaderId, PlanId } from '../../../shared/domain/id.ts'
import { standardPreset } from '../../../shared/domain/paper/standard-presets.ts'
import type { TaskQuery } from '../../../shared/domain/task/task-query.ts'
import { openMonthOf, takeIn, withFolder } from '../../support/ledger-folder.ts'
import { parsedPlan, parsedTask } from '../../support/parsed-plan.ts'

interface Succeeded {
  readonly planId: PlanId
  readonly named: LeaderId
  readonly successor: LeaderId
  readonly other: LeaderId
}

/** 云一鸣 led two tasks when the plan was issued; 江知远 holds his post now. 何清源 leads one and is still in his. */
async function withSuccessor(work: (folder: DataFolder, found: Succeeded) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const led = (number: string, leader: string) =>
      parsedTask({ number, text: `第${number}项工作。`, leaders: [leader], leadUnits: ['县财政局'] })
    const tasks = [led('1', '云一鸣'), led('2', '何清源'), led('3', '云一鸣')]
    const planId = await takeIn(folder, parsedPlan({ title: '云河县2023年分工方案', issueDate: '2023-02-10', tasks }))
    const successor = await addLeader(folder, '江知远')
    const { leaders } = await readLeaderOverview(folder)
    const idOf = (name: string) => {
      const leader = leaders.find((own) => own.name === name)
      if (!leader) throw new Error(`no leader ${name}`)
      return leader.id
    }
    const postId = await addPost(folder, '县长')
    await appoint(folder, postId, idOf('云一鸣'), '2021-09-01')
    // Who held it before does so until the day before.
    await appoint(folder, postId, successor, '2023-07-01')
    await work(folder, { planId, named: idOf('云一鸣'), successor, other: idOf('何清源') })
  })
}

const query = (planId: PlanId, more: Partial<TaskQuery> = {}): TaskQuery => ({
  planId,
  kind: 'task',
  periodId: null,
  filter: {},
  sort: null,
  group: null,
  ...more,
})

test('lists show and find who holds the post now, under the name of the plan too', () =>
  withSuccessor(async (folder, { planId, named, successor }) => {
    const read = (more: Partial<TaskQuery>) => readTaskPage(folder, query(planId, more), { from: 0, count: 10 })
    const numbers = async (more: Partial<TaskQuery>) => (await read(more)).rows.map(({ number }) => number)
    const { rows } = await read({})
    const leaderOf = (at: number) => rows[at]?.parties.find(({ role }) => role === 'leader')
    expect(leaderOf(0)).toMatchObject({ words: '江知远', leaderId: successor })
    expect(leaderOf(1)).toMatchObject({ words: '何清源' })
    expect(await numbers({ filter: { leaderIds: [successor] } })).toEqual(['1', '3'])
    expect(await numbers({ filter: { leaderIds: [named] } })).toEqual([])
    expect(await numbers({ filter: { words: '江知远' } })).toEqual(['1', '3'])
    expect(await numbers({ filter: { words: '云一鸣' } })).toEqual(['1', '3'])
    // In official order of those who answer now: 江知远 was put behind the others.
    const grouped = await read({ group: 'leader' })
    expect(grouped.groups.map(({ key, label, count }) => [key === successor, label, count])).toEqual([
      [false, '何清源', 1],
      [true, '江知远', 2],
    ])
    expect(await numbers({ sort: { column: 'leaders', isDescending: false } })).toEqual(['2', '1', '3'])
    const ledger = JSON.stringify(await makeShownLedger(folder, query(planId), ['number', 'leaders']))
    expect(ledger).toContain('江知远')
    expect(ledger).not.toContain('云一鸣')
  }))

test('what a leader answers for is the successor’s, in the counts as in the lists they open', () =>
  withSuccessor(async (folder, { planId, successor, other }) => {
    const list = await listResponsibilities(folder, planId, 'leader')
    expect(list.map(({ party, name, lead }) => [name, lead, party.kind === 'leader' && party.posts])).toEqual([
      ['何清源', 1, []],
      ['江知远', 2, ['县长']],
    ])
    const counts = [
      { leaderId: successor, tasks: 2 },
      { leaderId: other, tasks: 1 },
    ]
    for (const which of [planId, null]) {
      const found = await countLeaderTasks(folder, which)
      expect(found).toHaveLength(2)
      expect(found).toEqual(expect.arrayContaining(counts))
    }
  }))

test('a task keeps the name that the plan prints and says who holds the post; a form names who leads now', () =>
  withSuccessor(async (folder, { planId, named, successor }) => {
    const [task] = await listTasksByPlan(folder.db, planId)
    if (!task) throw new Error('nothing was taken in')
    const story = await readTaskStory(folder, task.id, null)
    expect(story.task.assignments[0]).toMatchObject({ words: '云一鸣', party: { leaderId: named } })
    expect(story.successors).toEqual([{ of: named, leaderId: successor, name: '江知远' }])
    expect(story.parties[0]).toMatchObject({ words: '江知远' })
    const round = await loadRound(folder.db, await openMonthOf(folder, planId, '05'))
    const [asked] = round.unitTasks
    if (!asked) throw new Error('nobody is asked')
    const { rows } = (await prepareContents(folder.db, round, standardPreset('progressForm')))(asked)
    expect(rows.map(({ leaders }) => leaders)).toEqual([['江知远'], ['何清源'], ['江知远']])
  }))
