import { changeTasks, previewChange } from '../services/task-bulk-service.ts'
import { readTaskChoices } from '../services/task-choices-service.ts'
import { addTask, editTask } from '../services/task-edit-service.ts'
import { findTasks, listViewTaskIds, readTaskPage } from '../services/task-page-service.ts'
import { readTaskStory } from '../services/task-story-service.ts'
import type { Backend } from './backend-context.ts'
import type { HandlersFor } from './handlers-for.ts'

export const taskHandlers = ({ folder }: Backend): HandlersFor<'task'> => ({
  'task.page': ({ query, from, count }) => readTaskPage(folder, query, { from, count }),
  'task.listIds': ({ query, from, count }) => listViewTaskIds(folder, query, { from, count }),
  'task.detail': ({ taskId, list }) => readTaskStory(folder, taskId, list),
  'task.search': ({ words, limit }) => findTasks(folder.db, words, limit),
  'task.choices': ({ planId }) => readTaskChoices(folder.db, planId),
  'task.edit': async ({ taskId, edit }) => {
    await editTask(folder, taskId, edit)
    return null
  },
  'task.add': async ({ planId, task }) => ({ taskId: await addTask(folder, planId, task) }),
  'task.previewChange': ({ taskIds, change }) => previewChange(folder, taskIds, change),
  'task.change': async ({ taskIds, change }) => ({ changed: await changeTasks(folder, taskIds, change) }),
})
