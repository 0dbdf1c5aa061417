import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DataFolder } from '../../electron/db/data-folder.ts'
import { listIntakeFiles } from '../../electron/db/intake-repository.ts'
import { newId } from '../../electron/db/new-id.ts'
import { getPeriod } from '../../electron/db/period-repository.ts'
import { insertTableMapping } from '../../electron/db/table-mapping-repository.ts'
import { listTasksByPlan } from '../../electron/db/task-repository.ts'
import { composeBulletin, editBulletin } from '../../electron/services/bulletin-draft-service.ts'
import { exportForms } from '../../electron/services/form-service.ts'
import { changeSet } from '../../electron/services/history-service.ts'
import { sendBackFile } from '../../electron/services/intake-acceptance.ts'
import { readStaged, settleDoubt, stageReturns } from '../../electron/services/intake-service.ts'
import { beginPastedDraft, editDraft } from '../../electron/services/plan-draft-service.ts'
import { copyPreset } from '../../electron/services/preset-service.ts'
import { recordCall } from '../../electron/services/reminder-call-service.ts'
import { saveView } from '../../electron/services/saved-view-service.ts'
import { createNotices } from '../../electron/services/supervision-notice-service.ts'
import { saveUndertaking } from '../../electron/services/undertaking-service.ts'
import type { TableMapping } from '../../shared/domain/free-form/types.ts'
import type { IntakeId, PeriodId, UnitId } from '../../shared/domain/id.ts'
import { filledRow, fillForm } from './fill-form.ts'
import { unwatched } from './ledger-folder.ts'

/**
 * What lies on the clerk's desk and is not done with: a view, drafts, files put in, a file given back, a call, a preset and a
 * mapping of the office's own, a 办理方案 that was typed in, a 督办单 that is not sent yet.
 */
export async function layOnTheDesk(
  folder: DataFolder,
  { periodId, called, files }: { readonly periodId: PeriodId; readonly called: UnitId; readonly files: string },
): Promise<void> {
  await saveView(folder, { screen: 'task', name: '滞后的任务', state: { filter: { status: ['behind'] } } })
  await beginPlanDraft(folder)
  await putReturnsIn(folder, periodId, files)
  await recordCall(folder, { periodId, unitId: called, spokeWith: '王海', words: '答复明天上午报来' })
  await draftBulletin(folder, periodId)
  await copyPreset(folder, 'monthlyBulletin', null)
  await nameMapping(folder)
  await superviseFirstTask(folder, periodId)
}

async function beginPlanDraft(folder: DataFolder): Promise<void> {
  const lines = ['云河县2024年重点工作分工方案', '一、重点工作', '1.建成城区公厕12座。（牵头单位：县教育和体育局）']
  const begun = await beginPastedDraft(folder, lines.join('\n'), '粘贴的文字.txt', unwatched)
  if (begun.kind !== 'draft') throw new Error('the pasted plan was not read')
  const facts = { title: '云河县2024年分工方案', documentNumber: null, issuer: null, issueDate: null, years: [2024] }
  await editDraft(folder, begun.draftId, { kind: 'facts', part: 0, facts })
}

/** Two files: of one a doubt is settled and it waits, the other is given back to its unit. */
async function putReturnsIn(folder: DataFolder, periodId: PeriodId, files: string): Promise<void> {
  const { files: forms } = await exportForms(folder, periodId, join(files, '六月填报表'), unwatched)
  const inbox = join(files, '六月回收表')
  await mkdir(inbox)
  for (const form of forms.slice(0, 2)) {
    const answer = filledRow(0, ['已完成选址。', '差不多了', 60, null, null, null])
    await writeFile(join(inbox, `${form.unit}.xlsx`), fillForm(await readFile(form.path), answer))
  }
  await stageReturns(folder, periodId, [inbox], unwatched)
  const [waiting, givenBack] = (await listIntakeFiles(folder.db, periodId)).map(({ id }) => id)
  if (!waiting || !givenBack) throw new Error('the returns were not put in')
  await settleStatus(folder, waiting)
  await sendBackFile(folder, givenBack, '请写明具体进展')
  await readStaged(folder, periodId, unwatched)
}

function settleStatus(folder: DataFolder, intakeId: IntakeId): Promise<void> {
  return settleDoubt(folder, intakeId, { kind: 'value', sheet: '填报表', row: 6, field: 'status', value: 'onTrack' })
}

async function draftBulletin(folder: DataFolder, periodId: PeriodId): Promise<void> {
  const bulletinId = await composeBulletin(folder, periodId, { kind: 'monthly', presetId: null })
  await editBulletin(folder, bulletinId, [
    { place: 'field.title', paragraphs: [{ runs: [{ text: '关于2023年6月重点工作进展情况的通报' }] }] },
  ])
}

async function nameMapping(folder: DataFolder): Promise<void> {
  const columns = [
    { key: '任务', field: 'text' },
    { key: '推进情况', field: 'progress' },
  ] as const
  const mapping: TableMapping = { columns, unitSource: 'file', leftOut: [] }
  const id = newId('tableMapping')
  const params = { before: '周报', name: '经济口周报' }
  await changeSet(folder, { action: 'tableMapping.rename', params }, (trx) =>
    insertTableMapping(trx, { id, name: '经济口周报', mapping, at: '2023-06-05T08:00:00.000Z', by: '王海' }),
  )
}

async function superviseFirstTask(folder: DataFolder, periodId: PeriodId): Promise<void> {
  const { planId } = await getPeriod(folder.db, periodId)
  const task = (await listTasksByPlan(folder.db, planId)).find(({ kind }) => kind === 'task')
  const party = task?.assignments.find(({ role }) => role === 'lead')?.party
  if (!task || party?.kind !== 'unit') throw new Error('the first task has no lead unit')
  const persons = { deputy: '李清河', office: '工业股', handler: '赵田', phone: '0635-8000001' }
  const said = {
    works: '1.建立企业培育库。',
    goals: [{ on: '2023-06-30', label: '2023年6月底', words: '完成10家' }],
    note: '',
  }
  await saveUndertaking(folder, { taskId: task.id, unitId: party.unitId, ...persons, ...said })
  const notice = { unitId: party.unitId, kind: 'supervise', grade: 'yellow', taskIds: [task.id] } as const
  await createNotices(folder, planId, periodId, [notice], '2023-06-08')
}
