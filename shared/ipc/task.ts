import { z } from 'zod'
import type { TaskId } from '../domain/id.ts'
import type { TaskChoices } from '../domain/task/task-choices.ts'
import type { ChangePreview } from '../domain/task/task-edit.ts'
import type { TaskName, TaskPage } from '../domain/task/task-row.ts'
import type { TaskStory } from '../domain/task/task-story.ts'
import { call, result } from './call.ts'
import { id } from './ids.ts'
import { newTask, taskChange, taskEdit, taskIds, taskQuery } from './task-schemas.ts'

/** Channels of the domain `task`. */
export const taskContract = {
  /** A window of 任务台账, with the groups and the number of all that fit. */
  'task.page': call(
    z.object({
      query: taskQuery,
      from: z.number().int().min(0),
      count: z.number().int().min(0).max(500),
    }),
    result<TaskPage>(),
  ),
  /** The ids of a stretch of the list, for a choice that reaches beyond what is loaded. */
  'task.listIds': call(
    z.object({ query: taskQuery, from: z.number().int().min(0), count: z.number().int().min(0).max(20_000) }),
    result<readonly TaskId[]>(),
  ),
  /** All of a task; `list` is where it was opened from, for its neighbours. */
  'task.detail': call(
    z.object({ taskId: id<'task'>(), list: taskQuery.nullable().default(null) }),
    result<TaskStory>(),
  ),
  /** Tasks of all plans by number or words. */
  'task.search': call(
    z.object({ words: z.string().max(200), limit: z.number().int().min(1).max(50).default(20) }),
    result<readonly TaskName[]>(),
  ),
  /** Whom and what a task of a plan can be given: sections, leaders, units, groups, in official order. */
  'task.choices': call(z.object({ planId: id<'plan'>() }), result<TaskChoices>()),
  'task.edit': call(z.object({ taskId: id<'task'>(), edit: taskEdit }), result<null>()),
  'task.add': call(z.object({ planId: id<'plan'>(), task: newTask }), result<{ readonly taskId: TaskId }>()),
  'task.previewChange': call(z.object({ taskIds, change: taskChange }), result<ChangePreview>()),
  'task.change': call(z.object({ taskIds, change: taskChange }), result<{ readonly changed: number }>()),
}
