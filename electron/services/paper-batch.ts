import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { PaperSettings } from '../../shared/domain/document/paper-settings.ts'
import type { OfficialDocument } from '../../shared/domain/document/types.ts'
import { fileNamePart } from '../../shared/domain/form/file-name.ts'
import type { Job } from '../../shared/domain/job.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import type { PdfPrinter } from '../print/pdf-printer.ts'
import { mapInOrder } from './map-in-order.ts'
import { writePaper } from './paper-file.ts'
import { type PrintedFormat, printPapers } from './print-paper.ts'

/** While one is packed or kept, another is composed or printed by the browser. */
export const papersAtATime = 3

/** One paper of several: what its file is named after, and how it is made. */
export interface BatchedPaper {
  readonly name: string
  make(): Promise<OfficialDocument>
}

/** Papers one after the other in one file, or a file each in a folder, numbered in their order so that it sorts so. */
export type BatchTarget<Format extends string = PrintedFormat> =
  | { readonly kind: 'file'; readonly path: string; readonly format: Format }
  | { readonly kind: 'folder'; readonly path: string; readonly format: Format }

/**
 * Prints papers into one file or a folder and returns the paths. Cancelling leaves nothing: files of a folder are written
 * into one beside it first.
 *
 * Throws `paper.cannotWrite`, and what the printer throws.
 */
export async function printBatch(
  papers: readonly BatchedPaper[],
  target: BatchTarget,
  settings: PaperSettings,
  printer: PdfPrinter,
  job: Job,
): Promise<readonly string[]> {
  if (target.kind === 'folder') {
    return writeEach(papers, target, job, async (paper) =>
      printPapers([await paper.make()], target.format, settings, printer, job.signal),
    )
  }
  const documents: OfficialDocument[] = []
  for (const [done, paper] of papers.entries()) {
    // Only between two turns can it be heard that the work is cancelled.
    await setImmediate()
    job.signal.throwIfAborted()
    job.report({ phase: 'papers', done, total: papers.length })
    documents.push(await paper.make())
  }
  const content = await printPapers(documents, target.format, settings, printer, job.signal)
  job.signal.throwIfAborted()
  const path = await writePaper(target.path, content)
  job.report({ phase: 'papers', done: papers.length, total: papers.length })
  return [path]
}

/** Writes a file for each into a folder, named `001-….docx`; all are written beside first and then moved into place. */
export async function writeEach<Item extends { readonly name: string }>(
  items: readonly Item[],
  { path, format }: { readonly path: string; readonly format: string },
  job: Job,
  write: (item: Item) => Promise<Uint8Array | string>,
): Promise<readonly string[]> {
  const beside = join(path, `.duban-${randomUUID()}`)
  try {
    await makeFolder(beside)
    const digits = Math.max(3, String(items.length).length)
    let done = 0
    job.report({ phase: 'papers', done, total: items.length })
    const names = await mapInOrder(items, papersAtATime, async (item, at) => {
      job.signal.throwIfAborted()
      const name = `${String(at + 1).padStart(digits, '0')}-${[...fileNamePart(item.name)].slice(0, 60).join('')}.${format}`
      await writeInto(join(beside, name), await write(item))
      job.report({ phase: 'papers', done: ++done, total: items.length })
      return name
    })
    job.signal.throwIfAborted()
    return await mapInOrder(names, papersAtATime, (name) => moveInto(join(beside, name), join(path, name)))
  } finally {
    await rm(beside, { recursive: true, force: true })
  }
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true })
  } catch (cause) {
    throw new UserError('paper.cannotWrite', { file: path }, { cause })
  }
}

async function writeInto(path: string, content: Uint8Array | string): Promise<void> {
  try {
    await writeFile(path, content)
  } catch (cause) {
    throw new UserError('paper.cannotWrite', { file: basename(path) }, { cause })
  }
}

/** A file of the same name that is open in another program cannot be replaced on Windows. */
async function moveInto(from: string, to: string): Promise<string> {
  try {
    await rename(from, to)
    return to
  } catch (cause) {
    throw new UserError('paper.cannotWrite', { file: basename(to) }, { cause })
  }
}
