import type { LeaderId, SectionId, TaskId, UnitId } from '../../../shared/domain/id.ts'
import type { Light } from '../../../shared/domain/progress/light.ts'
import type { Status } from '../../../shared/domain/status/types.ts'
import { type TaskFilter, type TaskGrouping, taskGroupings } from '../../../shared/domain/task/task-query.ts'
import type { Role } from '../../../shared/domain/task/types.ts'
import { nameOfValue } from '../../app/task-list-place.ts'
import type { Place } from '../../app/use-place.ts'

/** 未报 in a place; a status has its own name. */
export const notReported = 'none'

/** What 角色 means. */
export const rolesOf: Readonly<Record<string, readonly Role[]>> = {
  lead: ['leader', 'lead', 'responsible'],
  support: ['deputy', 'support', 'implement'],
}

/** Reads the filter that a place holds; what it does not name is left out. */
export function filterOfPlace(place: Pick<Place, 'get' | 'getAll'>): TaskFilter {
  const list = <T extends string>(name: string): readonly T[] | undefined => {
    const values = place.getAll(name)
    return values.length === 0 ? undefined : (values as readonly T[])
  }
  const unlessEmpty = <T>(values: readonly T[]) => (values.length === 0 ? undefined : values)
  const ids = <T extends string>(name: string) =>
    unlessEmpty(place.getAll(name).filter((value) => nameOfValue(value) === undefined) as unknown as readonly T[])
  const names = (name: string) =>
    unlessEmpty(
      place
        .getAll(name)
        .map(nameOfValue)
        .filter((value) => value !== undefined),
    )
  const due = place.getAll('due')
  const other = place.getAll('other')
  const roles = place.getAll('role').flatMap((role) => rolesOf[role] ?? [])
  const days = [90, 30].find((limit) => due.includes(`within${limit}`))
  const isRetired = other.includes('retired') ? true : other.includes('live') ? false : undefined
  return {
    sectionIds: list<SectionId>('section'),
    leaderIds: ids<LeaderId>('leader'),
    leaderNames: names('leader'),
    unitIds: ids<UnitId>('unit'),
    unitNames: names('unit'),
    roles: roles.length === 0 ? undefined : roles,
    statuses: list<Status>('status')?.map((status) => (isNotReported(status) ? null : status)),
    lights: list<Light>('light'),
    dueFrom: place.get('from') ?? undefined,
    dueTo: place.get('to') ?? undefined,
    dueWithinDays: days,
    isOverdue: due.includes('overdue') || undefined,
    hasProblem: other.includes('problem') || undefined,
    isThin: other.includes('thin') || undefined,
    isSecret: other.includes('secret') || undefined,
    isRetired,
    words: place.get('words') ?? undefined,
    taskIds: list<TaskId>('task'),
  }
}

function isNotReported(status: string): boolean {
  return status === notReported
}

/** Reads how the list is grouped: by section unless the place says otherwise. */
export function groupOfPlace(place: Pick<Place, 'get'>): TaskGrouping | null {
  const group = place.get('group')
  if (group === null) return 'section'
  return taskGroupings.find((known) => known === group) ?? null
}
