import { expect, test } from 'vitest'
import { listUnits } from '../../../electron/db/unit-repository.ts'
import { undoStep } from '../../../electron/services/history-steps-service.ts'
import { readRecordHistory } from '../../../electron/services/record-history-service.ts'
import { editTask } from '../../../electron/services/task-edit-service.ts'
import { addOtherName, editUnit, removeOtherName } from '../../../electron/services/unit-service.ts'
import type { TaskId } from '../../../shared/domain/id.ts'
import { takeIn, withFolder } from '../../support/ledger-folder.ts'
import { parsedPlan, parsedTask } from '../../support/parsed-plan.ts'

test('a unit remembers its edits and its other names, also those that are gone', async () => {
  await withFolder(async (folder) => {
    await takeIn(
      folder,
      parsedPlan({ tasks: [parsedTask({ number: '1', text: '新建学校3所。', leadUnits: ['县财政局'] })] }),
    )
    const [unit] = await listUnits(folder.db)
    if (!unit) throw new Error('the plan made no unit')
    await editUnit(folder, unit.id, { contactPhone: '2345678' })
    await addOtherName(folder, unit.id, '财政局')
    await removeOtherName(folder, unit.id, '财政局')
    await undoStep(folder)
    const changes = await readRecordHistory(folder, { table: 'unit', id: unit.id })
    expect(changes.map(({ step, table, what }) => [step.kind, step.action, table, what])).toEqual([
      ['undo', 'unit.otherNameRemoved', 'unit_other_name', 'created'],
      ['work', 'unit.otherNameRemoved', 'unit_other_name', 'removed'],
      ['work', 'unit.otherName', 'unit_other_name', 'created'],
      ['work', 'unit.edit', 'unit', 'changed'],
      ['work', 'plan.import', 'unit', 'created'],
    ])
    expect(changes[3]?.fields).toEqual([{ field: 'contact_phone', from: null, to: '2345678' }])
  })
})

test('a task remembers its parts, with names for ids', async () => {
  await withFolder(async (folder) => {
    await takeIn(
      folder,
      parsedPlan({ tasks: [parsedTask({ number: '1', text: '新建学校3所。', leadUnits: ['县财政局'] })] }),
    )
    const { id } = await folder.db.selectFrom('task').select('id').executeTakeFirstOrThrow()
    const changes = await readRecordHistory(folder, { table: 'task', id })
    expect(changes.map(({ table, what }) => [table, what])).toContainEqual(['task', 'created'])
    const assignment = changes.find((change) => change.table === 'assignment')
    expect(assignment?.fields).toContainEqual({ field: 'unit_id', from: null, to: '县财政局' })
  })
})

test('a part of a task that was taken away is found, and the step that was taken back is marked', async () => {
  await withFolder(async (folder) => {
    const task = (number: string) => parsedTask({ number, text: '新建学校3所。', leadUnits: ['县财政局', '县教育局'] })
    await takeIn(folder, parsedPlan({ tasks: [task('1'), task('2')] }))
    const [first, second] = await folder.db.selectFrom('task').select('id').orderBy('seq').execute()
    if (!first || !second) throw new Error('no tasks')
    const kept = await folder.db.selectFrom('assignment').select('id').where('task_id', '=', first.id).execute()
    const list = kept.slice(1).map(({ id }) => ({ kind: 'kept' as const, assignmentId: id }))
    await editTask(folder, first.id, { what: 'assignments', role: 'lead', assignments: list })
    await undoStep(folder)
    const steps = async (id: TaskId) =>
      (await readRecordHistory(folder, { table: 'task', id })).map(({ step, table, what }) => [
        `${step.kind} ${step.action}${step.isUndone ? ' undone' : ''}`,
        `${table} ${what}`,
      ])
    expect(await steps(first.id)).toEqual(
      expect.arrayContaining([
        ['undo task.assignments', 'assignment created'],
        ['work task.assignments undone', 'assignment removed'],
      ]),
    )
    expect((await steps(second.id)).every(([step]) => step === 'work plan.import')).toBe(true)
  })
})
