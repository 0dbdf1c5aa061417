export { ExportedFile } from './exported-file.tsx'
export { rolesOf } from './task-filter.ts'
export { TaskScreen } from './task-screen.tsx'
