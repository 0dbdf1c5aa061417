import type { TaskId, UnitId } from '../id.ts'
import type { Standing } from '../period/task-standing.ts'
import { nobodyWords } from '../plan-paper/tasks-by-party.ts'
import { roundToTenth } from '../progress/round-to-tenth.ts'
import type { TaskDetail } from '../task/types.ts'
import type { Unit } from '../unit/types.ts'
import type { UnitCount } from './facts.ts'

/** Who leads a task, in the words of the plan. */
export interface ResponsibleParty {
  readonly unitId: UnitId | null
  readonly words: string
}

/** The lead units of a task, where it has none its responsible ones, where it has neither those of its parts. */
export function responsibleParties(
  task: TaskDetail,
  parts: ReadonlyMap<TaskId | null, readonly TaskDetail[]>,
): readonly ResponsibleParty[] {
  for (const role of ['lead', 'responsible'] as const) {
    const own = task.assignments.filter((assignment) => assignment.role === role)
    if (own.length > 0) {
      return own.map(({ party, words }) => ({ unitId: party.kind === 'unit' ? party.unitId : null, words }))
    }
  }
  const found: ResponsibleParty[] = []
  for (const part of parts.get(task.id) ?? []) {
    for (const party of responsibleParties(part, parts)) {
      if (!found.some((known) => known.words === party.words)) found.push(party)
    }
  }
  return found
}

/** The line of items whose plan names nobody: no unit, so it has neither rate nor place. */
const nobody: ResponsibleParty = { unitId: null, words: nobodyWords.unit }

/** Whether a line is that of items whose plan names nobody. */
export function isNobody({ unitId, name }: Pick<UnitCount, 'unitId' | 'name'>): boolean {
  return unitId === null && name === nobody.words
}

/**
 * The items by the unit named first among those who lead them: units in official order, then groups and other words in the
 * order of the plan. Every item stands in exactly one line.
 */
export function countByUnit(
  items: readonly TaskDetail[],
  parts: ReadonlyMap<TaskId | null, readonly TaskDetail[]>,
  standings: ReadonlyMap<TaskId, Standing>,
  units: readonly Unit[],
): readonly Omit<UnitCount, 'rank'>[] {
  const lines = Map.groupBy(items, (task) => {
    const party = responsibleParties(task, parts)[0] ?? nobody
    return party.unitId ?? party.words
  })
  const known = units.filter((unit) => lines.has(unit.id))
  const others = [...lines.keys()].filter((key) => !known.some((unit) => unit.id === key))
  return [
    ...known.map((unit) => countUnit(unit.id, unit.name, lines.get(unit.id) ?? [], standings)),
    ...others.map((words) => countUnit(null, words, lines.get(words) ?? [], standings)),
  ]
}

function countUnit(
  unitId: UnitId | null,
  name: string,
  items: readonly TaskDetail[],
  standings: ReadonlyMap<TaskId, Standing>,
): Omit<UnitCount, 'rank'> {
  const which = (isMeant: (standing: Standing) => boolean) =>
    items
      .filter((task) => {
        const standing = standings.get(task.id)
        return standing !== undefined && isMeant(standing)
      })
      .map((task) => task.id)
  const done = which(({ status }) => status === 'done')
  const ahead = which(({ status, isBehind }) => status === 'ahead' && !isBehind)
  const onTrack = which(({ status, isBehind }) => status === 'onTrack' && !isBehind)
  const behind = which(({ isBehind }) => isBehind)
  const notReported = which(({ status }) => status === null)
  const counted = new Set([...done, ...ahead, ...onTrack, ...behind, ...notReported])
  const reached = done.length + ahead.length + onTrack.length
  // What nobody reported is not known to have reached anything: leaving it out would reward silence.
  const assessed = reached + behind.length + notReported.length
  return {
    unitId,
    name,
    items: items.map((task) => task.id),
    done,
    ahead,
    onTrack,
    behind,
    notAssessed: which(({ task }) => !counted.has(task.id)),
    notReported,
    rate: assessed === 0 || isNobody({ unitId, name }) ? null : roundToTenth((100 * reached) / assessed),
  }
}
