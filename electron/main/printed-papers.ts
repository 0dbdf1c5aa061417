import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ChosenFile } from '../../shared/ipc/shell.ts'
import type { FileTokens } from '../ipc/file-tokens.ts'
import { openFile } from './open-file.ts'
import { printPaper } from './print-paper.ts'

/**
 * Printing is showing: the paper becomes a PDF and opens in the system's viewer, where the clerk sees what will come out and
 * chooses the printer. The files are removed at the next start and at the end.
 */
export class PrintedPapers {
  readonly #folder: string
  readonly #tokens: FileTokens

  constructor(folder: string, tokens: FileTokens) {
    this.#folder = folder
    this.#tokens = tokens
  }

  async print(title: string, html: string, signal: AbortSignal): Promise<ChosenFile> {
    const pdf = await printPaper(html, signal)
    const folder = join(this.#folder, randomUUID())
    await mkdir(folder, { recursive: true })
    const name = `${title.replaceAll(/[\\/:*?"<>|\u0000-\u001f]/g, '_').slice(0, 80)}.pdf`
    const path = join(folder, name)
    await writeFile(path, pdf)
    await openFile(path)
    return { token: this.#tokens.grant(path), name, size: pdf.length }
  }

  async clear(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
