import { expect, test } from 'vitest'
import type { DataFolder } from '../../../electron/db/data-folder.ts'
import { saveReports } from '../../../electron/db/report-repository.ts'
import { listTasksByPlan } from '../../../electron/db/task-repository.ts'
import { listUnits } from '../../../electron/db/unit-repository.ts'
import { changeSet, undo } from '../../../electron/services/history-service.ts'
import {
  addLeader,
  countLeaderTasks,
  placeLeader,
  readLeaderOverview,
  removeLeader,
  renameLeader,
} from '../../../electron/services/leader-service.ts'
import { makeLedger } from '../../../electron/services/ledger-service.ts'
import {
  addPost,
  appoint,
  endTerms,
  placePost,
  removeHolding,
  removePost,
  setHoldingDays,
} from '../../../electron/services/post-service.ts'
import type { PlanId } from '../../../shared/domain/id.ts'
import { dumpLedger } from '../../support/ledger-dump.ts'
import { newReport, openMonthOf, takeIn, withFolder } from '../../support/ledger-folder.ts'
import { parsedPlan, parsedTask } from '../../support/parsed-plan.ts'

const holdingsOf = async (folder: DataFolder) => {
  const { leaders, holdings } = await readLeaderOverview(folder)
  return holdings.map(({ leaderId, from, to }) => [leaders.find(({ id }) => id === leaderId)?.name, from, to])
}

test('a successor takes a post over: the one before held it until the day before; undone as one step', () =>
  withFolder(async (folder) => {
    const post = await addPost(folder, '副县长（分管农业）')
    const first = await addLeader(folder, '何清源')
    const second = await addLeader(folder, '江知远')
    await appoint(folder, post, first, null)
    const before = dumpLedger(folder)
    await appoint(folder, post, second, '2023-07-01')
    expect(await holdingsOf(folder)).toEqual([
      ['何清源', null, '2023-06-30'],
      ['江知远', '2023-07-01', null],
    ])
    await expect(appoint(folder, post, second, '2023-08-01')).rejects.toMatchObject({ code: 'post.alreadyHeld' })
    await expect(appoint(folder, post, first, '2023-07-01')).rejects.toMatchObject({ code: 'post.heldBefore' })
    await undo(folder)
    expect(dumpLedger(folder)).toEqual(before)
  }))

test('a post is held by one at a time, and days come in order', () =>
  withFolder(async (folder) => {
    const post = await addPost(folder, '县长')
    const first = await addLeader(folder, '云一鸣')
    const second = await addLeader(folder, '江知远')
    await appoint(folder, post, first, '2021-03-01')
    await appoint(folder, post, second, '2023-07-01')
    const { holdings } = await readLeaderOverview(folder)
    const [early, late] = holdings.map(({ id }) => id)
    if (!early || !late) throw new Error('no holdings')
    const days = (from: string | null, to: string | null) => ({ from, to })
    await expect(setHoldingDays(folder, early, days('2021-03-01', '2023-07-01'))).rejects.toMatchObject({
      code: 'post.overlap',
    })
    await expect(setHoldingDays(folder, early, days('2022-01-01', '2021-01-01'))).rejects.toMatchObject({
      code: 'post.daysReversed',
    })
    await setHoldingDays(folder, early, days('2021-03-15', '2023-05-31'))
    await removeHolding(folder, late)
    expect(await holdingsOf(folder)).toEqual([['云一鸣', '2021-03-15', '2023-05-31']])
  }))

test('leaders and posts keep the order they are given; those a plan names stay', () =>
  withFolder(async (folder) => {
    const task = parsedTask({ number: '1', text: '一', leaders: ['云一鸣', '何清源'], leadUnits: ['县财政局'] })
    const planId = await takeIn(folder, parsedPlan({ tasks: [task] }))
    const third = await addLeader(folder, '江知远')
    await placeLeader(folder, third, (await readLeaderOverview(folder)).leaders[0]?.id ?? null)
    const { leaders } = await readLeaderOverview(folder)
    expect(leaders.map(({ name, order }) => [name, order])).toEqual([
      ['江知远', 1],
      ['云一鸣', 2],
      ['何清源', 3],
    ])
    const named = leaders[1]
    if (!named) throw new Error('no leader')
    expect(await countLeaderTasks(folder, planId)).toContainEqual({ leaderId: named.id, tasks: 1 })
    await expect(removeLeader(folder, named.id)).rejects.toMatchObject({ code: 'leader.inUse' })
    await expect(renameLeader(folder, third, ' 何 清源 ')).rejects.toMatchObject({ code: 'leader.nameTaken' })
    await removeLeader(folder, third)
    const [mayor, deputy] = [await addPost(folder, '县长'), await addPost(folder, '常务副县长')]
    await placePost(folder, deputy, mayor)
    await appoint(folder, mayor, named.id, '2021-03-01')
    await removePost(folder, mayor)
    expect(await readLeaderOverview(folder)).toMatchObject({ posts: [{ title: '常务副县长' }], holdings: [] })
  }))

test('the ledger shows the present holder of the post of the leader whom the plan named, and gives it to the successor', () =>
  withFolder(async (folder) => {
    const task = parsedTask({ number: '1', text: '一', leaders: ['云一鸣'], leadUnits: ['县财政局'] })
    const planId = await takeIn(folder, parsedPlan({ issueDate: '2023-02-10', tasks: [task] }))
    const named = (await readLeaderOverview(folder)).leaders[0]
    if (!named) throw new Error('no leader')
    const leadersShown = async (leader: string | null) => {
      const { rows, columns } = await makeLedger(folder.db, planId, { leader, unit: null })
      const at = columns.findIndex(({ key }) => key === 'leaders')
      return rows.flatMap((row) => (row.kind === 'task' ? [row.values[at]] : []))
    }
    const post = await addPost(folder, '县长')
    await appoint(folder, post, named.id, null)
    await appoint(folder, post, await addLeader(folder, '江知远'), '2023-05-01')
    // Nothing was reported yet: the ledger stands at today.
    expect(await leadersShown(null)).toEqual(['江知远'])
    await reportFor(folder, planId, '04')
    expect(await leadersShown(null)).toEqual(['云一鸣'])
    await reportFor(folder, planId, '05')
    expect(await leadersShown(null)).toEqual(['江知远'])
    expect(await leadersShown('江知远')).toEqual(['江知远'])
    await expect(leadersShown('云一鸣')).rejects.toMatchObject({ code: 'ledger.unknownLeader' })
  }))

async function reportFor(folder: DataFolder, planId: PlanId, month: string): Promise<void> {
  const periodId = await openMonthOf(folder, planId, month)
  const [task] = await listTasksByPlan(folder.db, planId)
  const [unit] = await listUnits(folder.db)
  if (!task || !unit) throw new Error('nothing to report on')
  await changeSet(folder, { action: 'taskReturn.import', params: {} }, (trx) =>
    saveReports(trx, [newReport({ taskId: task.id, periodId, unitId: unit.id })]),
  )
}

test('the terms of several posts end on a day as one step; vacant posts stay as they are', () =>
  withFolder(async (folder) => {
    const [mayor, deputy, vacant] = [
      await addPost(folder, '县长'),
      await addPost(folder, '副县长'),
      await addPost(folder, '县政府党组成员'),
    ]
    const [first, second] = [await addLeader(folder, '云一鸣'), await addLeader(folder, '何清源')]
    await appoint(folder, mayor, first, '2021-09-01')
    await appoint(folder, deputy, second, '2022-03-01')
    const terms = async () =>
      (await readLeaderOverview(folder)).holdings.map(({ postId, from, to }) => [postId, from, to])
    const before = await terms()
    await endTerms(folder, [mayor, deputy, vacant], '2026-09-30')
    expect(await terms()).toEqual([
      [mayor, '2021-09-01', '2026-09-30'],
      [deputy, '2022-03-01', '2026-09-30'],
    ])
    await undo(folder)
    expect(await terms()).toEqual(before)
  }))
