import { countLightsByPeriod, countTasksByDeadline } from '../services/chart-service.ts'
import type { Backend } from './backend-context.ts'
import type { HandlersFor } from './handlers-for.ts'

export const chartHandlers = ({ folder }: Backend): HandlersFor<'chart'> => ({
  'chart.lights': ({ planId }) => countLightsByPeriod(folder, planId),
  'chart.deadlines': ({ planId, periodId }) => countTasksByDeadline(folder.db, planId, periodId),
})
