import { exportPlan, planExportGaps } from '../services/plan-export-service.ts'
import { editPlan, listPlanSummaries, readPlanPage, settlePlanWarning } from '../services/plan-page-service.ts'
import type { Backend } from './backend-context.ts'
import { done } from './done.ts'
import type { HandlersFor } from './handlers-for.ts'

export const planHandlers = ({ folder, files }: Backend): HandlersFor<'plan'> => ({
  'plan.list': () => listPlanSummaries(folder),
  'plan.page': ({ planId }) => readPlanPage(folder, planId),
  'plan.edit': ({ planId, facts }) => done(editPlan(folder, planId, facts)),
  'plan.settleWarning': ({ planId, warningId, isAccepted }) =>
    done(settlePlanWarning(folder, planId, warningId, isAccepted)),
  'plan.export': async ({ planId, file, style }, job) => {
    const path = files.pathOf(file)
    const written = await exportPlan(folder, planId, { style }, path, job)
    return { file: files.grant(written), gaps: await planExportGaps(folder.db, planId, style, path) }
  },
})
