import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { UserError } from '../../shared/errors/user-error.ts'

/**
 * The format a paper is to be written in, from the extension of its file.
 *
 * @throws UserError `paper.unknownFormat` where the paper cannot be written so
 */
export function paperFormat<Format extends string>(path: string, formats: readonly Format[]): Format {
  const extension = extname(path).slice(1).toLowerCase()
  const format = formats.find((candidate) => candidate === extension)
  if (format === undefined) {
    throw new UserError('paper.unknownFormat', {
      file: basename(path),
      formats: formats.map((candidate) => `.${candidate}`).join('、'),
    })
  }
  return format
}

/**
 * Writes a finished paper: beside its place first, then moved into it, so that there is never half a file. A file of the
 * same name is replaced. Returns the whole path.
 *
 * @throws UserError `paper.cannotWrite`
 */
export async function writePaper(path: string, content: Uint8Array | string): Promise<string> {
  const target = resolve(path)
  const beside = join(dirname(target), `.duban-${randomUUID()}`)
  try {
    await writeFile(beside, content)
    await rename(beside, target)
    return target
  } catch (cause) {
    await rm(beside, { force: true })
    throw new UserError('paper.cannotWrite', { file: target }, { cause })
  }
}
