import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')

const forbidden = [
  ['shared/domain/plan/to-electron.ts', '../../../electron/db/data-folder.ts'],
  ['shared/domain/plan/to-node.ts', 'node:fs'],
  ['shared/domain/plan/to-package.ts', 'kysely'],
  ['electron/excel/to-db.ts', '../db/data-folder.ts'],
  ['electron/word/to-service.ts', '../services/plan-service.ts'],
  ['electron/db/to-excel.ts', '../excel/read-workbook.ts'],
  ['electron/db/to-docx.ts', 'docx'],
  ['electron/services/to-cli.ts', '../cli/program.ts'],
  ['electron/main/to-db.ts', '../db/data-folder.ts'],
  ['electron/main/to-service.ts', '../services/plan-service.ts'],
  ['electron/preload/to-handlers.ts', '../ipc/plan-handlers.ts'],
  ['electron/ipc/to-repository.ts', '../db/plan-repository.ts'],
  ['electron/ipc/to-electron.ts', 'electron'],
  ['renderer/ui/to-electron.ts', '../../electron/main/program.ts'],
] as const

const allowed = [
  ['shared/domain/plan/to-unit.ts', '../unit/types.ts'],
  ['shared/domain/plan/to-zod.ts', 'zod'],
  ['electron/excel/to-shared.ts', '../../shared/domain/plan/types.ts'],
  ['electron/services/to-db.ts', '../db/data-folder.ts'],
  ['electron/cli/to-service.ts', '../services/plan-service.ts'],
  ['electron/main/to-dispatcher.ts', '../ipc/dispatcher.ts'],
  ['electron/ipc/to-service.ts', '../services/plan-service.ts'],
] as const

let folder = ''
let refused = ''

// A small project of one-import files under the real rules; the linter is started once for all of them.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-directions-'))
  cpSync(join(root, 'biome.json'), join(folder, 'biome.json'))
  for (const [path, imported] of [...forbidden, ...allowed]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), `import { something } from '${imported}'\n\nexport const kept = something\n`)
  }
  const biome = join(root, 'node_modules/.bin/biome')
  const words = ['lint', '--vcs-enabled=false', '--reporter=github', '--max-diagnostics=none', '.']
  const { stdout } = spawnSync(biome, words, { cwd: folder, encoding: 'utf8' })
  refused = stdout
    .split('\n')
    .filter((line) => line.includes('noRestrictedImports'))
    .join('\n')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each(forbidden)('%s may not import %s', (path) => {
  expect(refused).toContain(path)
})

test.each(allowed)('%s may import %s', (path) => {
  expect(refused).not.toContain(path)
})
