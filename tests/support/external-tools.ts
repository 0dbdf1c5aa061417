import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

function findOnPath(names: readonly string[]): string | null {
  for (const folder of (process.env.PATH ?? '').split(':')) {
    for (const name of names) if (folder && existsSync(join(folder, name))) return join(folder, name)
  }
  return null
}

/** Debian's own Python: python3-openpyxl and python3-docx belong to it, not to another one that comes first on PATH. */
function findPython(module: string): string | null {
  const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : findOnPath(['python3'])
  if (!python) return null
  try {
    execFileSync(python, ['-c', `import ${module}`], { stdio: 'ignore' })
    return python
  } catch {
    return null
  }
}

function announce(tool: string | null, name: string, leftOut: string): string | null {
  if (!tool) console.warn(`未运行：本机没有 ${name}，${leftOut}的测试已跳过。`)
  return tool
}

/** LibreOffice, or null; asking for it says aloud what is left out without it. */
export const soffice = (leftOut: string) => announce(findOnPath(['soffice', 'libreoffice']), 'LibreOffice', leftOut)

/** poppler's pdftotext, or null. */
export const pdftotext = (leftOut: string) => announce(findOnPath(['pdftotext']), 'poppler-utils', leftOut)

/** A Python with openpyxl, or null. */
export const openpyxl = (leftOut: string) => announce(findPython('openpyxl'), 'python3-openpyxl', leftOut)

/** A Python with python-docx, or null. */
export const pythonDocx = (leftOut: string) => announce(findPython('docx'), 'python3-docx', leftOut)

/**
 * Lets LibreOffice turn a file into another format; the result lies in `outFolder` under the same name.
 * Each call has a profile of its own, so that calls side by side do not wait for each other.
 */
export function convertWithSoffice(program: string, file: string, format: string, outFolder: string): string {
  return convertAllWithSoffice(program, [file], format, outFolder)[0] ?? ''
}

/** As `convertWithSoffice`, for several files at one start of the program, which takes longer than a file does. */
export function convertAllWithSoffice(
  program: string,
  files: readonly string[],
  format: string,
  outFolder: string,
): readonly string[] {
  const profile = mkdtempSync(join(tmpdir(), 'soffice-'))
  try {
    execFileSync(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(profile)}`,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        outFolder,
        ...files,
      ],
      { stdio: 'ignore', timeout: 120_000 },
    )
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
  const extension = format.split(':')[0] ?? format
  return files.map((file) => join(outFolder, `${basename(file, extname(file))}.${extension}`))
}
