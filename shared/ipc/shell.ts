import { z } from 'zod'
import { call, nothing, result } from './call.ts'
import { type FileToken, fileToken } from './ids.ts'

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
  'shell.beginDrop': call(z.object({ path: z.string(), size: z.number() }), result<FileToken>()),
  'shell.putPiece': call(z.object({ token: fileToken, bytes: z.instanceof(Uint8Array) }), result<null>()),
  'shell.endDrop': call(z.object({ token: fileToken }), result<ChosenFile>()),
  /** Opens a file or folder that was chosen or written, with the program the system has for it. */
  'shell.open': call(z.object({ token: fileToken }), result<null>()),
  'shell.showInFolder': call(z.object({ token: fileToken }), result<null>()),
  'shell.about': call(nothing, result<AboutProgram>()),
}
