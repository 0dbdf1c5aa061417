import { exportShownList } from '../services/list-export-service.ts'
import type { Backend } from './backend-context.ts'
import type { HandlersFor } from './handlers-for.ts'

export const listHandlers = ({ files }: Backend): HandlersFor<'list'> => ({
  'list.export': async ({ list, file }) => files.grant(await exportShownList(list, files.pathOf(file))),
})
