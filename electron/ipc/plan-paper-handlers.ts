import { planPaperStanding } from '../services/paper-gap-service.ts'
import { exportPlanPaper } from '../services/plan-paper-service.ts'
import type { Backend } from './backend-context.ts'
import type { HandlersFor } from './handlers-for.ts'

export const planPaperHandlers = ({ folder, files, printer }: Backend): HandlersFor<'planPaper'> => ({
  'planPaper.standing': ({ paper, ...scope }) => planPaperStanding(folder.db, scope, paper),
  'planPaper.export': async ({ paper, file, ...scope }, job) => {
    const target = { path: files.pathOf(file), each: null }
    await exportPlanPaper(folder, scope, paper, target, { printer, job })
    return { file: files.grant(target.path) }
  },
  'planPaper.exportEach': async ({ paper, folder: place, format, ...scope }, job) => {
    const target = { path: files.pathOf(place), each: format }
    const written = await exportPlanPaper(folder, scope, paper, target, { printer, job })
    return { files: written.length, folder: files.grant(target.path) }
  },
})
