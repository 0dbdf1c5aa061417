import { execFile, execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, delimiter, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

/** The first of these programs that lies on PATH, or null. */
export function findOnPath(names: readonly string[]): string | null {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) if (folder && existsSync(join(folder, name))) return join(folder, name)
  }
  return null
}

/** What rendering needs. */
export interface Renderer {
  readonly soffice: string
  readonly pdftotext: string
  readonly pdftoppm: string
}

/** LibreOffice and poppler, or the names of those that are missing. */
export function findRenderer(): Renderer | readonly string[] {
  const soffice = findOnPath(['soffice', 'libreoffice'])
  const pdftotext = findOnPath(['pdftotext'])
  const pdftoppm = findOnPath(['pdftoppm'])
  if (soffice && pdftotext && pdftoppm) return { soffice, pdftotext, pdftoppm }
  return [...(soffice ? [] : ['LibreOffice']), ...(pdftotext && pdftoppm ? [] : ['poppler-utils'])]
}

const bytesAtMost = 512 * 1024 * 1024

/**
 * Lets LibreOffice turn files into another format at one start, which takes longer than a file does; the results lie in
 * `outFolder` under the same names. Each call has a profile of its own, so that calls side by side do not wait.
 */
export function convertAll(
  soffice: string,
  files: readonly string[],
  format: string,
  outFolder: string,
  milliseconds: number,
): readonly string[] {
  const profile = mkdtempSync(join(tmpdir(), 'soffice-'))
  const place = ['--convert-to', format, '--outdir', outFolder]
  try {
    execFileSync(soffice, [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', ...place, ...files], {
      stdio: 'ignore',
      timeout: milliseconds,
    })
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
  }
  const extension = format.split(':')[0] ?? format
  return files.map((file) => join(outFolder, `${basename(file, extname(file))}.${extension}`))
}

const run = promisify(execFile)

/** A picture of a page or of a strip of it: three bytes a dot. */
export interface PageImage {
  readonly width: number
  readonly height: number
  readonly bytes: Buffer
  readonly dotsPerMm: number
  /** Millimetres from the page's upper edge to the picture's. */
  readonly top: number
}

const dotsPerInch = 300
const dotsPerMm = dotsPerInch / 25.4

/** Draws a page (from 1), or the strip of it between two heights in millimetres. */
export async function drawPage(
  { pdftoppm }: Renderer,
  pdf: string,
  page: number,
  strip: readonly [number, number] = [0, 297],
): Promise<PageImage> {
  const [from, to] = strip.map((height) => Math.round(height * dotsPerMm)) as [number, number]
  const crop = ['-x', '0', '-y', `${from}`, '-W', `${Math.round(210 * dotsPerMm)}`, '-H', `${to - from}`]
  const { stdout } = await run(pdftoppm, ['-r', `${dotsPerInch}`, '-f', `${page}`, '-l', `${page}`, ...crop, pdf], {
    encoding: 'buffer',
    maxBuffer: bytesAtMost,
  })
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.subarray(0, 40).toString('latin1'))
  if (!head) throw new Error('pdftoppm drew nothing')
  return {
    width: Number(head[1]),
    height: Number(head[2]),
    bytes: stdout.subarray(head[0].length),
    dotsPerMm,
    top: strip[0],
  }
}
