import { expect, test, vi } from 'vitest'
import type { WindowedRows } from '../../../renderer/ui/table-types.ts'
import { createWindowStore } from '../../../renderer/ui/window-store.ts'

const source = (total: number, mark = ''): WindowedRows<string> => ({
  kind: 'windowed',
  total,
  loadWindow: async (from, count) => Array.from({ length: count }, (_, at) => `${mark}${from + at}`),
})

test('only windows that are shown are fetched, each once', async () => {
  const rows = source(1000)
  const load = vi.spyOn(rows, 'loadWindow')
  const store = createWindowStore(rows)
  store.need(150, 160)
  store.need(155, 170)
  expect(store.rowAt(155)).toBeUndefined()
  await vi.waitFor(() => expect(store.rowAt(155)).toBe('155'))
  expect(load.mock.calls).toEqual([[100, 100]])
})

test('windows ahead are fetched once it moves on, either way, and none beyond the ends', async () => {
  const rows = source(700)
  const load = vi.spyOn(rows, 'loadWindow')
  const store = createWindowStore(rows)
  store.need(310, 330)
  store.need(390, 410)
  expect(load.mock.calls.map(([from]) => from)).toEqual([300, 400, 500, 600])
  store.need(290, 310)
  expect(load.mock.calls.map(([from]) => from)).toEqual([300, 400, 500, 600, 200, 100, 0])
  store.need(680, 700)
  expect(load).toHaveBeenCalledTimes(7)
})

test('rows of the source before are shown until those of the new one are there', async () => {
  const before = createWindowStore(source(300, 'old '))
  await before.rowsBetween(0, 100)
  const store = createWindowStore(source(300, 'new '), before.windows)
  expect(store.rowAt(5)).toBe('old 5')
  store.need(0, 20)
  await vi.waitFor(() => expect(store.rowAt(5)).toBe('new 5'))
})

test('a stretch over several windows comes whole, the last one shorter', async () => {
  const store = createWindowStore(source(250))
  expect(await store.rowsBetween(95, 105)).toEqual(['95', '96', '97', '98', '99', '100', '101', '102', '103', '104'])
  expect((await store.rowsBetween(0, 250)).length).toBe(250)
})

test('a window that did not come is said and fetched again when asked', async () => {
  let isBroken = true
  const rows = { ...source(100), loadWindow: async () => (isBroken ? Promise.reject(new Error('gone')) : ['0']) }
  const store = createWindowStore(rows)
  store.need(0, 10)
  await vi.waitFor(() => expect(store.hasFailed()).toBe(true))
  isBroken = false
  store.retry()
  store.need(0, 10)
  await vi.waitFor(() => expect(store.rowAt(0)).toBe('0'))
  expect(store.hasFailed()).toBe(false)
})
