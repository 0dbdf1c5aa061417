import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { mapInOrder } from '../../../electron/services/map-in-order.ts'

test('what comes of items stands in their order, however long each takes, and only so many are under way', async () => {
  let underWay = 0
  let most = 0
  const made = await mapInOrder([30, 1, 20, 5, 1], 2, async (milliseconds, at) => {
    most = Math.max(most, ++underWay)
    await pause(milliseconds)
    underWay -= 1
    return `${at}:${milliseconds}`
  })
  expect(made).toEqual(['0:30', '1:1', '2:20', '3:5', '4:1'])
  expect(most).toBe(2)
})

test('with the first failure no other is begun, and those under way have ended before it is thrown', async () => {
  const begun: number[] = []
  let ended = 0
  const work = mapInOrder([1, 2, 3, 4, 5], 2, async (item) => {
    begun.push(item)
    if (item === 1) throw new Error('item 1')
    await pause(10)
    ended += 1
  })
  await expect(work).rejects.toThrow('item 1')
  expect(begun).toEqual([1, 2])
  expect(ended).toBe(1)
})
