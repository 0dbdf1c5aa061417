import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')

/** What the linter says of a file with this one import, as if it lay at `path`. */
function lint(path: string, imported: string): string {
  const biome = resolve(root, 'node_modules/.bin/biome')
  const source = `import { something } from '${imported}'\n\nexport const kept = something\n`
  const result = spawnSync(biome, ['lint', `--stdin-file-path=${path}`], { cwd: root, input: source, encoding: 'utf8' })
  return result.stdout + result.stderr
}

test.each([
  ['shared/domain/plan/x.ts', '../../../electron/db/data-folder.ts', 'shared/ holds pure rules'],
  ['shared/domain/plan/x.ts', 'node:fs', 'shared/ holds pure rules'],
  ['shared/domain/plan/x.ts', 'kysely', 'shared/ holds pure rules'],
  ['electron/excel/x.ts', '../db/data-folder.ts', 'never see the database'],
  ['electron/word/x.ts', '../services/plan-service.ts', 'never see the database'],
  ['electron/db/x.ts', '../excel/read-workbook.ts', 'never sees a file format'],
  ['electron/db/x.ts', 'docx', 'never sees a file format'],
  ['electron/services/x.ts', '../cli/program.ts', 'not windows or commands'],
])('%s may not import %s', (path, imported, reason) => {
  expect(lint(path, imported).replaceAll(/\s+/g, ' ')).toContain(reason)
})

test.each([
  ['shared/domain/plan/x.ts', '../unit/types.ts'],
  ['shared/domain/plan/x.ts', 'zod'],
  ['electron/excel/x.ts', '../../shared/domain/plan/types.ts'],
  ['electron/services/x.ts', '../db/data-folder.ts'],
  ['electron/cli/x.ts', '../services/plan-service.ts'],
])('%s may import %s', (path, imported) => {
  expect(lint(path, imported)).not.toContain('noRestrictedImports')
})
