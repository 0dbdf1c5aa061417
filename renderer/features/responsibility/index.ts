export { ResponsibilityScreen } from './responsibility-screen.tsx'
