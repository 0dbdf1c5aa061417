import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import type { DataFolder } from '../../../electron/db/data-folder.ts'
import { listProposals, listUnits } from '../../../electron/db/unit-repository.ts'
import { undo } from '../../../electron/services/history-service.ts'
import { acceptUnitList, exportUnitList, previewUnitList } from '../../../electron/services/unit-list-service.ts'
import { addOtherName, addUnit, editUnit } from '../../../electron/services/unit-service.ts'
import { dumpLedger } from '../../support/ledger-dump.ts'
import { withFolder } from '../../support/ledger-folder.ts'

async function withUnits(folder: DataFolder) {
  const finance = await addUnit(folder, { name: '县财政局', kind: 'department' })
  await addUnit(folder, { name: '清河镇', kind: 'township' })
  const reform = await addUnit(folder, { name: '县发展和改革局', kind: 'department' })
  await editUnit(folder, finance, { contactName: '王海', contactPhone: '0550-1234567' })
  await addOtherName(folder, reform, '县发改局')
  return { finance, reform }
}

/** Opens an exported list, changes cells by address, and saves it under another name. */
async function changed(folder: DataFolder, changes: Readonly<Record<string, string | number>>): Promise<string> {
  const path = await exportUnitList(folder, join(folder.path, '名录.xlsx'))
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const sheet = workbook.worksheets[0]
  for (const [address, value] of Object.entries(changes)) if (sheet) sheet.getCell(address).value = value
  const out = join(folder.path, '改后.xlsx')
  await workbook.xlsx.writeFile(out)
  return out
}

test('a list read in again as it was written changes nothing', () =>
  withFolder(async (folder) => {
    await withUnits(folder)
    const path = await exportUnitList(folder, join(folder.path, '名录.xlsx'))
    expect(await previewUnitList(folder, path)).toMatchObject({
      fileName: '名录.xlsx',
      differences: [],
      unchanged: 3,
      isOrderChanged: false,
      missing: [],
      problems: [],
    })
  }))

test('differences are shown, then taken in as one step that is undone as one', () =>
  withFolder(async (folder) => {
    await withUnits(folder)
    const path = await changed(folder, {
      A2: '县财政和国资局',
      E2: '0550-7654321',
      B3: '县发改局、县发改委',
      A5: '县水务局',
      G5: 2019,
      H5: '县发展和改革局',
      A6: '县发展改革服务中心',
      C6: '县直部门',
    })
    const before = dumpLedger(folder)
    const preview = await previewUnitList(folder, path)
    expect(preview.problems).toEqual([])
    expect(preview.differences.map(({ row, kind, name, changes }) => [row, kind, name, changes.length])).toEqual([
      [2, 'changed', '县财政和国资局', 2],
      [3, 'changed', '县发展和改革局', 1],
      [5, 'added', '县水务局', 4],
      [6, 'added', '县发展改革服务中心', 2],
    ])
    expect(dumpLedger(folder)).toEqual(before)
    await acceptUnitList(folder, path, { hash: preview.hash, rows: [2, 3, 5, 6], takeOrder: false })
    const units = await listUnits(folder.db)
    expect(units.map(({ name }) => name)).toEqual([
      ...['县财政和国资局', '县发展和改革局', '清河镇', '县水务局', '县发展改革服务中心'],
    ])
    expect(units[0]).toMatchObject({ contactName: '王海', contactPhone: '0550-7654321' })
    expect(units[1]?.otherNames).toEqual(['县发改委', '县发改局'])
    expect(units[3]).toMatchObject({ kind: 'department', activeTo: 2019, successorId: units[1]?.id })
    await undo(folder)
    expect(dumpLedger(folder)).toEqual(before)
  }))

test('only the rows chosen are taken in; the order of the sheet is taken when asked', () =>
  withFolder(async (folder) => {
    const { finance, reform } = await withUnits(folder)
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('单位')
    sheet.addRows([
      ['全县单位一览'],
      ['序号', '单位', '电话'],
      [1, '县发改局', '0550-1111111'],
      [2, '县财政局', '0550-2222222'],
      [3, '县水务局', ''],
    ])
    const path = join(folder.path, '各单位.xlsx')
    await workbook.xlsx.writeFile(path)
    const preview = await previewUnitList(folder, path)
    expect(preview).toMatchObject({ isOrderChanged: true, missing: ['清河镇'] })
    expect(preview.differences.map(({ row }) => row)).toEqual([3, 4, 5])
    await acceptUnitList(folder, path, { hash: preview.hash, rows: [3], takeOrder: true })
    const units = await listUnits(folder.db)
    expect(units.map(({ id, contactPhone }) => [id, contactPhone])).toEqual([
      [reform, '0550-1111111'],
      [finance, '0550-1234567'],
      [expect.any(String), null],
    ])
  }))

test('what cannot be taken is said by row, the rest of the row is taken', () =>
  withFolder(async (folder) => {
    await withUnits(folder)
    const path = await changed(folder, {
      C2: '县级部门',
      F2: '前年',
      B3: '县财政局',
      H3: '县不存在局',
      A5: '县财政局',
      B6: '无名',
      F4: 2020,
      G4: 2010,
    })
    const { problems, differences } = await previewUnitList(folder, path)
    expect(problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'C', 'unknownKind'],
      [2, 'F', 'notAYear'],
      [3, null, 'nameTaken'],
      [3, null, 'unknownSuccessor'],
      [4, 'G', 'yearsReversed'],
      [5, 'A', 'namedTwice'],
      [6, 'A', 'noName'],
    ])
    expect(differences).toEqual([
      expect.objectContaining({ row: 3, changes: [{ field: 'otherNames', from: '县发改局', to: '' }] }),
    ])
  }))

test('a new name that may be another unit is kept as a proposal, not merged', () =>
  withFolder(async (folder) => {
    await addUnit(folder, { name: '县国有资产管理服务中心', kind: 'department' })
    const path = await changed(folder, { A3: '县国有资产服务中心' })
    const preview = await previewUnitList(folder, path)
    expect(preview.differences[0]?.perhaps?.name).toBe('县国有资产管理服务中心')
    await acceptUnitList(folder, path, { hash: preview.hash, rows: [3], takeOrder: false })
    expect(await listUnits(folder.db)).toHaveLength(2)
    expect(await listProposals(folder.db)).toHaveLength(1)
  }))

test('a file that changed after it was looked at, or that is no list, is refused', () =>
  withFolder(async (folder) => {
    await withUnits(folder)
    const path = await changed(folder, { E2: '0550-7654321' })
    const { hash } = await previewUnitList(folder, path)
    await changed(folder, { E2: '0550-0000000' })
    const choice = { hash, rows: [2], takeOrder: false }
    await expect(acceptUnitList(folder, path, choice)).rejects.toMatchObject({ code: 'unitList.fileChanged' })
    writeFileSync(join(folder.path, '别的.csv'), '甲,乙\n1,2\n')
    await expect(previewUnitList(folder, join(folder.path, '别的.csv'))).rejects.toMatchObject({
      code: 'unitList.noNames',
    })
    await expect(previewUnitList(folder, join(folder.path, '没有.xlsx'))).rejects.toMatchObject({
      code: 'file.notFound',
    })
  }))
