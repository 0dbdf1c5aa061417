import { expect, test } from 'vitest'
import {
  insertLeaders,
  insertPostHoldings,
  insertPosts,
  listLeaders,
  listPostHoldings,
  listPosts,
} from '../../../electron/db/leader-repository.ts'
import { newId } from '../../../electron/db/new-id.ts'
import { changeSet } from '../../../electron/services/history-service.ts'
import { presentLeader } from '../../../shared/domain/leader/present-leader.ts'
import { withFolder } from '../../support/ledger-folder.ts'

test('a successor takes over what the post leads; leaders and posts come in official order', () =>
  withFolder(async (folder) => {
    const [first, second, third] = [newId('leader'), newId('leader'), newId('leader')]
    const [mayor, deputy] = [newId('post'), newId('post')]
    await changeSet(folder, { action: 'settings.save', params: {} }, async (trx) => {
      await insertLeaders(trx, [
        { id: second, name: '何清源', order: 2 },
        { id: first, name: '云一鸣', order: 1 },
        { id: third, name: '江知远', order: 3 },
      ])
      await insertPosts(trx, [
        { id: deputy, title: '副县长', order: 2 },
        { id: mayor, title: '县长', order: 1 },
      ])
      await insertPostHoldings(trx, [
        { postId: deputy, leaderId: second, from: null, to: '2023-06-30' },
        { postId: deputy, leaderId: third, from: '2023-08-01', to: null },
        { postId: mayor, leaderId: second, from: '2023-07-01', to: null },
      ])
    })
    expect((await listLeaders(folder.db)).map(({ name }) => name)).toEqual(['云一鸣', '何清源', '江知远'])
    expect((await listPosts(folder.db)).map(({ title }) => title)).toEqual(['县长', '副县长'])
    const holdings = await listPostHoldings(folder.db)
    const present = (leader: typeof first, on: string) => presentLeader(leader, holdings, '2023-02-10', on)
    expect(present(second, '2023-05-31')).toBe(second)
    // Nobody holds the post in July: it is still the leader whom the plan named.
    expect(present(second, '2023-07-15')).toBe(second)
    expect(present(second, '2023-12-31')).toBe(third)
    expect(present(first, '2023-12-31')).toBe(first)
  }))
