import { listResponsibilities } from '../services/responsibility-service.ts'
import type { Backend } from './backend-context.ts'
import type { HandlersFor } from './handlers-for.ts'

export const responsibilityHandlers = ({ folder }: Backend): HandlersFor<'responsibility'> => ({
  'responsibility.list': ({ planId, by }) => listResponsibilities(folder, planId, by),
})
