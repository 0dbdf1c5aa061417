import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { chooseDataFolder, findPortableData, programFolder } from '../../../electron/main/data-folder-choice.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portable-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('an installed program has no data beside it', () => {
  expect(findPortableData(folder)).toBeNull()
})

test('a folder of data beside the program makes it portable', () => {
  mkdirSync(join(folder, '数据'))
  expect(findPortableData(folder)).toBe(join(folder, '数据'))
})

test('a file named portable asks for it before there are data', () => {
  writeFileSync(join(folder, 'portable'), '')
  expect(findPortableData(folder)).toBe(join(folder, '数据'))
})

test('the program lies where the user sees it, not where an AppImage mounts itself', () => {
  expect(programFolder('/opt/dubantai/dubantai', {})).toBe('/opt/dubantai')
  expect(programFolder('/tmp/.mount_x/dubantai', { APPIMAGE: '/media/stick/督办台.AppImage' })).toBe('/media/stick')
})

test('named at the start goes before portable, portable before chosen, chosen before the usual folder', () => {
  const all = { argument: 'a', portable: '/p', chosen: '/c', usual: '/u' }
  expect(chooseDataFolder(all)).toEqual({ path: resolve('a'), origin: 'argument' })
  expect(chooseDataFolder({ ...all, argument: null })).toEqual({ path: '/p', origin: 'portable' })
  expect(chooseDataFolder({ ...all, argument: null, portable: null })).toEqual({ path: '/c', origin: 'chosen' })
  expect(chooseDataFolder({ ...all, argument: null, portable: null, chosen: null })).toEqual({
    path: '/u',
    origin: 'usual',
  })
})
