import { expect, test } from 'vitest'
import { changePlace } from '../../../renderer/app/place-change.ts'

const at = (pathname: string, search = '') => ({ pathname, search })

test('a screen changes its own parameters and leaves the others', () => {
  expect(changePlace(at('/task', '?status=behind&open=t1'), '/task', { open: 't2' })).toEqual(
    at('/task', '?status=behind&open=t2'),
  )
  expect(changePlace(at('/task', '?status=behind&open=t1'), '/task', { open: null, status: [] })).toEqual(at('/task'))
  expect(changePlace(at('/task'), '/task', { status: ['behind', 'overdue'], words: '' })).toEqual(
    at('/task', '?status=behind&status=overdue'),
  )
})

test('a change that comes after the window has gone on does not take it back', () => {
  expect(changePlace(at('/period/intake'), '/period/consolidated', { open: 'task_1' })).toBeNull()
  expect(changePlace(at('/period/intake', '?open=f1'), '/period', { words: '沙湾' })).toBeNull()
})

test('two changes at once both hold, for the second starts from where the window is', () => {
  const first = changePlace(at('/task'), '/task', { words: '学位' })
  expect(first && changePlace(first, '/task', { open: 't1' })).toEqual(
    at('/task', `?words=${encodeURIComponent('学位')}&open=t1`),
  )
})

test('what belongs to no screen holds wherever the window is', () => {
  expect(changePlace(at('/unit', '?open=u1'), null, { history: 'open' })).toEqual(at('/unit', '?open=u1&history=open'))
})
