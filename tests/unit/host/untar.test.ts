import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, expect, test } from 'vitest'
import { untar } from '../../../electron/host/untar.ts'

const root = mkdtempSync(join(tmpdir(), 'untar-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
writeFileSync(join(root, '说明.txt'), '云河县')
const archive = execFileSync('tar', ['-c', '-C', root, '说明.txt'])

function folder(name: string): string {
  const path = join(root, name)
  mkdirSync(path)
  return path
}

test('what follows the end of the archive may be left unread', async () => {
  const into = folder('whole')
  // Far more than a pipe holds: tar is gone before it is written.
  const long = [archive, ...Array.from({ length: 64 }, () => Buffer.alloc(2 ** 18))]
  await untar([Readable.from(long)], into)
  expect(readFileSync(join(into, '说明.txt'), 'utf8')).toBe('云河县')
})

test('an archive that is none, or whose reading fails, is an error', async () => {
  await expect(untar([Readable.from([Buffer.from('没有归档'.repeat(1000))])], folder('none'))).rejects.toThrow('tar')
  const failing = Readable.from(
    (async function* () {
      yield archive.subarray(0, 512)
      throw new Error('the disk is gone')
    })(),
  )
  await expect(untar([failing], folder('failing'))).rejects.toThrow()
})
