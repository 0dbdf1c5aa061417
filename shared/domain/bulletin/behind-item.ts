import { formTaskNumber } from '../form/form-rows.ts'
import type { TaskId } from '../id.ts'
import { gapOf, type Standing } from '../period/task-standing.ts'
import type { Status, StatusWord } from '../status/types.ts'
import { partName } from '../task/item-name.ts'
import type { TaskDetail } from '../task/types.ts'
import { responsibleParties } from './count-by-unit.ts'
import type { BehindItem, BehindPart } from './facts.ts'

type Parts = ReadonlyMap<TaskId | null, readonly TaskDetail[]>

/**
 * What a bulletin says of an item behind. Where only some of its contents are, or these give no figure together, it names those
 * that are, with their own figures and the units that lead them; what others lead of it may be in time.
 */
export function behindItem(
  task: TaskDetail,
  parts: Parts,
  now: ReadonlyMap<TaskId, Standing>,
  statusWords: readonly StatusWord[],
): BehindItem {
  const own = now.get(task.id)
  const status = own?.status ?? 'behind'
  const wordOf = (known: Status) => statusWords.find((word) => word.status === known)?.word ?? known
  const below = (parts.get(task.id) ?? []).flatMap((part) => now.get(part.id) ?? [])
  const behind = below.filter((part) => part.isBehind)
  const isByParts = behind.length > 0 && (behind.length < below.length || own?.percent === null)
  const named = isByParts ? behind.map((part) => behindPart(task, part, wordOf)) : []
  return {
    taskId: task.id,
    number: formTaskNumber(task),
    text: task.text,
    leaders: task.assignments.filter(({ role }) => role === 'leader').map(({ words }) => words),
    units: leadersOf(task, isByParts ? behind : [], parts),
    deadline: (task.approvedDeadline ?? task.deadline)?.text ?? '',
    status,
    statusWord: wordOf(status),
    percent: isByParts ? null : (own?.percent ?? null),
    ...(isByParts && { behindParts: named }),
    expected: own?.expected ?? null,
    gap: isByParts ? worstGap(named) : own ? gapOf(own) : null,
    progress: own?.progress?.progress ?? '',
    problem: own?.progress?.problem ?? '',
    nextStep: own?.progress?.nextStep ?? '',
  }
}

function behindPart(task: TaskDetail, part: Standing, wordOf: (status: Status) => string): BehindPart {
  const name = partName(formTaskNumber(task), formTaskNumber(part.task))
  return { name, statusWord: wordOf(part.status ?? 'behind'), percent: part.percent, gap: gapOf(part) }
}

function worstGap(parts: readonly BehindPart[]): number | null {
  return parts.reduce<number | null>((worst, { gap }) => (gap !== null && gap > (worst ?? -1) ? gap : worst), null)
}

/** Who leads the item, or where only its contents have somebody, those who lead what is behind of it. */
function leadersOf(task: TaskDetail, behind: readonly Standing[], parts: Parts): readonly string[] {
  const own = responsibleParties(task, new Map()).map(({ words }) => words)
  const ofBehind = behind.flatMap((part) => responsibleParties(part.task, parts).map(({ words }) => words))
  if (own.length > 0) return own
  return ofBehind.length > 0 ? [...new Set(ofBehind)] : responsibleParties(task, parts).map(({ words }) => words)
}
