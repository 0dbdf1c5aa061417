import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { UserError } from '../../shared/errors/user-error.ts'
import { browserVariable, findBrowser } from './find-browser.ts'

const run = promisify(execFile)
const longestRun = 120_000

/**
 * Prints an HTML paper to PDF with an installed Chromium, Chrome or Edge, which reads nothing but the one file: names on
 * any network are not looked up.
 *
 * @throws UserError `pdf.noBrowser` where none is installed, `pdf.failed` where it ends without a file
 */
export async function writePdf(html: string, signal?: AbortSignal): Promise<Buffer> {
  const browser = findBrowser()
  if (browser === null) throw new UserError('pdf.noBrowser', { variable: browserVariable })
  const folder = await mkdtemp(join(tmpdir(), 'dubantai-print-'))
  try {
    const source = join(folder, 'paper.html')
    const target = join(folder, 'paper.pdf')
    await writeFile(source, html)
    await run(browser, printArguments(folder, source, target), { timeout: longestRun, ...(signal && { signal }) })
    return await readFile(target)
  } catch (error) {
    signal?.throwIfAborted()
    throw new UserError('pdf.failed', {}, { cause: new Error(browser, { cause: error }) })
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

function printArguments(folder: string, source: string, target: string): readonly string[] {
  return [
    '--headless',
    '--disable-gpu',
    '--disable-extensions',
    '--no-first-run',
    '--no-default-browser-check',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    `--user-data-dir=${join(folder, 'profile')}`,
    // Chromium refuses its sandbox to root; the file it reads is our own.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--no-pdf-header-footer',
    `--print-to-pdf=${target}`,
    pathToFileURL(source).href,
  ]
}
