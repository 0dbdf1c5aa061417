import type { FileToken } from '../../shared/ipc/ids.ts'
import { mostPieceBytes } from '../../shared/ipc/shell.ts'
import { callBackend } from './backend-client.ts'

/** A file that was dropped on the window; `path` is its place in a dropped folder. */
export interface DroppedFile {
  readonly path: string
  readonly file: File
}

/** All files of a drop, those in dropped folders and their folders too. Must be called while the drop is handled. */
export async function collectDropped(items: DataTransferItemList): Promise<readonly DroppedFile[]> {
  // The list is emptied as soon as the event is over: entries are taken before anything is waited for.
  const taken = Array.from(items)
    .filter((item) => item.kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  const found = taken.map(async ({ entry, file }) => {
    if (entry) return filesBelow(entry, '')
    // A file that lies on no disk, as one from a mail, has no entry.
    return file ? [{ path: file.name, file }] : []
  })
  return (await Promise.all(found)).flat()
}

async function filesBelow(entry: FileSystemEntry, folder: string): Promise<readonly DroppedFile[]> {
  const path = `${folder}${entry.name}`
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return [{ path, file }]
  }
  if (!isDirectory(entry)) return []
  const below: DroppedFile[] = []
  for (const child of await childrenOf(entry)) below.push(...(await filesBelow(child, `${path}/`)))
  return below
}

/** A reader gives a hundred entries at a time, and none at the end. */
async function childrenOf(directory: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = directory.createReader()
  const children: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return children
    children.push(...some)
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

/**
 * Hands dropped files over in pieces, one after the other, and gives the tokens they are known by.
 * @param onSent is told how many files are over
 */
export async function sendDropped(
  files: readonly DroppedFile[],
  signal: AbortSignal,
  onSent: (done: number) => void,
): Promise<readonly FileToken[]> {
  const tokens: FileToken[] = []
  for (const { path, file } of files) {
    signal.throwIfAborted()
    onSent(tokens.length)
    const token = await callBackend('shell.beginDrop', { path, size: file.size }, { signal })
    for (let at = 0; at < file.size; at += mostPieceBytes) {
      const bytes = new Uint8Array(await file.slice(at, at + mostPieceBytes).arrayBuffer())
      await callBackend('shell.putPiece', { token, bytes }, { signal })
    }
    await callBackend('shell.endDrop', { token }, { signal })
    tokens.push(token)
  }
  return tokens
}
