import { stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { shell } from 'electron'
import { UserError } from '../../shared/errors/user-error.ts'

/** Documents and pictures; whatever a system would run when it is opened is not among them. */
const openable = new Set(
  '.doc .docx .wps .rtf .odt .xls .xlsx .et .ods .csv .pdf .ofd .ppt .pptx .txt .md .html .htm .png .jpg .jpeg .gif .bmp .tif .tiff .zip'.split(
    ' ',
  ),
)

/**
 * Opens a document or a folder with the program that the system has for it.
 * Throws `file.notOpened` for kinds that might be run, `file.cannotOpen` with the system's reason.
 */
export async function openFile(path: string): Promise<void> {
  const file = basename(path)
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder && !openable.has(extname(path).toLowerCase())) throw new UserError('file.notOpened', { file })
  const reason = await shell.openPath(path)
  if (reason !== '') throw new UserError('file.cannotOpen', { file, reason })
}
