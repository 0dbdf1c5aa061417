import type { TaskSelection } from '../../electron/db/task-selection.ts'
import type { PlanId } from '../../shared/domain/id.ts'

/** The tasks of a plan that a filter leaves; what is left out does not narrow. */
export const selectionOf = (planId: PlanId, filter: Partial<TaskSelection>): TaskSelection => ({
  planId,
  kind: 'task',
  sectionIds: null,
  leaderIds: null,
  units: null,
  unnamedLeaders: null,
  unnamedUnits: null,
  roles: null,
  statuses: null,
  dueFrom: null,
  dueTo: null,
  overdueOn: null,
  isRetired: null,
  isSecret: null,
  problemIn: null,
  thinIn: null,
  figures: null,
  words: [],
  taskIds: null,
  ...filter,
})
