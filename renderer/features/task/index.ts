export { ExportedFile } from './exported-file.tsx'
export { rolesOf } from './task-filter.ts'
export { type TaskListFilter, taskListPlace } from './task-place.ts'
export { TaskScreen } from './task-screen.tsx'
