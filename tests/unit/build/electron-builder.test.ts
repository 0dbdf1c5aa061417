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

/** A configuration with those that it extends. */
function readConfig(file: string): Promise<Record<string, unknown>> {
  return require('app-builder-lib/out/util/config/config.js').getConfig(root, file, null)
}

test('the packaging configuration holds only what electron-builder knows', async () => {
  const config = await readConfig('electron-builder.yml')
  await expect(validate(config)).resolves.toBeUndefined()
  await expect(validate({ ...config, unknownKey: true })).rejects.toThrow(/unknownKey/)
})

test('the portable folder differs from the installer in its mark alone', async () => {
  const installer = await readConfig('electron-builder.yml')
  const portable = await readConfig('build/electron-builder-portable.yml')
  await expect(validate(portable)).resolves.toBeUndefined()
  const { extends: _extends, artifactName, win, ...rest } = portable
  expect(artifactName).not.toBe(installer.artifactName)
  expect(win).toEqual({
    ...(installer.win as object),
    target: 'zip',
    extraFiles: [{ from: 'build/portable.txt', to: 'portable' }],
  })
  expect({ ...rest, artifactName: installer.artifactName, win: installer.win }).toEqual(installer)
})

test('each platform has its artefacts, and Electron is packed in the version that is developed with', async () => {
  const { linux, win, electronVersion } = await readConfig('electron-builder.yml')
  expect(linux).toMatchObject({
    target: [
      { target: 'deb', arch: ['x64', 'arm64'] },
      { target: 'AppImage', arch: ['x64', 'arm64'] },
    ],
  })
  expect(win).toMatchObject({ target: [{ target: 'nsis', arch: ['x64'] }] })
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(electronVersion).toBe(devDependencies.electron)
})
