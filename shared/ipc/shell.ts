import { z } from 'zod'
import { call, nothing, result } from './call.ts'
import { type FileToken, fileToken } from './ids.ts'
import type { CallError } from './message.ts'

/** A file or folder the user chose. */
export interface ChosenFile {
  readonly token: FileToken
  /** Without its folder. */
  readonly name: string
  readonly size: number
}

/** About the program, for 关于. */
export interface AboutProgram {
  readonly version: string
  readonly versions: Readonly<Record<string, string>>
  readonly dataFolder: string
  readonly licences: readonly { readonly name: string; readonly version: string; readonly licence: string }[]
}

/** Why the data folder is the one it is: named at the start, beside a portable program, chosen, or as delivered. */
export type DataFolderOrigin = 'argument' | 'portable' | 'chosen' | 'usual'

/** The window's page had crashed and was loaded again. */
export interface PageCrash {
  /** Under which it stands in the program's log. */
  readonly number: string
}

/** Where the ledger lies. */
export interface DataFolderState {
  readonly path: string
  readonly origin: DataFolderOrigin
  /** Only a chosen or usual folder can be changed in the window. */
  readonly canChange: boolean
  /** Why it could not be opened (`data.inUse`, `db.fromNewerVersion`, …); calls of the backend fail with the same, but those of `backup` that restore. */
  readonly problem: CallError | null
}

/** Languages of the native menu. */
export const menuLanguage = z.enum(['zh-CN', 'en'])
export type MenuLanguage = z.output<typeof menuLanguage>

/** A dropped file comes in pieces of at most this many bytes. */
export const mostPieceBytes = 1024 * 1024

const filter = z.object({ name: z.string(), extensions: z.array(z.string()).min(1) })

/** What the main process does for the page: dialogs, files, folders. These channels never reach the backend. */
export const shellContract = {
  /** Empty where the user closed the dialog. */
  'shell.chooseFiles': call(
    z.object({ title: z.string(), filters: z.array(filter).default([]), isMany: z.boolean().default(false) }),
    result<readonly ChosenFile[]>(),
  ),
  'shell.chooseFolder': call(z.object({ title: z.string() }), result<ChosenFile | null>()),
  'shell.chooseSaveFile': call(
    z.object({ title: z.string(), name: z.string(), filters: z.array(filter).default([]) }),
    result<ChosenFile | null>(),
  ),
  /** A dropped file comes as bytes in pieces of at most 1 MB, in order; `path` is its place in a dropped folder. */
  'shell.beginDrop': call(z.object({ path: z.string(), size: z.int().min(0) }), result<FileToken>()),
  'shell.putPiece': call(
    z.object({ token: fileToken, bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= mostPieceBytes) }),
    result<null>(),
  ),
  'shell.endDrop': call(z.object({ token: fileToken }), result<ChosenFile>()),
  /** Opens a file or folder that was chosen or written, with the program the system has for it. */
  'shell.open': call(z.object({ token: fileToken }), result<null>()),
  'shell.showInFolder': call(z.object({ token: fileToken }), result<null>()),
  /** Makes a PDF of a page of HTML, which must need no other file, and opens it with the program the system has for it. */
  'shell.print': call(z.object({ title: z.string().min(1), html: z.string() }), result<ChosenFile>()),
  'shell.dataFolder': call(nothing, result<DataFolderState>()),
  /** Lets the user choose another data folder and opens it; null where the dialog was closed. */
  'shell.changeDataFolder': call(z.object({ title: z.string() }), result<DataFolderState | null>()),
  /** Tries again to open the data folder that could not be opened. */
  'shell.reopenDataFolder': call(nothing, result<DataFolderState>()),
  /** The native menu follows the language of the window, also at the next start. */
  'shell.setLanguage': call(z.object({ language: menuLanguage }), result<null>()),
  /** Whose name stands in the history of what is done here. */
  'shell.operator': call(nothing, result<string>()),
  /** An empty name means the system's user. */
  'shell.setOperator': call(z.object({ name: z.string().trim().max(30) }), result<string>()),
  /** What happened to the page before this one, told once; null where nothing did. */
  'shell.takeCrash': call(nothing, result<PageCrash | null>()),
  'shell.about': call(nothing, result<AboutProgram>()),
}
