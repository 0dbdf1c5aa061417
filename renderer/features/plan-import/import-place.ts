import type { PlanDraftId } from '../../../shared/domain/id.ts'
import { places } from '../../app/places.ts'

/** The steps of an import, in order. */
export const importSteps = ['choose', 'check', 'units', 'done'] as const
export type ImportStep = (typeof importSteps)[number]

/** Where a draft is gone on with. */
export const importPlace = (draftId: PlanDraftId, step: ImportStep = 'check'): string =>
  `${places.planImport}?draft=${draftId}&step=${step}`
