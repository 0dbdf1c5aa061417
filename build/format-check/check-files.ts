import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { checkWord } from './check-word.ts'
import { checkWorkbook } from './check-workbook.ts'
import { convertAll, findRenderer, type Renderer } from './external-programs.ts'
import type { Finding } from './finding.ts'
import { type HouseRules, noHouseRules } from './house-rules.ts'
import { inkPoints } from './ink-points.ts'
import { readPdfPages } from './pdf-pages.ts'
import { rendered } from './rendered-paper.ts'
import { renderedPoints } from './rendered-points.ts'

/** What was found in one file. */
export interface CheckedFile {
  readonly file: string
  readonly findings: readonly Finding[]
  /** Whether the pages were looked at too; always true for a workbook, which is checked by its file. */
  readonly isRendered: boolean
}

/** LibreOffice lays out a ledger of a thousand pages, 800 kB, in some two minutes, in several where the machine has other work. */
const timeAtMost = { start: 170_000, perByte: 0.5 }

/**
 * Tests files point by point; all Word files are rendered at one start of LibreOffice. Without LibreOffice and poppler the
 * points on pages are left out, which `isRendered` says.
 */
export async function checkFiles(
  files: readonly string[],
  rules: HouseRules = noHouseRules,
): Promise<readonly CheckedFile[]> {
  const renderer = findRenderer()
  const folder = mkdtempSync(join(tmpdir(), 'format-check-'))
  try {
    const papers = files.filter((file) => extname(file).toLowerCase() === '.docx')
    const pdfs = 'soffice' in renderer ? renderAll(renderer, papers, folder) : new Map<string, string>()
    const checked: CheckedFile[] = []
    for (const file of files) checked.push(await checkFile(file, pdfs.get(file), renderer, rules))
    return checked
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** The PDF of each file; files of one name in several folders keep apart by a number. */
function renderAll({ soffice }: Renderer, files: readonly string[], folder: string): ReadonlyMap<string, string> {
  const copies = files.map((file, at) => {
    const copy = join(folder, `${at}.docx`)
    copyFileSync(file, copy)
    return copy
  })
  if (copies.length === 0) return new Map()
  const bytes = copies.reduce((sum, copy) => sum + statSync(copy).size, 0)
  const limit = timeAtMost.start + Math.ceil(bytes * timeAtMost.perByte)
  const pdfs = convertAll(soffice, copies, 'pdf', folder, limit)
  return new Map(files.map((file, at) => [file, pdfs[at] ?? '']))
}

async function checkFile(
  file: string,
  pdf: string | undefined,
  renderer: ReturnType<typeof findRenderer>,
  rules: HouseRules,
): Promise<CheckedFile> {
  const name = basename(file)
  const bytes = readFileSync(file)
  if (extname(file).toLowerCase() === '.xlsx') return { file, findings: checkWorkbook(bytes, name), isRendered: true }
  const checked = checkWord(bytes, name, rules)
  if (pdf === undefined || !('soffice' in renderer)) return { file, findings: checked.findings, isRendered: false }
  const paper = rendered(checked.word, checked.outline, readPdfPages(renderer.pdftotext, pdf))
  const findings = [
    ...checked.findings,
    ...renderedPoints(checked, paper, rules),
    ...(await inkPoints(renderer, pdf, checked.outline, paper)),
  ]
  return { file, findings, isRendered: true }
}
