import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'
import type { FoundChromium } from './find-chromium.ts'
import { untar } from './untar.ts'

const packages = fileURLToPath(new URL('../../node_modules', import.meta.url))
const packageFolder = join(packages, '@sparticuz', 'chromium')
const fontFolder = join(packages, '@expo-google-fonts', 'noto-sans-sc')

/**
 * The headless Chromium of the development packages, unpacked once into node_modules/.cache, with its own libraries and a
 * Chinese font: it needs nothing of the machine. Null where its package is missing or was built for another system.
 */
export async function unpackBundledChromium(): Promise<FoundChromium | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(join(packageFolder, 'bin'))) return null
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const folder = join(packages, '.cache', 'dubantai', `chromium-${version}`)
  if (!existsSync(folder)) await unpackInto(folder)
  return {
    path: join(folder, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  }
}

/** Unpacks beside and renames, so that of two that start at once both find it whole. */
async function unpackInto(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true })
  const beside = await mkdtemp(`${folder}-`)
  const packed = (name: string) => createReadStream(join(packageFolder, 'bin', name))
  const program = createWriteStream(join(beside, 'chromium'), { mode: 0o755 })
  await Promise.all([
    pipeline(packed('chromium.br'), createBrotliDecompress(), program),
    untar([packed('al2023.tar.br'), createBrotliDecompress()], beside),
    writeFile(join(beside, 'fonts.conf'), fontConfiguration(join(folder, 'font-cache'))),
  ])
  try {
    await rename(beside, folder)
  } catch (error) {
    await rm(beside, { recursive: true })
    if (!existsSync(folder)) throw error
  }
}

/** Chromium does not start without any font; the machine's own are used where there are any. */
function fontConfiguration(cacheFolder: string): string {
  const folders = [
    join(fontFolder, '400Regular'),
    join(fontFolder, '700Bold'),
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(homedir(), '.local/share/fonts'),
  ]
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map((folder) => `  <dir>${folder}</dir>`),
    `  <cachedir>${cacheFolder}</cachedir>`,
    '  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
    '</fontconfig>',
    '',
  ].join('\n')
}
