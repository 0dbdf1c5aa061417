export { UnitScreen } from './unit-screen.tsx'
export { UnitTabs } from './unit-tabs.tsx'
