import { exportForms, previewForms } from '../services/form-service.ts'
import type { Backend } from './backend-context.ts'
import type { HandlersFor } from './handlers-for.ts'

export const formHandlers = ({ folder, files }: Backend): HandlersFor<'form'> => ({
  'form.preview': ({ periodId }) => previewForms(folder.db, periodId),
  'form.export': async (input, job) => {
    const path = files.pathOf(input.folder)
    const { files: written } = await exportForms(folder, input.periodId, path, job, { unitIds: input.unitIds })
    return { files: written.length, folder: files.grant(path) }
  },
})
