import { expect, test } from 'vitest'
import type { TaskId } from '../../../shared/domain/id.ts'
import { countTasks } from '../../../shared/domain/plan-paper/count-tasks.ts'

const standing = (id: string, parentId: string | null) => ({
  task: { id: id as TaskId, parentId: parentId as TaskId | null },
})

test('a task of several contents is one', () => {
  expect(countTasks([standing('5', null), standing('6-1', '6'), standing('6-2', '6')])).toBe(2)
  expect(countTasks([])).toBe(0)
})
