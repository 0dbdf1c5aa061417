import type { UnitAnswerId, UnitId } from '../../shared/domain/id.ts'
import type { UnitAnswerView } from '../../shared/domain/unit-answer/types.ts'
import type { DataFolder } from '../db/data-folder.ts'
import type { Db } from '../db/tables.ts'
import { deleteUnitAnswer, listUnitAnswers, viewUnitAnswers } from '../db/unit-answer-repository.ts'
import { getUnit, listFormerUnits } from '../db/unit-repository.ts'
import { changeSet } from './history-service.ts'

/** What the office answered for a unit's words, also while it was known under another name; the newest first. */
export async function listAnswersOfUnit(db: Db, unitId: UnitId): Promise<readonly UnitAnswerView[]> {
  return viewUnitAnswers(db, await withFormer(db, unitId))
}

/** Forgets an answer: the next file with those words asks again. Throws `unit.notFound`. */
export async function forgetAnswer(folder: DataFolder, unitId: UnitId, answerId: UnitAnswerId): Promise<void> {
  const { name } = await getUnit(folder.db, unitId)
  const answer = (await listUnitAnswers(folder.db, await withFormer(folder.db, unitId))).find(
    ({ id }) => id === answerId,
  )
  if (!answer) return
  const step = { action: 'unit.forgetAnswer', params: { unit: name, words: answer.words } } as const
  await changeSet(folder, step, (trx) => deleteUnitAnswer(trx, answerId))
}

async function withFormer(db: Db, unitId: UnitId): Promise<readonly UnitId[]> {
  const former = await listFormerUnits(db)
  return [unitId, ...[...former].flatMap(([id, keptId]) => (keptId === unitId ? [id] : []))]
}
