import { UserError } from '../../shared/errors/user-error.ts'

/** What SheetJS's reader of compound files gives; its own types leave it open. */
interface CompoundEntries {
  readonly FileIndex: readonly { readonly name: string; readonly content?: Uint8Array | readonly number[] }[]
}

/** The streams of a compound file (OLE, MS-CFB), the container of .doc, .xls and of encrypted Office files. */
export interface CompoundFile {
  has(streamName: string): boolean
  read(streamName: string): Buffer | null
  /** The same streams in a container written afresh: no chain of sectors in it runs in a circle or out of the file. */
  rewritten(): Buffer
}

/** @throws UserError `file.broken` where the container cannot be followed */
export async function openCompoundFile(bytes: Uint8Array, fileName: string): Promise<CompoundFile> {
  const { CFB } = await import('@e965/xlsx')
  let entries: CompoundEntries
  try {
    entries = CFB.read(Buffer.from(bytes), { type: 'buffer' })
  } catch (error) {
    throw new UserError('file.broken', { file: fileName }, { cause: error })
  }
  const find = (name: string) => entries.FileIndex.find((entry) => entry.name === name)
  return {
    has: (name) => find(name) !== undefined,
    read: (name) => {
      const content = find(name)?.content
      return content ? Buffer.from(content) : null
    },
    rewritten: () => Buffer.from(CFB.write(entries, { type: 'buffer' })),
  }
}
