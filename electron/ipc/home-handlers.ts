import { loadExampleRound } from '../example/load-example.ts'
import { today } from '../services/local-day.ts'
import { readOverview } from '../services/overview-service.ts'
import type { Backend } from './backend-context.ts'
import type { HandlersFor } from './handlers-for.ts'

export const homeHandlers = ({ folder }: Backend): HandlersFor<'home'> => ({
  'home.overview': ({ planId, periodId }) => readOverview(folder, planId, periodId, today()),
  'home.loadExample': (_input, job) => loadExampleRound(folder, job),
})
