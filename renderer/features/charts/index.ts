export { PlanCharts } from './plan-charts.tsx'
