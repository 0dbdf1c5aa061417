import { readFile } from 'node:fs/promises'
import type { Job, JobPhase } from '../../shared/domain/job.ts'
import type { ReturnReading } from '../../shared/domain/task-return/reading.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { ArchiveBatch, hashOf } from '../db/archive.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { errorSentence } from '../messages.ts'
import { looksLikeZip, openZip, type ZipArchive } from '../zip/read-zip.ts'
import { type CollectedFile, filesInArchive } from './collect-files.ts'
import { refusedReading } from './read-return.ts'

/** A file's bytes, in the archive already; or why there are none. */
export type FetchedFile =
  | { readonly file: CollectedFile; readonly hash: string; readonly bytes: Uint8Array }
  | { readonly file: CollectedFile; readonly hash: ''; readonly refusal: ReturnReading }

/** A zip of files: each of them is fetched by itself. */
interface FetchedArchive {
  readonly file: CollectedFile
  readonly archive: ZipArchive
}

/** Files that are fetched and archived while one is read: syncing a file to the disk is waiting, not work. */
const filesAhead = 4

/** So many files are listed in the archive at a time. */
const filesListed = 32

/** Archives within archives are opened this deep; a person packs a folder of packed folders at most. */
const deepestArchive = 3

/**
 * Fetches files one after the other, each on the archive's disk before it is handed on, so that it is never lost, and all of
 * them in its list when this ends; of a zip every file in it. Never holds more than a few files in memory.
 * @param options `keep: false` only looks: nothing is archived; `phase` is what the work is called in its progress
 */
export async function* fetchFiles(
  folder: DataFolder,
  files: readonly CollectedFile[],
  { keep, phase }: { readonly keep: boolean; readonly phase: JobPhase },
  job: Job,
): AsyncGenerator<FetchedFile> {
  const ahead: Promise<FetchedFile | FetchedArchive>[] = []
  const batch = keep ? new ArchiveBatch(folder) : null
  try {
    for (const done of files.keys()) {
      job.signal.throwIfAborted()
      job.report({ phase, done, total: files.length })
      for (const next of files.slice(done + ahead.length, done + filesAhead)) {
        const fetching = fetchFile(next, batch)
        // What goes wrong is thrown where it is waited for.
        fetching.catch(() => undefined)
        ahead.push(fetching)
      }
      const fetched = await ahead.shift()
      if (!fetched) continue
      if ('archive' in fetched) yield* fetchFromArchive(fetched, batch, job, 1)
      else yield fetched
      if (batch && batch.unlisted >= filesListed) await batch.list()
    }
  } finally {
    // Nothing goes on writing to the archive after this has ended.
    await Promise.allSettled(ahead)
    await batch?.list()
  }
}

async function fetchFile(file: CollectedFile, batch: ArchiveBatch | null): Promise<FetchedFile | FetchedArchive> {
  if (file.isLeftByOpenFile) return { file, hash: '', refusal: refusedReading('file.openElsewhere', file.name) }
  let bytes: Uint8Array
  try {
    bytes = await readFile(file.path)
  } catch (error) {
    if (isFileError(error)) return { file, hash: '', refusal: refusedReading('file.unreadable', error.message) }
    throw error
  }
  const fetched = await keepBytes(file, bytes, batch)
  // What is in it is kept file by file; the archive too, as it came, before anything in it is read.
  if ('archive' in fetched) await batch?.keep(bytes, file.name)
  return fetched
}

async function keepBytes(
  file: CollectedFile,
  bytes: Uint8Array,
  batch: ArchiveBatch | null,
): Promise<FetchedFile | FetchedArchive> {
  const archive = openFileArchive(bytes, file.name)
  if (archive) return { file, archive }
  return { file, bytes, hash: batch ? await batch.keep(bytes, file.name) : hashOf(bytes) }
}

async function* fetchFromArchive(
  { file, archive }: FetchedArchive,
  batch: ArchiveBatch | null,
  job: Job,
  depth: number,
): AsyncGenerator<FetchedFile> {
  for (const [entry, inner] of filesInArchive(file, archive.names)) {
    job.signal.throwIfAborted()
    const fetched = await fetchEntry(archive, entry, inner, batch)
    if (!('archive' in fetched)) yield fetched
    else if (depth < deepestArchive) yield* fetchFromArchive(fetched, batch, job, depth + 1)
    else yield { file: inner, hash: '', refusal: unreadable('file.isArchive', inner.name) }
  }
}

async function fetchEntry(
  archive: ZipArchive,
  entry: string,
  file: CollectedFile,
  batch: ArchiveBatch | null,
): Promise<FetchedFile | FetchedArchive> {
  if (file.isLeftByOpenFile) return { file, hash: '', refusal: refusedReading('file.openElsewhere', file.name) }
  try {
    return await keepBytes(file, archive.read(entry), batch)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { file, hash: '', refusal: refusedReading('file.unreadable', errorSentence(error)) }
  }
}

function unreadable(code: 'file.isArchive', name: string): ReturnReading {
  return refusedReading('file.unreadable', errorSentence(new UserError(code, { file: name })))
}

/** A zip that holds files, not the parts of one document; null for all else, damaged ones among it: the reader names those. */
function openFileArchive(bytes: Uint8Array, name: string): ZipArchive | null {
  if (!looksLikeZip(bytes)) return null
  try {
    const archive = openZip(bytes, name)
    const isDocument = ['[Content_Types].xml', 'mimetype', 'OFD.xml', '_rels/.rels'].some((part) => archive.has(part))
    return isDocument || archive.names.length === 0 ? null : archive
  } catch (error) {
    if (error instanceof UserError) return null
    throw error
  }
}

/** Errors of the file system that concern one file: no permission, taken away, held by another program. */
function isFileError(error: unknown): error is Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return ['EACCES', 'EPERM', 'EBUSY', 'ENOENT', 'EIO'].includes(code)
}
