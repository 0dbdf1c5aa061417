import { expect, test } from 'vitest'
import type { DataFolder } from '../../../electron/db/data-folder.ts'
import { readSettings, saveSettings } from '../../../electron/db/settings-repository.ts'
import { changeSet } from '../../../electron/services/history-service.ts'
import {
  listHistorySteps,
  readHistoryState,
  redoStep,
  undoStep,
} from '../../../electron/services/history-steps-service.ts'
import { withFolder } from '../../support/ledger-folder.ts'

const setCounty = (folder: DataFolder, countyName: string) =>
  changeSet(folder, { action: 'settings.save', params: { county: countyName } }, (trx) =>
    saveSettings(trx, { countyName }),
  )
const county = async (folder: DataFolder) => (await readSettings(folder.db)).countyName

test('several steps are taken back one by one and done again in turn', async () => {
  await withFolder(async (folder) => {
    for (const name of ['甲县', '乙县', '丙县']) await setCounty(folder, name)
    expect((await undoStep(folder)).params).toEqual({ county: '丙县' })
    expect((await undoStep(folder)).params).toEqual({ county: '乙县' })
    expect(await county(folder)).toBe('甲县')
    const { undo, redo } = await readHistoryState(folder)
    expect([undo?.params, redo?.params]).toEqual([{ county: '甲县' }, { county: '乙县' }])
    await redoStep(folder)
    await redoStep(folder)
    expect(await county(folder)).toBe('丙县')
    expect((await readHistoryState(folder)).redo).toBeNull()
    await expect(redoStep(folder)).rejects.toMatchObject({ code: 'history.nothingToRedo' })
    await undoStep(folder)
    expect(await county(folder)).toBe('乙县')
  })
})

test('new work ends redoing', async () => {
  await withFolder(async (folder) => {
    for (const name of ['甲县', '乙县']) await setCounty(folder, name)
    await undoStep(folder)
    await setCounty(folder, '丁县')
    expect((await readHistoryState(folder)).redo).toBeNull()
    await expect(redoStep(folder)).rejects.toMatchObject({ code: 'history.nothingToRedo' })
  })
})

test('a list of steps says what an undo and a redo were about', async () => {
  await withFolder(async (folder) => {
    await setCounty(folder, '甲县')
    await undoStep(folder)
    await redoStep(folder)
    const steps = await listHistorySteps(folder, { limit: 10 })
    expect(steps.map(({ kind, action, isUndone }) => ({ kind, action, isUndone }))).toEqual([
      { kind: 'redo', action: 'settings.save', isUndone: false },
      { kind: 'undo', action: 'settings.save', isUndone: true },
      { kind: 'work', action: 'settings.save', isUndone: false },
    ])
    const [, , work] = steps
    expect(await listHistorySteps(folder, { limit: 10, before: work?.id ?? 0 })).toEqual([])
  })
})
