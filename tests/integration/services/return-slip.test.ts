import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readWorkbook } from '../../../electron/excel/read-workbook.ts'
import { exportForms } from '../../../electron/services/form-service.ts'
import { acceptFile, sendBackFile } from '../../../electron/services/intake-acceptance.ts'
import { stageReturns } from '../../../electron/services/intake-service.ts'
import { listIntake, showIntakeFile } from '../../../electron/services/intake-view.ts'
import { previewPreset } from '../../../electron/services/preset-preview-service.ts'
import { choosePreset, copyPreset, savePreset } from '../../../electron/services/preset-service.ts'
import { exportReturnSlips } from '../../../electron/services/return-slip-service.ts'
import { importReturns } from '../../../electron/services/task-return-service.ts'
import { standardPreset } from '../../../shared/domain/paper/standard-presets.ts'
import { buildDocx, cell, paragraph, row, table } from '../../support/docx-builder.ts'
import { convertWithSoffice, openpyxl, soffice } from '../../support/external-tools.ts'
import { filledRow, fillForm } from '../../support/fill-form.ts'
import { openRound, quietJob, type RoundFixture } from '../../support/round-fixture.ts'

const python = openpyxl('用 openpyxl 打开退回单')
const office = soffice('用 LibreOffice 打开退回单')

let round: RoundFixture
let form = ''
let inbox = ''
let out = ''
beforeEach(async () => {
  round = await openRound()
  const { files } = await exportForms(round.folder, round.periodId, join(round.root, '填报表'), quietJob)
  form = files[0]?.path ?? ''
  inbox = join(round.root, '回收')
  out = join(round.root, '退回')
  mkdirSync(inbox)
})
afterEach(() => round.close())

/** The return of 县发展和改革局: two rows in order, one with words for a percentage, one with words for a status. */
function damaged(): Buffer {
  return fillForm(readFileSync(form), {
    ...filledRow(0, ['新增规模以上工业企业8家。', '达到序时进度', 45, '无', '继续培育。']),
    ...filledRow(1, ['改扩建小学2所。', '达到序时进度', '差得不多', '无', '下月封顶。']),
    ...filledRow(2, ['走访3次，签订协议。', '差不多了', 60, '无', '']),
  })
}

async function stageAndSendBack(path: string): Promise<void> {
  await stageReturns(round.folder, round.periodId, [path], quietJob)
  const { files } = await listIntake(round.folder, round.periodId, null, { offset: 0, limit: 10 })
  const file = files.find(({ fileName }) => fileName === basename(path))
  if (!file) throw new Error('not staged')
  await sendBackFile(round.folder, file.id, '完成比例和状态请按说明填写。')
}

const request = () => ({ periodId: round.periodId, unitIds: null, due: '2023-06-08' })
const write = () => exportReturnSlips(round.folder, request(), out, quietJob)

interface Seen {
  readonly sheets: readonly string[]
  readonly front: readonly (readonly string[])[]
  readonly marks: Readonly<Record<string, readonly [string, string | null, unknown]>>
}
const inspect = (path: string): Seen =>
  JSON.parse(
    execFileSync(python ?? '', [join(import.meta.dirname, '../../support/inspect-slip.py'), path], {
      encoding: 'utf8',
    }),
  )

test('nobody was given anything back: there is nothing to write', async () => {
  await expect(write()).rejects.toMatchObject({ code: 'returnSlip.nobody' })
  await expect(exportReturnSlips(round.folder, { ...request(), due: '6月8日' }, out, quietJob)).rejects.toMatchObject({
    code: 'period.badDate',
  })
})

test.skipIf(!python)(
  'the file of the unit comes back with its wrong cells coloured and commented, nothing else changed',
  async () => {
    const sent = join(inbox, '001-县发展和改革局-2023年5月.xlsx')
    writeFileSync(sent, damaged())
    await stageAndSendBack(sent)
    const { files } = await write()
    expect(files.map(({ unit, path }) => [unit, basename(path)])).toEqual([
      ['县发展和改革局', '001-县发展和改革局-2023年5月（退回）.xlsx'],
    ])
    const slip = files[0]?.path ?? ''
    const { sheets, front, marks } = inspect(slip)
    expect(sheets).toEqual(['退回说明', '填报表', '填表说明', '_督办台'])
    expect(front[0]).toEqual(['退回单：县发展和改革局'])
    expect(front[1]?.[0]).toContain('请于2023年6月8日前更正后重新报送')
    expect(front[2]?.[0]).toBe('退回原因：完成比例和状态请按说明填写。')
    expect(marks['填报表!I7']).toEqual(['FFFFC7CE', expect.stringContaining('“差得不多”'), '差得不多'])
    expect(marks['填报表!H8']).toEqual(['FFFFC7CE', expect.stringContaining('不认识状态“差不多了”'), '差不多了'])
    const [before, after] = [await readWorkbook(readFileSync(sent), sent), await readWorkbook(readFileSync(slip), slip)]
    expect(after.sheets.slice(1)).toEqual(before.sheets)
    expect(after.properties).toEqual(before.properties)
  },
)

test.skipIf(!python)('what the unit mends in it is taken when it comes back', async () => {
  const sent = join(inbox, '001-县发展和改革局-2023年5月.xlsx')
  writeFileSync(sent, damaged())
  await stageAndSendBack(sent)
  const slip = (await write()).files[0]?.path ?? ''
  const mended = join(inbox, basename(slip))
  execFileSync(python ?? '', [
    '-c',
    `import sys
from openpyxl import load_workbook
book = load_workbook(sys.argv[1])
sheet = book["填报表"]
sheet["I7"] = 55
sheet["H8"] = "达到序时进度"
for row in range(9, 10):
    sheet[f"G{row}"] = "绿地完工1万平方米。"; sheet[f"H{row}"] = "达到序时进度"; sheet[f"I{row}"] = 30
book.save(sys.argv[2])`,
    slip,
    mended,
  ])
  await stageReturns(round.folder, round.periodId, [mended], quietJob)
  const { files } = await listIntake(round.folder, round.periodId, 'clean', { offset: 0, limit: 10 })
  expect(files.map(({ fileName, rows }) => [fileName, rows])).toEqual([[basename(slip), 4]])
  const id = files[0]?.id
  if (!id) throw new Error('not staged')
  await acceptFile(round.folder, id, null)
  expect((await showIntakeFile(round.folder, id, { offset: 0, limit: 10 })).summary.standing).toBe('taken')
  await expect(write()).rejects.toMatchObject({ code: 'returnSlip.nobody' })
})

test.skipIf(!python || !office)(
  'an old workbook becomes the form of the program, filled with what was sent, and marked',
  async () => {
    const filled = join(inbox, '001-县发展和改革局-2023年5月.xlsx')
    writeFileSync(filled, damaged())
    const old = convertWithSoffice(office ?? '', filled, 'xls', inbox)
    await stageAndSendBack(old)
    const slip = (await write()).files[0]?.path ?? ''
    const { marks } = inspect(slip)
    expect(marks['填报表!I7']).toEqual(['FFFFC7CE', expect.stringContaining('“差得不多”'), '差得不多'])
    expect(marks['填报表!H8']).toEqual(['FFFFC7CE', expect.stringContaining('不认识状态“差不多了”'), '差不多了'])
    const { sheets } = await readWorkbook(readFileSync(slip), slip)
    const texts = sheets
      .find(({ name }) => name === '填报表')
      ?.rows.flatMap(({ cells }) => cells.map(({ value }) => value))
    expect(texts).toContain('走访3次，签订协议。')
  },
)

test.skipIf(!python || !office)(
  'a file that LibreOffice saved is marked too, and LibreOffice opens every slip with its marks',
  async () => {
    const filled = join(round.root, '001-县发展和改革局-2023年5月.xlsx')
    writeFileSync(filled, damaged())
    const saved = convertWithSoffice(office ?? '', filled, 'xlsx', inbox)
    await stageAndSendBack(saved)
    const slip = (await write()).files[0]?.path ?? ''
    expect(inspect(slip).marks['填报表!I7']?.[1]).toContain('差得不多')
    const again = join(round.root, '再存')
    const reopened = inspect(convertWithSoffice(office ?? '', slip, 'xlsx', again))
    expect(reopened.sheets[0]).toBe('退回说明')
    expect(reopened.marks['填报表!I7']?.slice(0, 2)).toEqual(['FFFFC7CE', expect.stringContaining('差得不多')])
    expect(readdirSync(again)).toHaveLength(1)
  },
)

test.skipIf(!python || !office)('a return in .et, under the class id of WPS, becomes a marked form too', async () => {
  const filled = join(round.root, '001-县发展和改革局-2023年5月.xlsx')
  writeFileSync(filled, damaged())
  const bytes = readFileSync(convertWithSoffice(office ?? '', filled, 'xls', round.root))
  const root = bytes.indexOf(Buffer.from('Root Entry', 'utf16le'))
  Buffer.from('45540001005750534b494e47534f4655', 'hex').copy(bytes, root + 80)
  const et = join(inbox, '001-县发展和改革局-2023年5月.et')
  writeFileSync(et, bytes)
  await stageAndSendBack(et)
  const slip = (await write()).files[0]?.path ?? ''
  expect(basename(slip)).toBe('001-县发展和改革局-2023年5月（退回）.xlsx')
  const { front, marks } = inspect(slip)
  expect(front.flat().join(' ')).toContain('差得不多')
  expect(marks['填报表!I7']).toEqual(['FFFFC7CE', expect.stringContaining('“差得不多”'), '差得不多'])
})

test.skipIf(!python)('a return as a Word table becomes a marked form, each word where the form has it', async () => {
  const { sheets } = await readWorkbook(damaged(), 'x.xlsx')
  const lines = (sheets.find(({ name }) => name === '填报表')?.rows ?? []).filter(({ row: at }) => at >= 5)
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const rows = lines.map(({ cells }) =>
    row(
      Array.from({ length: 12 }, (_, at) =>
        cell(escaped(String(cells.find(({ column }) => column === at + 1)?.value ?? ''))),
      ),
    ),
  )
  const word = join(inbox, '县发展和改革局.docx')
  writeFileSync(word, buildDocx({ body: `${paragraph('填报单位：县发展和改革局')}${table(...rows)}` }))
  await stageAndSendBack(word)
  const slip = (await write()).files[0]?.path ?? ''
  const { marks } = inspect(slip)
  expect(marks['填报表!I7']).toEqual(['FFFFC7CE', expect.stringContaining('“差得不多”'), '差得不多'])
  expect(marks['填报表!H8']?.[2]).toBe('差不多了')
})

/** A preset of the office: other words, a closing line below the table, two columns with names of its own. */
async function reword(): Promise<void> {
  const { folder } = round
  const presetId = await copyPreset(folder, 'returnSlip', null)
  const copy = await choosePreset(folder.db, 'returnSlip', presetId)
  const [lead, matters] = copy.sections
  const [reasons] = lead?.parts.filter(({ kind }) => kind === 'list') ?? []
  if (!lead || !matters || reasons?.kind !== 'list') throw new Error('the slip has two sections')
  await savePreset(folder, {
    ...copy,
    id: presetId,
    name: '县里的退回单',
    title: '{调度期}更正通知（{单位名称}）',
    columns: [
      { key: 'matter', heading: '具体问题', isShown: true },
      { key: 'place', heading: '工作事项', isShown: true },
      { key: 'number', heading: '编号', isShown: true },
      { key: 'read', heading: '读到的内容', isShown: false },
    ],
    sections: [
      { ...lead, parts: [{ ...reasons, words: '经审核，{原因}' }] },
      matters,
      {
        ...lead,
        key: 'own.1',
        placement: 'text',
        heading: '要求',
        parts: [{ kind: 'paragraph', place: 'own.2', words: '{更正期限}前更正{更正事项数}处。' }],
      },
    ],
  })
}

test('in the words of a preset; its sheet is read as nothing that the unit reports, whatever its columns are called', async () => {
  await reword()
  const sent = join(inbox, '001-县发展和改革局-2023年5月.xlsx')
  writeFileSync(sent, damaged())
  await stageAndSendBack(sent)
  const request = { periodId: round.periodId, unitIds: null, due: '2023-06-08', presetName: '县里的退回单' }
  const { files } = await exportReturnSlips(round.folder, request, out, quietJob)
  const slip = files[0]?.path ?? ''
  const [front] = (await readWorkbook(readFileSync(slip), slip)).sheets
  const texts = front?.rows.map(({ cells }) => cells.map(({ value }) => value)) ?? []
  expect(texts.slice(0, 3)).toEqual([
    ['2023年5月更正通知（县发展和改革局）'],
    ['经审核，完成比例和状态请按说明填写。'],
    ['具体问题', '工作事项', '编号'],
  ])
  expect(texts.at(-1)).toEqual([`要求：2023年6月8日前更正${texts.length - 4}处。`])
  expect(texts[3]?.slice(1)).toEqual(['填报表 第7行 I列', '1'])
  const fromUnit = await importReturns(round.folder, [slip], round.periodId, { dryRun: true }, quietJob)
  const fromProgram = await importReturns(round.folder, [sent], round.periodId, { dryRun: true }, quietJob)
  expect(fromUnit.files[0]?.problems).toEqual(fromProgram.files[0]?.problems)
})

test('its sheet is shown before it goes out, and before anything was sent back', async () => {
  const preset = standardPreset('returnSlip')
  const said = async () => JSON.stringify((await previewPreset(round.folder, round.periodId, preset)).paper)
  expect(await said()).toContain('（001-县发展和改革局-2023年5月.xlsx）需要更正，请于2023年6月5日前更正后重新报送。')
  const sent = join(inbox, '001-县发展和改革局-2023年5月.xlsx')
  writeFileSync(sent, damaged())
  await stageAndSendBack(sent)
  expect(await said()).toContain('退回原因：完成比例和状态请按说明填写。')
})
