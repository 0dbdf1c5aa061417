export { ConsolidatedScreen } from './consolidated-screen.tsx'
