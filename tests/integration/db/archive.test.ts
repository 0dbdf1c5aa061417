import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ArchiveBatch, archiveFile, hashOf, listArchivedHashes, readArchived } from '../../../electron/db/archive.ts'
import { withFolder } from '../../support/ledger-folder.ts'

const bytes = Buffer.from('县财政局回收表')
const listed = (path: string) => readdirSync(join(path, 'archive'), { recursive: true, withFileTypes: true })

test('the same bytes are kept once, under the first name, and come back as they were', () =>
  withFolder(async (folder) => {
    const hash = await archiveFile(folder, bytes, '县财政局.xlsx')
    expect(await archiveFile(folder, Buffer.from(bytes), '县财政局(1).xlsx')).toBe(hash)
    expect(listed(folder.path).flatMap((entry) => (entry.isFile() ? [entry.name] : []))).toEqual([hash])
    expect(await folder.db.selectFrom('archive_file').select(['sha256', 'size', 'name']).execute()).toEqual([
      { sha256: hash, size: bytes.length, name: '县财政局.xlsx' },
    ])
    expect(Buffer.from(await readArchived(folder, hash))).toEqual(bytes)
  }))

test('a file changed or deleted in the archive is noticed', () =>
  withFolder(async (folder) => {
    const hash = await archiveFile(folder, bytes, '县财政局.xlsx')
    const file = join(folder.path, 'archive', hash.slice(0, 2), hash)
    writeFileSync(file, 'altered')
    await expect(readArchived(folder, hash)).rejects.toThrow('archive.changed')
    rmSync(file)
    await expect(readArchived(folder, hash)).rejects.toThrow('archive.missing')
    await archiveFile(folder, bytes, '县财政局.xlsx')
    expect(Buffer.from(await readArchived(folder, hash))).toEqual(bytes)
  }))

test('a half-written file is written again, and a write that fails leaves none', () =>
  withFolder(async (folder) => {
    const hash = await archiveFile(folder, bytes, '县财政局.xlsx')
    const place = join(folder.path, 'archive', hash.slice(0, 2))
    writeFileSync(join(place, hash), bytes.subarray(0, 5))
    await archiveFile(folder, bytes, '县财政局.xlsx')
    expect(Buffer.from(await readArchived(folder, hash))).toEqual(bytes)
    rmSync(join(place, hash))
    mkdirSync(join(place, hash, '占位'), { recursive: true })
    await expect(archiveFile(folder, bytes, '县财政局.xlsx')).rejects.toThrow()
    expect(readdirSync(place)).toEqual([hash])
  }))

test('of a batch each file is on the disk at once, and all are listed together; one not listed yet is, once it comes again', () =>
  withFolder(async (folder) => {
    const lost = new ArchiveBatch(folder)
    const hash = await lost.keep(bytes, '县财政局.xlsx')
    expect(Buffer.from(await readArchived(folder, hash))).toEqual(bytes)
    expect(await listArchivedHashes(folder.db)).toEqual([])
    const batch = new ArchiveBatch(folder)
    const other = Buffer.from('县教育局回收表')
    for (const one of [bytes, other, bytes]) await batch.keep(one, '再报.xlsx')
    expect(batch.unlisted).toBe(3)
    await batch.list()
    expect(batch.unlisted).toBe(0)
    expect((await listArchivedHashes(folder.db)).toSorted()).toEqual([hash, hashOf(other)].toSorted())
  }))
