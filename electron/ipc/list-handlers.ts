import { exportShownList } from '../services/list-export-service.ts'
import { getSettings } from '../services/settings-service.ts'
import type { Backend } from './backend-context.ts'
import type { HandlersFor } from './handlers-for.ts'

export const listHandlers = ({ files, folder }: Backend): HandlersFor<'list'> => ({
  'list.export': async ({ list, file }) =>
    files.grant(await exportShownList(list, (await getSettings(folder)).papers, files.pathOf(file))),
})
