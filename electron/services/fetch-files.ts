import { readFile } from 'node:fs/promises'
import type { Job, JobPhase } from '../../shared/domain/job.ts'
import type { ReturnReading } from '../../shared/domain/task-return/reading.ts'
import { archiveFile, hashOf } from '../db/archive.ts'
import type { DataFolder } from '../db/data-folder.ts'
import type { CollectedFile } from './collect-files.ts'
import { refusedReading } from './read-return.ts'

/** A file's bytes, in the archive already; or why there are none. */
export type FetchedFile =
  | { readonly file: CollectedFile; readonly hash: string; readonly bytes: Uint8Array }
  | { readonly file: CollectedFile; readonly hash: ''; readonly refusal: ReturnReading }

/** Files that are fetched and archived while one is read: syncing a file to the disk is waiting, not work. */
const filesAhead = 4

/**
 * Fetches files one after the other, each archived before it is handed on, so that it is never lost. Never
 * holds more than a few files in memory.
 * @param options `keep: false` only looks: nothing is archived; `phase` is what the work is called in its progress
 */
export async function* fetchFiles(
  folder: DataFolder,
  files: readonly CollectedFile[],
  { keep, phase }: { readonly keep: boolean; readonly phase: JobPhase },
  job: Job,
): AsyncGenerator<FetchedFile> {
  const ahead: Promise<FetchedFile>[] = []
  try {
    for (const done of files.keys()) {
      job.signal.throwIfAborted()
      job.report({ phase, done, total: files.length })
      for (const next of files.slice(done + ahead.length, done + filesAhead)) {
        const fetching = fetchFile(folder, next, keep)
        // What goes wrong is thrown where it is waited for.
        fetching.catch(() => undefined)
        ahead.push(fetching)
      }
      const fetched = await ahead.shift()
      if (fetched) yield fetched
    }
  } finally {
    // Nothing goes on writing to the archive after this has ended.
    await Promise.allSettled(ahead)
  }
}

async function fetchFile(folder: DataFolder, file: CollectedFile, keep: boolean): Promise<FetchedFile> {
  if (file.isLeftByOpenFile) return { file, hash: '', refusal: refusedReading('file.openElsewhere', file.name) }
  let bytes: Uint8Array
  try {
    bytes = await readFile(file.path)
  } catch (error) {
    if (isFileError(error)) return { file, hash: '', refusal: refusedReading('file.unreadable', error.message) }
    throw error
  }
  return { file, bytes, hash: keep ? await archiveFile(folder, bytes, file.name) : hashOf(bytes) }
}

/** Errors of the file system that concern one file: no permission, taken away, held by another program. */
function isFileError(error: unknown): error is Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return ['EACCES', 'EPERM', 'EBUSY', 'ENOENT', 'EIO'].includes(code)
}
