import { mkdtempSync, rmSync, unlinkSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { examplePlanPath } from '../../../electron/example/example-plan.ts'
import { runDuban, runDubanJson } from '../../support/run-duban.ts'

let folder = ''
let data = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duban-backup-'))
  data = join(folder, 'data')
  await runDubanJson('plan', 'import', examplePlanPath, '--data', data)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('backup, look inside, restore and take it back', async () => {
  const made = await runDubanJson<{ name: string; copiedFiles: number }>('backup', '--data', data)
  expect(made).toMatchObject({ copiedFiles: 1, missingFiles: 0 })
  await runDubanJson('units', 'merge', '县农业农村局', '--into', '县水利局', '--data', data)
  expect(await runDubanJson('restore', '--data', data)).toMatchObject({
    backups: [{ name: made.name, reason: 'manual' }],
  })
  const inside = await runDubanJson('restore', made.name, '--dry-run', '--data', data)
  expect(inside).toMatchObject({ isSound: true, contents: { tasks: 41, files: 1, missingFiles: 0 } })
  const unitCount = async () => (await runDubanJson<{ units: unknown[] }>('units', 'list', '--data', data)).units.length
  const merged = await unitCount()
  const { status, stdout } = await runDuban('restore', made.name, '--data', data)
  expect(status).toBe(0)
  expect(stdout).toContain('已恢复到')
  expect(await unitCount()).toBe(merged + 1)
  await runDubanJson('restore', '--undo', '--data', data)
  expect(await unitCount()).toBe(merged)
})

test('check says what is wrong and what to do', async () => {
  const sound = await runDubanJson<{ fonts: { font: string; isInstalled: boolean }[] }>('check', '--data', data)
  expect(sound).toMatchObject({ findings: [], tasks: 41, files: 1 })
  expect(sound.fonts.map(({ font }) => font)).toEqual(['仿宋_GB2312', '楷体_GB2312', '黑体', '方正小标宋简体', '宋体'])
  // For a person, what is missing is said in words.
  const { stdout } = await runDuban('check', '--data', data)
  for (const { font, isInstalled } of sound.fonts) expect(stdout.includes(font)).toBe(!isInstalled)
  const archive = join(data, 'archive')
  const [part = ''] = await readdir(archive)
  const [hash = ''] = await readdir(join(archive, part))
  unlinkSync(join(archive, part, hash))
  const { findings } = await runDubanJson<{ findings: { code: string; message: string }[] }>(
    'check',
    '--mend',
    '--data',
    data,
  )
  expect(findings).toMatchObject([{ code: 'fileMissing', message: expect.stringContaining('存档中缺少原始文件') }])
})

test('what cannot be restored ends with one line and status 2', async () => {
  const { status, stderr } = await runDuban('restore', examplePlanPath, '--data', data)
  expect(status).toBe(2)
  expect(stderr).toMatch(/^错误 backup\.notALedger：.*现有数据未动.*\n$/)
})
