import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { UserError } from '../../shared/errors/user-error.ts'

/** A piece of text on a page. Lengths are points (1/72 inch), y runs downwards from the page's top to the baseline. */
export interface PdfText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly right: number
  /** The size of the characters. */
  readonly size: number
}

/** A straight line drawn on a page; `from` and `to` run along it, `at` says where it lies across. */
export interface PdfRule {
  readonly isVertical: boolean
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface PdfPage {
  /** From 1. */
  readonly number: number
  readonly texts: readonly PdfText[]
  readonly rules: readonly PdfRule[]
}

type Matrix = readonly [number, number, number, number, number, number]

/** Lines thinner than this are rules even where they are drawn as filled boxes. */
const thickestRule = 2.5
const shortestRule = 4

type PdfReader = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
let loading: Promise<PdfReader> | null = null

/** Loads the reader at the first PDF; nothing else needs it. The worker's module, once loaded, serves in this thread. */
async function loadReader(): Promise<PdfReader> {
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  // It warns of a package that draws pages where that is missing, as in the installed program; only text is read here.
  const { warn } = console
  console.warn = () => undefined
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } finally {
    console.warn = warn
  }
}

/**
 * The texts and rules of every page. Runs in this thread without a worker, takes character maps from the package on
 * disk, decodes no image, evaluates nothing, and uses no network.
 * @throws UserError `file.encrypted` or `file.broken`
 */
export async function readPdfPages(bytes: Uint8Array, fileName: string): Promise<readonly PdfPage[]> {
  loading ??= loadReader()
  const { getDocument, OPS, VerbosityLevel } = await loading
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const opening = getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: join(folder, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts/'),
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    disableFontFace: true,
    enableXfa: false,
    maxImageSize: 1,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const document = await opening.promise
    const pages: PdfPage[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const toPage = page.getViewport({ scale: 1 }).transform as unknown as Matrix
      const texts = await readTexts(page, toPage)
      const rules = texts.length === 0 ? [] : await readRules(page, toPage, OPS)
      pages.push({ number, texts, rules })
      page.cleanup()
    }
    return pages
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    const code = name === 'PasswordException' ? 'file.encrypted' : 'file.broken'
    throw new UserError(code, { file: fileName }, { cause: error })
  } finally {
    await opening.destroy()
  }
}

async function readTexts(page: PDFPageProxy, toPage: Matrix): Promise<PdfText[]> {
  const content = await page.getTextContent({ disableNormalization: false })
  const texts: PdfText[] = []
  for (const item of content.items) {
    if (!('str' in item) || item.str === '') continue
    const [a, b, , , x, y] = multiply(toPage, item.transform as unknown as Matrix)
    const size = Math.hypot(a, b)
    // Text that runs up or down the page is a stamp or a watermark, not part of a line.
    if (Math.abs(b) > Math.abs(a) || size === 0) continue
    texts.push({ text: item.str, x, y, right: x + item.width, size })
  }
  return texts
}

async function readRules(
  page: PDFPageProxy,
  toPage: Matrix,
  ops: Readonly<Record<string, number>>,
): Promise<PdfRule[]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const strokes = new Set([ops.stroke, ops.closeStroke, ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke])
  const fills = new Set([ops.fill, ops.eoFill])
  const rules: PdfRule[] = []
  const saved: Matrix[] = []
  let matrix = toPage
  for (const [at, operation] of fnArray.entries()) {
    const args: unknown = argsArray[at]
    if (operation === ops.save) saved.push(matrix)
    else if (operation === ops.restore || operation === ops.paintFormXObjectEnd) matrix = saved.pop() ?? toPage
    else if (operation === ops.transform) matrix = multiply(matrix, args as Matrix)
    else if (operation === ops.paintFormXObjectBegin) {
      saved.push(matrix)
      const inner = (args as readonly unknown[])[0]
      if (inner) matrix = multiply(matrix, inner as Matrix)
    } else if (operation === ops.constructPath) {
      const [paint, paths] = args as [number, readonly (ArrayLike<number> | null)[]]
      const path = paths[0]
      if (!path) continue
      if (strokes.has(paint)) addStrokes(rules, path, matrix)
      else if (fills.has(paint)) addThinBoxes(rules, path, matrix)
    }
  }
  return rules
}

/** How many numbers follow each drawing operation of a path: move, line, curve, quadratic curve, close. */
const operands = [2, 2, 6, 4, 0] as const

/** The corners of each part of a path, in points of the page. */
function corners(path: ArrayLike<number>, matrix: Matrix): (readonly [number, number])[][] {
  const parts: (readonly [number, number])[][] = []
  let part: (readonly [number, number])[] = []
  for (let at = 0; at < path.length; ) {
    const operation = path[at] ?? 4
    const count = operands[operation] ?? 0
    if (operation === 4) {
      const first = part[0]
      if (first) part.push(first)
    } else {
      const x = path[at + count - 1] ?? 0
      const y = path[at + count] ?? 0
      const [a, b, c, d, e, f] = matrix
      const point = [a * x + c * y + e, b * x + d * y + f] as const
      if (operation === 0) {
        part = []
        parts.push(part)
      }
      part.push(point)
    }
    at += count + 1
  }
  return parts
}

function addStrokes(rules: PdfRule[], path: ArrayLike<number>, matrix: Matrix): void {
  for (const part of corners(path, matrix)) {
    for (const [index, [x1, y1]] of part.entries()) {
      const next = part[index + 1]
      if (next) addRule(rules, x1, y1, next[0], next[1])
    }
  }
}

/** Many programs draw table lines as thin filled boxes. */
function addThinBoxes(rules: PdfRule[], path: ArrayLike<number>, matrix: Matrix): void {
  for (const part of corners(path, matrix)) {
    const xs = part.map(([x]) => x)
    const ys = part.map(([, y]) => y)
    const [left, right] = [Math.min(...xs), Math.max(...xs)]
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
    if (Math.min(right - left, bottom - top) > thickestRule) continue
    const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2]
    if (right - left > bottom - top) addRule(rules, left, middleY, right, middleY)
    else addRule(rules, middleX, top, middleX, bottom)
  }
}

function addRule(rules: PdfRule[], x1: number, y1: number, x2: number, y2: number): void {
  const isVertical = Math.abs(x1 - x2) < 1
  const isHorizontal = Math.abs(y1 - y2) < 1
  if (isVertical === isHorizontal) return
  const [from, to] = isVertical ? [Math.min(y1, y2), Math.max(y1, y2)] : [Math.min(x1, x2), Math.max(x1, x2)]
  if (to - from < shortestRule) return
  rules.push({ isVertical, at: isVertical ? (x1 + x2) / 2 : (y1 + y2) / 2, from, to })
}

function multiply(left: Matrix, right: Matrix): Matrix {
  const [a, b, c, d, e, f] = left
  return [
    a * right[0] + c * right[1],
    b * right[0] + d * right[1],
    a * right[2] + c * right[3],
    b * right[2] + d * right[3],
    a * right[4] + c * right[5] + e,
    b * right[4] + d * right[5] + f,
  ]
}
