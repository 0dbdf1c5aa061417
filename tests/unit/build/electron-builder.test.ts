import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const require = createRequire(join(root, 'node_modules/electron-builder/package.json'))

/** electron-builder's own check of a configuration: throws on unknown keys and wrong types. */
async function validate(config: unknown): Promise<void> {
  const { validateConfiguration } = require('app-builder-lib/out/util/config/config.js')
  const { DebugLogger } = require('builder-util')
  await validateConfiguration(config, new DebugLogger(false))
}

async function readConfig(): Promise<Record<string, unknown>> {
  const { load } = require('js-yaml')
  return load(readFileSync(join(root, 'electron-builder.yml'), 'utf8'))
}

test('the packaging configuration holds only what electron-builder knows', async () => {
  const config = await readConfig()
  await expect(validate(config)).resolves.toBeUndefined()
  await expect(validate({ ...config, unknownKey: true })).rejects.toThrow(/unknownKey/)
})

test('each platform packs only its own SQLite binary', async () => {
  const config = await readConfig()
  const files = (platform: string) => (config[platform] as { files: string[] }).files
  expect(files('linux')).toContain(`!node_modules/better-sqlite3/prebuilds/!(linux-\${arch}).node`)
  expect(files('win')).toContain(`!node_modules/better-sqlite3/prebuilds/!(win32-\${arch}).node`)
})
