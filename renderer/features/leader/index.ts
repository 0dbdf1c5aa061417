export { LeaderScreen } from './leader-screen.tsx'
