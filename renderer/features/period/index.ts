export { PeriodScreen } from './period-screen.tsx'
