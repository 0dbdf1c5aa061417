import { copyOriginal } from '../services/original-service.ts'
import type { Backend } from './backend-context.ts'
import type { HandlersFor } from './handlers-for.ts'

export const originalHandlers = ({ folder, files }: Backend): HandlersFor<'original'> => ({
  'original.copy': async (original) => files.grant(await copyOriginal(folder, original)),
})
