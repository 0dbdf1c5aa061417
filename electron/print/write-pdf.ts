import { UserError } from '../../shared/errors/user-error.ts'
import { browserVariable, findBrowser } from './find-browser.ts'
import { PrintBrowser } from './print-browser.ts'

/** How long one paper may take, in milliseconds. */
const longestPrint = 120_000
/** How long a browser waits for the next paper before it is ended, in milliseconds. */
const longestIdleness = 5_000

/** Started with the first paper and used for those that follow it: to start one takes a hundred times as long as to print. */
let running: Promise<PrintBrowser> | null = null
let printing = 0
let ending: NodeJS.Timeout | null = null

/**
 * Prints an HTML paper to PDF with an installed Chromium, Chrome or Edge.
 *
 * @throws UserError `pdf.noBrowser` where none is installed, `pdf.failed` where it prints nothing
 */
export async function writePdf(html: string, signal: AbortSignal = new AbortController().signal): Promise<Uint8Array> {
  const path = findBrowser()
  if (path === null) throw new UserError('pdf.noBrowser', { variable: browserVariable })
  printing += 1
  if (ending !== null) clearTimeout(ending)
  try {
    const browser = await openBrowser(path)
    return await browser.print(html, AbortSignal.any([signal, AbortSignal.timeout(longestPrint)]))
  } catch (error) {
    signal.throwIfAborted()
    throw new UserError('pdf.failed', {}, { cause: new Error(path, { cause: error }) })
  } finally {
    printing -= 1
    if (printing === 0) ending = setTimeout(() => void endBrowser(), longestIdleness).unref()
  }
}

/** The running browser; a new one where none is. */
function openBrowser(path: string): Promise<PrintBrowser> {
  const forget = () => {
    running = null
  }
  running ??= PrintBrowser.start(path, forget)
  return running
}

/** After an idle while; where it did not start there is nothing to end. */
async function endBrowser(): Promise<void> {
  const browser = await running?.catch(() => null)
  await browser?.close()
}
