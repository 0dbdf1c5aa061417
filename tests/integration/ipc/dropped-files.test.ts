import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FileTokens } from '../../../electron/ipc/file-tokens.ts'
import { DroppedFiles } from '../../../electron/main/dropped-files.ts'

let root = ''
let tokens: FileTokens
let dropped: DroppedFiles
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dropped-'))
  tokens = new FileTokens(() => undefined)
  dropped = new DroppedFiles(join(root, 'dropped'), tokens)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

test('pieces become the file, in the order in which they were put', async () => {
  const token = await dropped.begin('城关镇.xlsx', 6)
  await Promise.all([
    dropped.put(token, Uint8Array.of(1, 2, 3)),
    dropped.put(token, Uint8Array.of(4, 5)),
    dropped.put(token, Uint8Array.of(6)),
  ])
  expect(await dropped.end(token)).toEqual({ token, name: '城关镇.xlsx', size: 6 })
  expect([...readFileSync(tokens.pathOf(token))]).toEqual([1, 2, 3, 4, 5, 6])
})

test('a file of a dropped folder keeps its place, and files of one name stay apart', async () => {
  const first = await dropped.begin('回收表/乡镇/城关镇.xlsx', 0)
  const second = await dropped.begin('回收表/乡镇/城关镇.xlsx', 0)
  expect((await dropped.end(first)).name).toBe('城关镇.xlsx')
  await dropped.end(second)
  expect(tokens.pathOf(first)).toMatch(/回收表.乡镇.城关镇\.xlsx$/)
  expect(tokens.pathOf(first)).not.toBe(tokens.pathOf(second))
})

test.each(['../夹带.xlsx', 'a/../../夹带.xlsx', '/etc/passwd', 'a//b.xlsx', 'C:\\a.xlsx', '', 'a/.'])(
  'a file cannot be dropped at %j',
  async (path) => {
    await expect(dropped.begin(path, 0)).rejects.toThrow('cannot lie at')
  },
)

test('a file that did not come whole is refused', async () => {
  const token = await dropped.begin('城关镇.xlsx', 6)
  await dropped.put(token, Uint8Array.of(1, 2, 3))
  await expect(dropped.end(token)).rejects.toMatchObject({
    code: 'file.dropIncomplete',
    params: { size: 6, received: 3 },
  })
})

test('clearing removes all, also what was not ended', async () => {
  const token = await dropped.begin('城关镇.xlsx', 6)
  await dropped.clear()
  expect(existsSync(join(root, 'dropped'))).toBe(false)
  await expect(dropped.put(token, Uint8Array.of(1))).rejects.toMatchObject({ code: 'file.tokenUnknown' })
})
