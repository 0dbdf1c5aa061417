import type { PartAnswers } from '../../shared/domain/task-return/match-return.ts'
import type { MatchContextData, ReturnReading } from '../../shared/domain/task-return/reading.ts'
import { answersFor, withRemembered } from '../../shared/domain/unit-answer/apply-answers.ts'
import type { Db } from '../db/tables.ts'
import { listUnitAnswers } from '../db/unit-answer-repository.ts'

/**
 * Reads a part of a file again with what the office answered before for the same words of its unit, where there is any.
 * @param reading what it says without
 * @param readAgain reads the file with more answers, to the same part
 */
export async function applyMemory(
  db: Db,
  units: MatchContextData['units'],
  reading: ReturnReading,
  { part, answers }: PartAnswers,
  readAgain: (settled: PartAnswers) => Promise<ReturnReading>,
): Promise<ReturnReading> {
  const unit = units.find(({ id }) => id === reading.unitId)
  if (!unit || reading.isRefused || answers.isMemoryOff) return reading
  const known = await listUnitAnswers(db, [...unit.formerIds, unit.id])
  const uses = answersFor(reading.problems, known, unit.taskIds)
  if (uses.length === 0) return reading
  return { ...(await readAgain({ part, answers: withRemembered(answers, uses) })), remembered: uses }
}
