export { rolesOf } from './task-filter.ts'
export { TaskScreen } from './task-screen.tsx'
