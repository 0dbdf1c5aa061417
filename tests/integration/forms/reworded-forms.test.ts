import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listReportsByPeriod } from '../../../electron/db/report-repository.ts'
import { readSettings } from '../../../electron/db/settings-repository.ts'
import { readWorkbook } from '../../../electron/excel/read-workbook.ts'
import { exportForms } from '../../../electron/services/form-service.ts'
import { previewPreset } from '../../../electron/services/preset-preview-service.ts'
import { choosePreset, copyPreset, removePreset, savePreset } from '../../../electron/services/preset-service.ts'
import { changeSettings } from '../../../electron/services/settings-service.ts'
import { importReturns } from '../../../electron/services/task-return-service.ts'
import { defaultOfficeSettings } from '../../../shared/domain/office/default-settings.ts'
import type { PresetSection } from '../../../shared/domain/paper/preset.ts'
import { standardPreset } from '../../../shared/domain/paper/standard-presets.ts'
import { convertWithSoffice, soffice } from '../../support/external-tools.ts'
import { filledRow, fillForm } from '../../support/fill-form.ts'
import { openRound, quietJob, type RoundFixture } from '../../support/round-fixture.ts'

const office = soffice('用 LibreOffice 另存改写过的填报表')
let round: RoundFixture
let out = ''
beforeEach(async () => {
  round = await openRound()
  out = join(round.root, '填报表')
})
afterEach(() => round.close())

const contact: PresetSection = {
  key: 'own.1',
  placement: 'text',
  orientation: 'portrait',
  heading: '联系人',
  isShown: true,
  parts: [
    { kind: 'paragraph', place: 'own.2', words: '请{填报单位}于{报送截止日期}前报县政府督查室，电话：0635-8000001。' },
  ],
}

/** A preset of the office: another title, other labels, 填报要求 below the table, a section of its own above and one below it. */
async function reword() {
  const { folder } = round
  const presetId = await copyPreset(folder, 'progressForm', null)
  const copy = await choosePreset(folder.db, 'progressForm', presetId)
  const [lead, demands, table, howTo] = copy.sections
  if (!lead || !demands || !table || !howTo) throw new Error('the form has four sections')
  const note = { ...contact, key: 'own.3', heading: '单位：万元。注', parts: [{ ...contact.parts[0], place: 'own.4' }] }
  const sections = [
    {
      ...lead,
      parts: lead.parts.map((part) =>
        part.kind === 'paragraph' && part.place === 'unit' ? { ...part, words: '报送部门（公章）　{填报单位}' } : part,
      ),
    },
    contact,
    table,
    demands,
    note as PresetSection,
    { ...howTo, isShown: false },
  ]
  await savePreset(folder, { ...copy, id: presetId, title: '{调度期}重点工作月报表', name: '县里的填报表', sections })
  return presetId
}

async function textsOf(path: string, from: number, to: number) {
  const workbook = await readWorkbook(readFileSync(path), basename(path))
  const [form] = workbook.sheets
  return {
    sheets: workbook.sheets.map(({ name }) => name),
    texts: (form?.rows ?? [])
      .filter(({ row }) => row >= from && row <= to)
      .map(({ cells }) => cells.map(({ value }) => value)),
  }
}

const said = ['已新增8家。', '已开工3所。', '已印发通知。', '新增绿地2万平方米。']
const values = Object.assign({}, ...said.map((words, at) => filledRow(at, [words, '达到序时进度', 40 + at])))
/** What was taken in, by percent. */
const taken = async () =>
  (await listReportsByPeriod(round.folder.db, round.periodId))
    .map(({ progress, percent }) => [progress, percent])
    .toSorted(([, a], [, b]) => Number(a) - Number(b))

describe('a form reworded by the office', () => {
  test('goes out in its words by the setting, or by name for once', async () => {
    const presetId = await reword()
    const { folder, periodId } = round
    const named = await exportForms(folder, periodId, out, quietJob, { presetName: '县里的填报表' })
    const [first] = named.files
    const head = await textsOf(first?.path ?? '', 1, 4)
    expect(head.sheets).toEqual(['填报表', '_督办台'])
    expect(head.texts.slice(0, 2)).toEqual([
      ['2023年5月重点工作月报表'],
      ['报送部门（公章）　县发展和改革局', '调度期：2023年5月　　报送截止：2023年6月5日'],
    ])
    expect(head.texts.at(-1)).toEqual(['联系人：请县发展和改革局于2023年6月5日前报县政府督查室，电话：0635-8000001。'])
    const below = await textsOf(first?.path ?? '', 10, 20)
    expect(below.texts.map(([text, mark]) => [String(text).slice(0, 5), mark])).toEqual([
      ['填报要求：', '说明'],
      ['单位：万元', '说明'],
    ])
    await changeSettings(folder, {
      usualPresets: { ...defaultOfficeSettings.usualPresets, progressForm: presetId },
    })
    const chosen = await exportForms(folder, periodId, join(round.root, '再发'), quietJob)
    expect(readFileSync(chosen.files[0]?.path ?? '').equals(readFileSync(first?.path ?? ''))).toBe(true)
    await removePreset(folder, presetId)
    expect((await readSettings(folder.db)).usualPresets.progressForm).toBeNull()
  })

  test('is read back exactly, as it was filled in and as LibreOffice saves it', async () => {
    await reword()
    const { folder, periodId } = round
    const { files } = await exportForms(folder, periodId, out, quietJob, { presetName: '县里的填报表' })
    const path = files[0]?.path ?? ''
    writeFileSync(path, fillForm(readFileSync(path), values))
    const dry = { dryRun: true }
    if (office) {
      const saved = convertWithSoffice(office, path, 'ods', round.root)
      const again = convertWithSoffice(office, saved, 'xlsx', join(round.root, 'data'))
      const { files: read } = await importReturns(folder, [again], periodId, dry, quietJob)
      expect(read).toMatchObject([{ status: 'accepted', unit: '县发展和改革局', reports: 4, problems: [] }])
    }
    const result = await importReturns(folder, [path], periodId, { dryRun: false }, quietJob)
    expect(result.files).toMatchObject([{ status: 'accepted', unit: '县发展和改革局', reports: 4, problems: [] }])
    expect(await taken()).toEqual(said.map((words, at) => [words, 40 + at]))
  })

  test('a form sent back unfilled says nothing, whatever stands below its table', async () => {
    await reword()
    const { folder, periodId } = round
    const { files } = await exportForms(folder, periodId, out, quietJob, { presetName: '县里的填报表' })
    const result = await importReturns(folder, [files[1]?.path ?? ''], periodId, { dryRun: true }, quietJob)
    expect(result.files).toMatchObject([{ unit: '县教育和体育局', reports: 0 }])
    expect(result.files[0]?.problems.map(({ code }) => code)).toEqual(['file.nothingFilled'])
  })

  test('is shown on its pages before it goes out, also of 办理方案', async () => {
    const { folder, periodId } = round
    const { paper } = await previewPreset(folder, periodId, standardPreset('progressForm'))
    const pages = JSON.stringify(paper)
    expect(pages).toContain('填报单位（盖章）：县发展和改革局')
    expect(pages).toContain('新增规模以上工业企业20家以上')
    const undertaking = await previewPreset(folder, periodId, standardPreset('undertakingForm'))
    expect(JSON.stringify(undertaking.paper)).toContain('12月底\\n目标')
  })
})
