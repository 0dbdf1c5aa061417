import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readDocumentFile } from '../../../electron/reading/read-document.ts'
import { planPaperStanding } from '../../../electron/services/paper-gap-service.ts'
import { exportPlan, planExportGaps, printedPlanDocument } from '../../../electron/services/plan-export-service.ts'
import { previewPreset } from '../../../electron/services/preset-preview-service.ts'
import { choosePreset, copyPreset, removePreset, savePreset } from '../../../electron/services/preset-service.ts'
import { changeSettings } from '../../../electron/services/settings-service.ts'
import { makePlanNotice } from '../../../electron/services/worded-papers.ts'
import { defaultOfficeSettings } from '../../../shared/domain/office/default-settings.ts'
import { noElements } from '../../../shared/domain/paper/paper-elements.ts'
import { standardPreset } from '../../../shared/domain/paper/standard-presets.ts'
import { planColumns } from '../../../shared/domain/plan/arrange-table.ts'
import { parsePlans } from '../../../shared/domain/plan/parse-plans.ts'
import { takeIn } from '../../support/ledger-folder.ts'
import { openRound, quietJob, type RoundFixture } from '../../support/round-fixture.ts'
import { planOf } from '../../unit/plan/plan-text.ts'

let round: RoundFixture
beforeEach(async () => {
  round = await openRound()
})
afterEach(() => round.close())

const title = '云河县2023年重点工作任务责任分工方案'

/** A preset of the office for plans in tables: a title of its own, who answers before what is to be done. */
async function reword() {
  const { folder } = round
  const presetId = await copyPreset(folder, 'tablePlan', null)
  const copy = await choosePreset(folder.db, 'tablePlan', presetId)
  const columns = planColumns
    .map((column) => (column.key === 'leadUnits' ? { ...column, heading: '主办单位' } : column))
    .toReversed()
  await savePreset(folder, { ...copy, id: presetId, name: '县里的分工表', title, columns })
  return presetId
}

const read = async (path: string) => {
  const [plan] = parsePlans(await readDocumentFile(path))
  return plan
}

test('a plan is exported in the words of a preset and reads the same again', async () => {
  await reword()
  const { folder, planId, root } = round
  const plain = await exportPlan(folder, planId, { style: 'table' }, join(root, '原样.docx'), quietJob)
  const named = { style: 'table', presetName: '县里的分工表' } as const
  const worded = await exportPlan(folder, planId, named, join(root, '改写.docx'), quietJob)
  const [before, after] = [await read(plain), await read(worded)]
  expect(after?.title).toBe(title)
  expect(after?.style.columns.at(-1)).toBe('序号')
  expect(after?.style.columns).toContain('主办单位')
  const said = (plan: typeof after) => plan?.tasks.map(({ place: _, ...task }) => task)
  expect(said(after)).toEqual(said(before))
  const sheet = await exportPlan(folder, planId, named, join(root, '改写.xlsx'), quietJob)
  expect(said(await read(sheet))).toEqual(said(before))
  await expect(
    exportPlan(folder, planId, { style: 'inline', presetName: '县里的分工表' }, join(root, '无.docx'), quietJob),
  ).rejects.toMatchObject({ code: 'preset.unknownName' })
})

test('the preset chosen last holds for the plan under its 印发通知 too, until it is removed', async () => {
  const presetId = await reword()
  const { folder, planId } = round
  await changeSettings(folder, { usualPresets: { ...defaultOfficeSettings.usualPresets, tablePlan: presetId } })
  const notice = () =>
    makePlanNotice(folder.db, planId, { style: 'table', elements: noElements }, standardPreset('planNotice'))
  expect((await notice()).annexes[0]?.title.join('')).toBe(title)
  expect((await printedPlanDocument(folder.db, planId, 'inline')).title).not.toBe(title)
  await removePreset(folder, presetId)
  expect((await notice()).annexes[0]?.title.join('')).not.toBe(title)
})

test('both kinds are shown on their pages', async () => {
  const { folder, periodId } = round
  const pages = async (kind: 'inlinePlan' | 'tablePlan') =>
    JSON.stringify((await previewPreset(folder, periodId, { ...standardPreset(kind), title })).paper)
  expect(await pages('inlinePlan')).toContain('新增规模以上工业企业20家以上')
  expect(await pages('tablePlan')).toContain('"kind":"table"')
})

test('chapters that a table has no place for are told when the plan is exported as one', async () => {
  const { folder, planId, root } = round
  const chapters = planOf(
    '云河县2023年项目建设任务分工方案',
    '一、总体要求',
    '坚持稳中求进，抓好各项任务落实。',
    '二、重点任务',
    '1. 新引进亿元以上项目8个。（牵头单位：县投资促进局）',
  )
  const own = await takeIn(folder, chapters)
  const gaps = (style: 'inline' | 'table' | null, name: string) =>
    planExportGaps(folder.db, own, style, join(root, name))
  expect(await gaps('table', '方案.docx')).toEqual(['leftOutOfTable'])
  expect(await gaps(null, '方案.xlsx')).toEqual(['leftOutOfTable'])
  expect(await gaps(null, '方案.docx')).toEqual([])
  expect(await planExportGaps(folder.db, planId, 'table', join(root, '方案.docx'))).toEqual([])
  const notice = { kind: 'planNotice', style: 'table', presetId: null } as const
  const scope = { planId: own, periodId: null }
  expect((await planPaperStanding(folder.db, scope, notice))?.gaps).toContain('leftOutOfTable')
})
