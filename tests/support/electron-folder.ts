import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'

export type PackedPlatform = 'linux' | 'win'

/** How the fuses of an Electron lie in its executable: a mark, the version of the list, its length, a state for each. */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 8]),
  Buffer.from('10110101'),
])

const englishUnitedStates = 1033
const unicode = 1200

/**
 * Makes what packing needs of an unpacked Electron, whose binaries are fetched from outside the packages: an executable with
 * fuses, for Windows one with a version, and files to be sorted out. It does not run.
 */
export function makeElectronFolder(folder: string, platform: PackedPlatform, version: string): void {
  for (const inside of ['locales', 'resources']) mkdirSync(join(folder, inside), { recursive: true })
  const write = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content)
  write('version', version)
  write('LICENSE', 'of Electron')
  write('LICENSES.chromium.html', 'of Chromium')
  for (const language of ['de', 'en-US', 'zh-CN', 'zh-TW']) write(`locales/${language}.pak`, language)
  if (platform === 'win') write('electron.exe', Buffer.concat([windowsExecutable(version), fuseWire]))
  else {
    write('electron', Buffer.concat([Buffer.from('#!/bin/sh\n'), fuseWire]))
    chmodSync(join(folder, 'electron'), 0o755)
  }
}

function windowsExecutable(version: string): Buffer {
  const executable = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(executable)
  const info = Resource.VersionInfo.createEmpty()
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  info.setFileVersion(major, minor, patch, 0, englishUnitedStates)
  info.setStringValues({ lang: englishUnitedStates, codepage: unicode }, { ProductName: 'Electron' })
  info.outputToResourceEntries(resources.entries)
  resources.outputResource(executable)
  return Buffer.from(executable.generate())
}
