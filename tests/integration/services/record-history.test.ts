import { expect, test } from 'vitest'
import { listUnits } from '../../../electron/db/unit-repository.ts'
import { undoStep } from '../../../electron/services/history-steps-service.ts'
import { readRecordHistory } from '../../../electron/services/record-history-service.ts'
import { addOtherName, editUnit, removeOtherName } from '../../../electron/services/unit-service.ts'
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
