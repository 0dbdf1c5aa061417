import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { extractAll, getRawHeader, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Channel, Output, PageInput } from '../../../shared/ipc/contract.ts'
import { type LaunchedProgram, launchFolder } from '../../e2e/launch.ts'
import { packFolder, stageProgram } from '../../support/pack-program.ts'

const root = resolve(import.meta.dirname, '../../..')
const fixtures = join(root, 'tests/fixtures')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
/** The packed binary of SQLite is that of 64-bit x86 Linux. */
const canRun = process.platform === 'linux' && process.arch === 'x64'
if (!canRun) console.warn('未运行：本机不是 64 位 x86 的 Linux，启动打包后程序的测试已跳过。')
let work = ''
let project = ''
let linux = ''
let windows = ''

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'dubantai-packed-'))
  project = join(work, 'project')
  stageProgram(project)
  linux = packFolder(project, 'linux')
  windows = packFolder(project, 'win', 'build/electron-builder-portable.yml')
}, 240_000)
afterAll(() => rmSync(work, { recursive: true, force: true, maxRetries: 3 }))

const archive = (folder: string) => join(folder, 'resources/app.asar')
/** Files of the archive, with `/` and without the first. */
const archived = (folder: string) =>
  listPackage(archive(folder), { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1))

function filesUnder(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

/** What the system's loader reads: of each platform its own binary of SQLite, and nothing else. */
const binaryOf = (platform: string) => [`node_modules/better-sqlite3/prebuilds/${platform}-x64.node`]

describe.each([
  { name: 'Linux', folder: () => linux, platform: 'linux' },
  { name: 'Windows', folder: () => windows, platform: 'win32' },
])('for $name', ({ folder, platform }) => {
  test('the archive holds the built program, its description, and the two packages beside it', () => {
    const paths = archived(folder())
    for (const path of [
      ...['package.json', 'out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html', 'out/backend.js'],
      ...['old-workbook', 'plan-reader', 'return-reader', 'ledger'].map((name) => `out/${name}-worker.js`),
      ...['out/cli.js', 'out/licences.json', 'out/assets/云河县2023年分工方案.docx'],
    ])
      expect(paths).toContain(path)
    expect([...new Set(paths.map((path) => path.split('/', 1)[0]))].sort()).toEqual([
      ...['node_modules', 'out', 'package.json'],
    ])
    const packages = paths.flatMap((path) => /^node_modules\/([^/]+)$/.exec(path)?.[1] ?? [])
    expect(packages.sort()).toEqual(['better-sqlite3', 'pdfjs-dist'])
    const unwanted = /\.(ts|map|c|h|gyp)$|\.test\.|\.min\.mjs$/
    expect(paths.filter((path) => unwanted.test(path))).toEqual([])
    expect(paths.length).toBeLessThan(700)
  })

  test('outside it lie SQLite’s binary of the platform, the licences and two languages', () => {
    const unpacked = binaryOf(platform).map((path) => `app.asar.unpacked/${path}`)
    expect(filesUnder(join(folder(), 'resources'))).toEqual(['app.asar', ...unpacked, 'licences.txt'])
    expect(archived(folder()).filter((path) => path.endsWith('.node'))).toEqual(binaryOf(platform))
    expect(readdirSync(join(folder(), 'locales')).sort()).toEqual(['en-US.pak', 'zh-CN.pak'])
    expect(readFileSync(join(folder(), 'resources/licences.txt'), 'utf8')).toMatch(/^better-sqlite3 .*MIT/m)
  })

  test('the fuses are set as the configuration says', async () => {
    const executable = join(folder(), platform === 'linux' ? 'dubantai' : 'dubantai.exe')
    const wire = await getCurrentFuseWire(executable)
    const isOn = (fuse: FuseV1Options) => wire[fuse] === FuseState.ENABLE
    expect({
      runAsNode: isOn(FuseV1Options.RunAsNode),
      nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
      integrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyFromArchive: isOn(FuseV1Options.OnlyLoadAppFromAsar),
      fileProtocol: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
    }).toEqual({
      ...{ runAsNode: false, nodeOptions: false, inspect: false, fileProtocol: false },
      ...{ integrity: true, onlyFromArchive: true },
    })
  })
})

test('the executable for Windows says what it is, has its icon, and the hash of the archive', () => {
  const executable = NtExecutable.from(readFileSync(join(windows, 'dubantai.exe')), { ignoreCert: true })
  const { entries } = NtExecutableResource.from(executable)
  const [info] = Resource.VersionInfo.fromEntries(entries)
  const [language] = info?.getAllLanguagesForStringValues() ?? []
  expect(language && info?.getStringValues(language)).toMatchObject({
    ...{ ProductName: '督办台', FileDescription: '督办台', CompanyName: '督办台', OriginalFilename: '' },
    FileVersion: version,
  })
  const [icons] = Resource.IconGroupEntry.fromEntries(entries)
  expect(icons?.icons.map(({ width }) => width || 256).sort((a, b) => a - b)).toEqual([16, 32, 48, 64, 128, 256])
  const integrity = entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR')
  const { headerString } = getRawHeader(archive(windows))
  expect(JSON.parse(Buffer.from(integrity?.bin ?? new ArrayBuffer(0)).toString())).toEqual([
    { file: 'resources\\app.asar', alg: 'SHA256', value: createHash('sha256').update(headerString).digest('hex') },
  ])
})

test('the portable folder is marked as one, the installed program is not', () => {
  expect(existsSync(join(windows, 'portable'))).toBe(true)
  expect(existsSync(join(linux, 'portable'))).toBe(false)
})

describe.runIf(canRun)('the packed program, taken out of its archive and started on the stand-in', () => {
  let program: LaunchedProgram
  let extracted = ''
  let dataFolder = ''

  beforeAll(async () => {
    extracted = join(work, 'extracted')
    dataFolder = join(work, '数据')
    // Only Electron can read the archive where it lies.
    extractAll(archive(linux), extracted)
    rmSync(project, { recursive: true })
    program = await launchFolder(extracted, { args: [`--data=${dataFolder}`] })
    await program.page.waitForFunction(() => 'backend' in window && document.readyState === 'complete')
  }, 120_000)
  afterAll(() => program.close())

  async function ask<C extends Channel>(channel: C, input: PageInput<C>): Promise<Output<C>> {
    const request = { callId: crypto.randomUUID(), channel, input }
    const reply = await program.page.evaluate((sent) => window.backend.invoke(sent), request)
    if (!reply.ok) throw new Error(`${channel}: ${JSON.stringify(reply.error)}`)
    return reply.value as Output<C>
  }

  async function choose(...filePaths: readonly string[]) {
    await program.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...chosen] })
    }, filePaths)
    const files = await ask('shell.chooseFiles', { title: '选择文件', filters: [], isMany: true })
    return files.map(({ token }) => token)
  }

  test('opens its window and its ledger', async () => {
    await program.page.getByRole('navigation').first().waitFor()
    expect(await ask('shell.dataFolder', {})).toMatchObject({ path: dataFolder, problem: null })
    expect(existsSync(join(dataFolder, 'ledger.sqlite'))).toBe(true)
    const { licences } = await ask('shell.about', {})
    const names = licences.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['antd', 'better-sqlite3', 'docx', 'exceljs', 'pdfjs-dist', 'zod']))
  })

  test('reads plans from Word, old Excel and PDF in its threads', async () => {
    const tables = join(fixtures, 'plan-tables')
    const files = await choose(
      join(extracted, 'out/assets/云河县2023年分工方案.docx'),
      join(tables, 'projects-saved-by-libreoffice.xls'),
      join(tables, 'ledger-saved-by-libreoffice.pdf'),
    )
    const begun = await ask('planDraft.begin', { files })
    expect(begun.map(({ kind }) => kind)).toEqual(['draft', 'draft', 'draft'])
  })

  test('loads the example, takes a returned form in, and makes a verified backup', async () => {
    const { periodId } = await ask('home.loadExample', {})
    const files = await choose(
      join(fixtures, 'excel/form-saved-as-xls.xls'),
      join(fixtures, 'excel/form-filled-in.xlsx'),
    )
    await ask('taskReturn.stage', { periodId, files })
    await ask('taskReturn.readStaged', { periodId })
    const list = await ask('taskReturn.listIntake', { periodId, offset: 0, limit: 50 })
    const read = list.files.filter(({ fileName }) => fileName.startsWith('form-'))
    expect(read.map(({ standing }) => standing)).not.toContain('waiting')
    expect(read).toHaveLength(2)
    expect((await ask('backup.check', {})).findings).toEqual([])
    expect(program.printed()).not.toMatch(/Error|Warning/)
  })

  test('runs commands without a window', () => {
    const electron = join(root, 'electron/host/bin/electron')
    const run = (...words: string[]) => spawnSync(electron, [extracted, '--cli', ...words], { encoding: 'utf8' })
    expect(run('--help').stdout).toContain('督办台')
    const pdf = run('plan', 'parse', join(fixtures, 'plan-tables/ledger-saved-by-libreoffice.pdf'))
    expect(pdf).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('识别出 4 项任务') })
    expect(run('plan', 'parse', '没有这个文件.docx').status).not.toBe(0)
  })
})
