import type { BulletinEdit } from '../../../shared/domain/bulletin/edit-content.ts'
import type { PaperNode } from '../../../shared/print/paper-node.ts'
import { readEdits } from './read-edits.ts'

const pauseMs = 700

/** Answers whether the edits were saved. */
export type SaveEdits = (edits: readonly BulletinEdit[]) => Promise<boolean>

/**
 * What is typed and not saved yet. It is saved after a pause, when the text is left, and before anything is done with the
 * bulletin; while it is not saved, and while an input method composes, nothing else may rewrite the page.
 */
export class EditSession {
  readonly #sheets = new Map<HTMLElement, readonly PaperNode[]>()
  readonly #typedInto = new Set<HTMLElement>()
  #save: SaveEdits = async () => false
  #timer: ReturnType<typeof setTimeout> | undefined
  #saving: Promise<void> = Promise.resolve()
  #isComposing = false

  /** How edits are saved now. */
  useSave(save: SaveEdits): void {
    this.#save = save
  }

  /** What the ledger has for a sheet; edits are read against it. */
  setNodes(sheet: HTMLElement, nodes: readonly PaperNode[]): void {
    this.#sheets.set(sheet, nodes)
  }

  forget(sheet: HTMLElement): void {
    this.#sheets.delete(sheet)
    this.#typedInto.delete(sheet)
  }

  isComposing(): boolean {
    return this.#isComposing
  }

  compose(isComposing: boolean): void {
    this.#isComposing = isComposing
  }

  /** Whether the page is ahead of the ledger there. */
  isTyping(sheet: HTMLElement): boolean {
    return this.#isComposing || this.#typedInto.has(sheet)
  }

  typed(sheet: HTMLElement): void {
    this.#typedInto.add(sheet)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), pauseMs)
  }

  /** Saves what is not saved yet. */
  flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#saving = this.#saving.then(() => this.#saveNow())
    return this.#saving
  }

  async #saveNow(): Promise<void> {
    if (this.#isComposing) return
    const sheets = [...this.#typedInto]
    const edits = sheets.flatMap((sheet) => readEdits(sheet, this.#sheets.get(sheet) ?? []))
    this.#typedInto.clear()
    if (edits.length === 0) return
    const isSaved = await this.#save(edits)
    // What could not be saved stays on the page, to be saved with the next.
    if (!isSaved) for (const sheet of sheets) this.#typedInto.add(sheet)
  }
}
