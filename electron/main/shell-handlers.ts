import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type BrowserWindow, dialog, type FileFilter, shell } from 'electron'
import type { ChosenFile, DataFolderState, MenuLanguage, PageCrash } from '../../shared/ipc/shell.ts'
import type { FileTokens } from '../ipc/file-tokens.ts'
import type { HandlersFor } from '../ipc/handlers-for.ts'
import { aboutProgram } from './about-program.ts'
import type { DroppedFiles } from './dropped-files.ts'
import { openFile } from './open-file.ts'
import type { PrintedPapers } from './printed-papers.ts'

/** What the main process's own channels work with. */
export interface ShellParts {
  /** The window that dialogs belong to. */
  readonly window: () => BrowserWindow
  readonly tokens: FileTokens
  readonly dropped: DroppedFiles
  readonly papers: PrintedPapers
  readonly licencesFile: string
  readonly data: DataFolderControl
  readonly setLanguage: (language: MenuLanguage) => void
  readonly operator: OperatorControl
  readonly takeCrash: () => PageCrash | null
}

/** The data folder and the backend that has it open. */
export interface DataFolderControl {
  state(): Promise<DataFolderState>
  change(path: string): Promise<DataFolderState>
  reopen(): Promise<DataFolderState>
}

/** Whose name stands in the history. */
export interface OperatorControl {
  name(): string
  /** Null: the system's user. */
  change(name: string | null): void
}

/** The channels that never reach the backend. Dialogs are called as properties, so that tests can put answers in their place. */
export const shellHandlers = (parts: ShellParts): HandlersFor<'shell'> => ({
  'shell.chooseFiles': async ({ title, filters, isMany }) => {
    const { filePaths } = await dialog.showOpenDialog(parts.window(), {
      title,
      filters: asFilters(filters),
      properties: isMany ? ['openFile', 'multiSelections'] : ['openFile'],
    })
    return Promise.all(filePaths.map((path) => chosen(path, parts.tokens)))
  },
  'shell.chooseFolder': async ({ title }) => {
    const path = await chooseFolder(parts.window(), title)
    return path === null ? null : chosen(path, parts.tokens)
  },
  'shell.chooseSaveFile': async ({ title, name, filters }) => {
    const { filePath } = await dialog.showSaveDialog(parts.window(), {
      title,
      defaultPath: name,
      filters: asFilters(filters),
    })
    return filePath ? chosen(filePath, parts.tokens) : null
  },
  'shell.beginDrop': ({ path, size }) => parts.dropped.begin(path, size),
  'shell.putPiece': async ({ token, bytes }) => {
    await parts.dropped.put(token, bytes)
    return null
  },
  'shell.endDrop': ({ token }) => parts.dropped.end(token),
  'shell.open': async ({ token }) => {
    await openFile(parts.tokens.pathOf(token))
    return null
  },
  'shell.showInFolder': async ({ token }) => {
    shell.showItemInFolder(parts.tokens.pathOf(token))
    return null
  },
  'shell.print': ({ title, html }, { signal }) => parts.papers.print(title, html, signal),
  'shell.dataFolder': () => parts.data.state(),
  'shell.changeDataFolder': async ({ title }) => {
    const path = await chooseFolder(parts.window(), title)
    return path === null ? null : parts.data.change(path)
  },
  'shell.reopenDataFolder': () => parts.data.reopen(),
  'shell.setLanguage': async ({ language }) => {
    parts.setLanguage(language)
    return null
  },
  'shell.operator': async () => parts.operator.name(),
  'shell.setOperator': async ({ name }) => {
    parts.operator.change(name === '' ? null : name)
    return parts.operator.name()
  },
  'shell.takeCrash': async () => parts.takeCrash(),
  'shell.about': async () => aboutProgram(parts.licencesFile, (await parts.data.state()).path),
})

async function chooseFolder(window: BrowserWindow, title: string): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, { title, properties: ['openDirectory', 'createDirectory'] })
  return filePaths[0] ?? null
}

/** A file that is to be written may not be there yet. */
async function chosen(path: string, tokens: FileTokens): Promise<ChosenFile> {
  const found = await stat(path).catch(() => null)
  return { token: tokens.grant(path), name: basename(path), size: found?.isFile() ? found.size : 0 }
}

/** Zod's lists are writable, but not typed as Electron's. */
function asFilters(
  filters: readonly { readonly name: string; readonly extensions: readonly string[] }[],
): FileFilter[] {
  return filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] }))
}
