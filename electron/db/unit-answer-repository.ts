import type { UnitAnswerId, UnitId } from '../../shared/domain/id.ts'
import type { AnsweredWords, UnitAnswer, UnitAnswerView } from '../../shared/domain/unit-answer/types.ts'
import { idList, insertMany, parseJson } from './bulk.ts'
import type { Db, Trx } from './tables.ts'

/** What was answered for some units, the newest last. */
export async function listUnitAnswers(db: Db, unitIds: readonly UnitId[]): Promise<readonly UnitAnswer[]> {
  const rows = await db
    .selectFrom('unit_answer')
    .selectAll()
    .where('unit_id', 'in', idList(unitIds))
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(({ id, unit_id: unitId, kind, words, value, at, by }) => {
    const answered = { kind, words, value: parseJson(value) } as AnsweredWords
    return { ...answered, id, unitId, at, by }
  })
}

/** The same with the tasks named, the newest first. */
export async function viewUnitAnswers(db: Db, unitIds: readonly UnitId[]): Promise<readonly UnitAnswerView[]> {
  const answers = await listUnitAnswers(db, unitIds)
  const tasks = await db
    .selectFrom('task')
    .innerJoin('plan', 'plan.id', 'task.plan_id')
    .select(['task.id', 'task.number', 'plan.title'])
    .where('task.id', 'in', idList(answers.flatMap((answer) => (answer.kind === 'task' ? [answer.value] : []))))
    .execute()
  const named = new Map(tasks.map((task) => [task.id, task]))
  return answers.toReversed().map((answer): UnitAnswerView => {
    const { id, words, at, by } = answer
    switch (answer.kind) {
      case 'status':
        return { id, words, at, by, meaning: { kind: 'status', status: answer.value } }
      case 'percent':
        return { id, words, at, by, meaning: { kind: 'percent', percent: answer.value } }
      case 'task': {
        const task = named.get(answer.value)
        return {
          id,
          words,
          at,
          by,
          meaning: { kind: 'task', number: task?.number ?? '', planTitle: task?.title ?? '' },
        }
      }
      default:
        return answer satisfies never
    }
  })
}

/** Keeps an answer; one for the same words of the unit gives way to it. */
export async function saveUnitAnswer(trx: Trx, { unitId, value, ...answer }: UnitAnswer): Promise<void> {
  await trx
    .deleteFrom('unit_answer')
    .where('unit_id', '=', unitId)
    .where('kind', '=', answer.kind)
    .where('words', '=', answer.words)
    .execute()
  await insertMany(trx, 'unit_answer', [{ ...answer, unit_id: unitId, value: JSON.stringify(value) }])
}

export async function deleteUnitAnswer(trx: Trx, id: UnitAnswerId): Promise<void> {
  await trx.deleteFrom('unit_answer').where('id', '=', id).execute()
}
