import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hashOf, readArchived } from '../../../electron/db/archive.ts'
import { readWorkbook } from '../../../electron/excel/read-workbook.ts'
import { exportForms } from '../../../electron/services/form-service.ts'
import { undo } from '../../../electron/services/history-service.ts'
import { acceptCleanFiles, acceptFile } from '../../../electron/services/intake-acceptance.ts'
import { readStaged, removeFromIntake, settleDoubt, stageReturns } from '../../../electron/services/intake-service.ts'
import { listIntake } from '../../../electron/services/intake-view.ts'
import { importReturns } from '../../../electron/services/task-return-service.ts'
import { zipPackage } from '../../../electron/zip/write-zip.ts'
import { textOfCell } from '../../../shared/domain/task-return/grid.ts'
import { openpyxl } from '../../support/external-tools.ts'
import { filledRow, fillForm } from '../../support/fill-form.ts'
import { openRound, quietJob, type RoundFixture, units } from '../../support/round-fixture.ts'
import { makeXlsx } from '../../support/workbook-package.ts'

const python = openpyxl('名称为 GBK 的压缩包')
let round: RoundFixture
let forms: readonly string[] = []
let inbox = ''
beforeEach(async () => {
  round = await openRound()
  const { files } = await exportForms(round.folder, round.periodId, join(round.root, '填报表'), quietJob)
  forms = files.map(({ path }) => path)
  inbox = join(round.root, '回收')
  mkdirSync(inbox)
})
afterEach(() => round.close())

/** A unit's return with its first rows filled in. */
function filled(form: number, rows = 1): Buffer {
  const said = (at: number) => [`第${at + 1}行已完成投资2.1亿元。`, '达到序时进度', 41 + at, '无', '下月竣工。']
  const values = Object.assign({}, ...Array.from({ length: rows }, (_, at) => filledRow(at, said(at))))
  return fillForm(readFileSync(forms[form] ?? ''), values)
}
const put = (name: string, bytes: Buffer): string => {
  const path = join(inbox, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, bytes)
  return path
}
const take = (paths: readonly string[] = [inbox], dryRun = false) =>
  importReturns(round.folder, paths, round.periodId, { dryRun, receivedAt: new Date('2023-06-05T09:00:00') }, quietJob)
const outcome = async (paths?: readonly string[]) =>
  (await take(paths)).files.map(({ path, unit, status, reports }) => [basename(path), unit, status, reports])

describe('archives and folders', () => {
  test.skipIf(!python)('a zip with names in GBK, folders in it, and what systems leave there', async () => {
    const first = put('a.xlsx', filled(0, 4))
    const second = put('b.xlsx', filled(1))
    const junk = put('c.txt', Buffer.from('x'))
    const zip = join(round.root, '回收.zip')
    const script = join(import.meta.dirname, '../../support/zip-with-gbk-names.py')
    const inside = [
      `${first}=县直部门/县发改局.xlsx`,
      `${second}=县直部门/县教育和体育局.xlsx`,
      `${junk}=__MACOSX/._县发改局.xlsx`,
      `${junk}=县直部门/~$县发改局.xlsx`,
    ]
    execFileSync(python ?? '', [script, zip, ...inside])
    expect(await outcome([zip])).toEqual([
      ['~$县发改局.xlsx', null, 'refused', 0],
      ['县发改局.xlsx', '县发展和改革局', 'accepted', 4],
      ['县教育和体育局.xlsx', '县教育和体育局', 'accepted', 1],
    ])
  })

  test('a zip within a zip, one of its files damaged: the others are taken', async () => {
    const inner = zipPackage([{ name: '县教育和体育局.xlsx', data: filled(1) }])
    const outer = zipPackage([
      { name: '乡镇/内层.zip', data: inner },
      { name: '县发改局.xlsx', data: filled(0, 4) },
      { name: '县卫健局.xlsx', data: filled(0, 4).subarray(0, 3000) },
    ])
    expect(await outcome([put('回收.zip', outer)])).toEqual([
      ['县教育和体育局.xlsx', '县教育和体育局', 'accepted', 1],
      ['县卫健局.xlsx', null, 'refused', 0],
      ['县发改局.xlsx', '县发展和改革局', 'accepted', 4],
    ])
  })

  test.each([
    ['回收.rar', '526172211a0700'],
    ['回收.rar', '526172211a070100'],
    ['回收.7z', '377abcaf271c0004'],
    ['回收.xlsx', '526172211a070100'],
  ])('%s that begins with %s: refused by name, with what to do, and kept', async (name, magic) => {
    const path = put(name, Buffer.concat([Buffer.from(magic, 'hex'), Buffer.alloc(100)]))
    const [file] = (await take([path])).files
    expect(file).toMatchObject({ status: 'refused', problems: [{ code: 'file.unreadable' }] })
    expect(file?.problems[0]?.message).toContain(`“${name}”是压缩包。请先解压`)
    await stageReturns(round.folder, round.periodId, [path], quietJob)
    expect((await list()).files.map(({ fileName, standing }) => [fileName, standing])).toEqual([[name, 'refused']])
  })

  test('a zip is archived as it came, beside the files in it', async () => {
    const inner = filled(0, 4)
    const zip = zipPackage([{ name: '县发改局.xlsx', data: inner }])
    await stageReturns(round.folder, round.periodId, [put('回收.zip', zip)], quietJob)
    expect(Buffer.from(await readArchived(round.folder, hashOf(zip)))).toEqual(zip)
    expect(Buffer.from(await readArchived(round.folder, hashOf(inner)))).toEqual(inner)
  })

  test('a dry run keeps nothing of a zip', async () => {
    const zip = zipPackage([{ name: '县发改局.xlsx', data: filled(0, 4) }])
    await take([put('回收.zip', zip)], true)
    await expect(readArchived(round.folder, hashOf(zip))).rejects.toMatchObject({ code: 'archive.missing' })
  })

  test('each file of a zip waits in the intake by itself', async () => {
    const zip = zipPackage([
      { name: '县发改局.xlsx', data: filled(0, 4) },
      { name: '县教育和体育局.xlsx', data: filled(1) },
    ])
    await stageReturns(round.folder, round.periodId, [put('回收.zip', zip)], quietJob)
    expect((await list()).files.map(({ fileName, standing }) => [fileName, standing])).toEqual([
      ['县发改局.xlsx', 'clean'],
      ['县教育和体育局.xlsx', 'clean'],
    ])
  })
})

const list = () => listIntake(round.folder, round.periodId, null, { offset: 0, limit: 100 })

/** The forms of two units put into one workbook, a sheet each, as values; the second perhaps under a name nobody knows. */
async function ofTwoUnits(second = '县教育和体育局'): Promise<Buffer> {
  const sheets = []
  for (const [at, bytes] of [filled(0, 4), filled(1)].entries()) {
    const form = (await readWorkbook(bytes, 'x.xlsx')).sheets[0]
    const rows = (form?.rows ?? []).map(({ row, cells }) => {
      const texts = cells
        .filter(({ column }) => column <= 12)
        .map((cell) => {
          const text = textOfCell(cell)
            .replace('县教育和体育局', second)
            .replaceAll('&', '&amp;')
            .replaceAll('<', '&lt;')
          return `<c r="${String.fromCharCode(64 + cell.column)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`
        })
      return `<row r="${row}">${texts.join('')}</row>`
    })
    sheets.push({ name: `表${at + 1}`, rows: rows.join('') })
  }
  return makeXlsx({ sheets })
}

describe('a file of two units', () => {
  const summary = async () =>
    (await list()).files.map(({ unitName, standing, rows }) => [unitName, standing, rows] as const)

  test('gives each its reports and its receipt, and twice it changes nothing', async () => {
    put('汇总.xlsx', await ofTwoUnits())
    expect(await outcome()).toEqual([
      ['汇总.xlsx', '县发展和改革局', 'accepted', 4],
      ['汇总.xlsx', '县教育和体育局', 'accepted', 1],
    ])
    expect(await outcome()).toEqual([
      ['汇总.xlsx', '县发展和改革局', 'unchanged', 4],
      ['汇总.xlsx', '县教育和体育局', 'unchanged', 1],
    ])
  })

  test('is two lines of the intake, taken one by one, and undone as one step', async () => {
    const path = put('汇总.xlsx', await ofTwoUnits())
    await stageReturns(round.folder, round.periodId, [path], quietJob)
    expect(await summary()).toEqual([
      ['县发展和改革局', 'clean', 4],
      ['县教育和体育局', 'clean', 1],
    ])
    const second = (await list()).files[1]
    if (!second) throw new Error('one line only')
    expect(await acceptFile(round.folder, second.id, null)).toMatchObject({ reports: 1 })
    expect((await summary()).map(([, standing]) => standing)).toEqual(['clean', 'taken'])
    expect(await acceptCleanFiles(round.folder, round.periodId, quietJob)).toMatchObject({ files: 1, reports: 4 })
    expect(await stageReturns(round.folder, round.periodId, [path], quietJob)).toMatchObject({ added: 0, known: 1 })
    for (const step of ['accept', 'accept', 'stage']) expect((await undo(round.folder)).action).toContain(step)
    expect(await summary()).toEqual([])
    await stageReturns(round.folder, round.periodId, [path], quietJob)
    expect((await summary()).length).toBe(2)
  })

  test('of which one is not known: it is settled by itself, and a line taken out does not come back', async () => {
    const path = put('汇总.xlsx', await ofTwoUnits('县某某局'))
    await stageReturns(round.folder, round.periodId, [path], quietJob)
    expect(await summary()).toEqual([
      [null, 'refused', 0],
      ['县发展和改革局', 'clean', 4],
    ])
    const [unknown, known] = (await list()).files
    if (!unknown || !known) throw new Error('two lines')
    await settleDoubt(round.folder, unknown.id, { kind: 'unit', unitId: units[1].id })
    expect(await summary()).toEqual([
      ['县发展和改革局', 'clean', 4],
      ['县教育和体育局', 'clean', 1],
    ])
    await removeFromIntake(round.folder, [unknown.id])
    await readStaged(round.folder, round.periodId, quietJob)
    expect(await summary()).toEqual([['县发展和改革局', 'clean', 4]])
  })
})

test('more files than one page of the list: all are read and listed', { timeout: 120_000 }, async () => {
  const count = 520
  const text = '新增规模以上工业企业20家以上，技改投资增长10%以上。'
  for (let at = 0; at < count; at++) {
    const lines = ['填报单位：县发展和改革局,,,', '序号,任务内容,本期进展,状态', `1,${text},完成${at}家。,达到序时进度`]
    put(`第${at}份.csv`, Buffer.from(lines.join('\n')))
  }
  expect(await stageReturns(round.folder, round.periodId, [inbox], quietJob)).toMatchObject({ added: count, known: 0 })
  const page = (offset: number) => listIntake(round.folder, round.periodId, null, { offset, limit: 500 })
  const [first, second] = [await page(0), await page(500)]
  expect([first.total, first.files.length, second.files.length]).toEqual([count, 500, count - 500])
  expect(new Set([...first.files, ...second.files].map(({ id }) => id)).size).toBe(count)
  expect(first.counts.waiting).toBe(0)
  expect(first.files.map(({ rows }) => rows)).toEqual(first.files.map(() => 1))
})
