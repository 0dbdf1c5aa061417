import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { KeptSettings } from '../../../electron/main/kept-settings.ts'

let file = ''
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'settings-')), 'settings.json')
})
afterEach(() => rmSync(join(file, '..'), { recursive: true, force: true }))

const delivered = {
  window: null,
  dataFolder: null,
  language: 'zh-CN',
  operator: null,
}

test('settings are kept from start to start', () => {
  expect(new KeptSettings(file).current).toEqual(delivered)
  new KeptSettings(file).change({ dataFolder: '/数据' })
  const window = { bounds: { x: 1, y: 2, width: 1200, height: 700 }, isMaximized: true }
  new KeptSettings(file).change({ window })
  expect(new KeptSettings(file).current).toEqual({ ...delivered, dataFolder: '/数据', window })
})

test('a file that is no JSON is as if there were none', () => {
  writeFileSync(file, '{"window":')
  expect(new KeptSettings(file).current).toEqual(delivered)
})

test('what does not fit is as delivered, the rest is kept', () => {
  writeFileSync(file, JSON.stringify({ window: { bounds: 'left' }, dataFolder: '/数据', language: 7 }))
  expect(new KeptSettings(file).current).toEqual({ ...delivered, dataFolder: '/数据' })
  new KeptSettings(file).change({ dataFolder: null })
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(delivered)
})
