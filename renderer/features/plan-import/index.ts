export { DraftList } from './draft-list.tsx'
export { importPlace } from './import-place.ts'
export { PlanImportScreen } from './plan-import-screen.tsx'
