import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type DataFolder, openDataFolder } from '../../../electron/db/data-folder.ts'
import type { OwnPreset } from '../../../electron/db/paper-preset-repository.ts'
import { undo } from '../../../electron/services/history-service.ts'
import {
  choosePreset,
  copyPreset,
  findPresetByName,
  listPresets,
  removePreset,
  savePreset,
} from '../../../electron/services/preset-service.ts'
import type { PaperPreset } from '../../../shared/domain/paper/preset.ts'
import { standardPreset } from '../../../shared/domain/paper/standard-presets.ts'

let out: string
let data: DataFolder

beforeEach(async () => {
  out = mkdtempSync(join(tmpdir(), 'preset-'))
  data = await openDataFolder(join(out, 'data'), { operator: '测试' })
})
afterEach(async () => {
  await data.close()
  rmSync(out, { recursive: true, force: true })
})

const kind = 'monthlyBulletin'
const programNames = ['月通报', '进展情况报告（上行文）', '联合通报（联合行文）']
const names = async () =>
  (await listPresets(data.db)).filter((preset) => preset.kind === kind).map((preset) => preset.name)

/** A copy of the program's own. */
async function copied(): Promise<OwnPreset> {
  const id = await copyPreset(data, kind, null)
  return { ...(await choosePreset(data.db, kind, id)), id }
}

const withLead = (preset: OwnPreset, words: string): OwnPreset => ({
  ...preset,
  sections: preset.sections.map((section) =>
    section.key === 'lead' ? { ...section, parts: [{ kind: 'paragraph', place: 'lead', words }] } : section,
  ),
})
const saidBy = ({ id: _id, name: _name, ...said }: PaperPreset) => said

describe('文稿模板', () => {
  test('a copy says what was copied, under a free name; the program’s own stays', async () => {
    const preset = await copied()
    expect(saidBy(preset)).toEqual(saidBy(standardPreset(kind)))
    await copyPreset(data, kind, preset.id)
    expect(await names()).toEqual([...programNames, '月通报（副本）', '月通报（副本2）'])
    expect(await findPresetByName(data.db, kind, null)).toBe(standardPreset(kind))
    expect((await findPresetByName(data.db, kind, '月通报（副本）')).id).toBe(preset.id)
    await expect(findPresetByName(data.db, kind, '没有的')).rejects.toMatchObject({
      code: 'preset.unknownName',
      params: { known: [...programNames, '月通报（副本）', '月通报（副本2）'].join('、') },
    })
  })

  test('is saved and removed as one step each, and both are undone', async () => {
    const preset = await copied()
    await savePreset(data, withLead({ ...preset, name: ' 县里的月通报 ' }, '截至{截止日期}：'))
    expect(await names()).toEqual([...programNames, '县里的月通报'])
    await removePreset(data, preset.id)
    expect(await names()).toEqual(programNames)
    await undo(data)
    await undo(data)
    expect(await choosePreset(data.db, kind, preset.id)).toEqual(preset)
  })

  test('one that cannot be printed, or has the name of another, is not saved', async () => {
    const preset = await copied()
    await expect(savePreset(data, withLead(preset, '截至{截至日期}：'))).rejects.toMatchObject({
      code: 'preset.hasProblems',
      params: { count: 1 },
    })
    await expect(savePreset(data, { ...preset, name: '月通报' })).rejects.toMatchObject({ code: 'preset.nameTaken' })
    expect(await choosePreset(data.db, kind, preset.id)).toEqual(preset)
  })

  test('one of another kind is no preset of this', async () => {
    const preset = await copied()
    await expect(choosePreset(data.db, 'weeklyBulletin', preset.id)).rejects.toMatchObject({ code: 'preset.notFound' })
    await expect(savePreset(data, { ...preset, kind: 'weeklyBulletin' })).rejects.toMatchObject({
      code: 'preset.notFound',
    })
  })
})
