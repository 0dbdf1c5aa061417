import { roles } from './annotation/types.ts'
import type { Assignments } from './types.ts'

/** Whether anybody is named in any role. */
export function hasParties(assignments: Assignments): boolean {
  return roles.some((role) => assignments[role].length > 0)
}
