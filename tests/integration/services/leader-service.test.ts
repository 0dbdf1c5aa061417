import { expect, test } from 'vitest'
import type { DataFolder } from '../../../electron/db/data-folder.ts'
import { undo } from '../../../electron/services/history-service.ts'
import {
  addLeader,
  countLeaderTasks,
  placeLeader,
  readLeaderOverview,
  removeLeader,
  renameLeader,
} from '../../../electron/services/leader-service.ts'
import {
  addPost,
  appoint,
  placePost,
  removeHolding,
  removePost,
  setHoldingDays,
} from '../../../electron/services/post-service.ts'
import { dumpLedger } from '../../support/ledger-dump.ts'
import { takeIn, withFolder } from '../../support/ledger-folder.ts'
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
