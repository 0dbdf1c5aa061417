import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DataFolder } from '../../electron/db/data-folder.ts'
import type { PdfPrinter } from '../../electron/print/pdf-printer.ts'
import { writeHtml } from '../../electron/print/write-html.ts'
import {
  exportPlanPaper,
  type PlanPaperRequest,
  type PlanPaperScope,
} from '../../electron/services/plan-paper-service.ts'
import { writeWordDocument } from '../../electron/word/write-document.ts'
import { defaultPaperSettings } from '../../shared/domain/document/paper-settings.ts'
import { textEnd } from '../../shared/domain/document/text-end.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { unwatched } from './ledger-folder.ts'
import { changeTasks, type PaperOfSet, planPaperRequests } from './paper-set.ts'

/** A paper of the set in both ways it is printed. */
export interface PaperInBoth {
  readonly name: string
  readonly docx: string
  readonly html: string
  /** The page on which its text ends, as calculated; of papers whose pages are all upright, and are one paper's. */
  readonly endPage?: number
}

/** Writes papers to .docx in a folder, with the HTML their PDF is printed of. */
export async function writeInBoth(folder: string, papers: readonly PaperOfSet[]): Promise<readonly PaperInBoth[]> {
  const written: PaperInBoth[] = []
  for (const { name, document } of papers) {
    const docx = join(folder, `${name}.docx`)
    writeFileSync(docx, await writeWordDocument(document, defaultPaperSettings))
    const isUpright = [document, ...document.annexes].every(({ orientation }) => orientation === 'portrait')
    const end = isUpright && { endPage: textEnd(document, defaultPaperSettings).page }
    written.push({ name, docx, html: writeHtml(document, defaultPaperSettings), ...end })
  }
  return written
}

/**
 * As `writeInBoth`, for the papers on a plan, which their service writes: what it would print as PDF is kept as HTML. Papers
 * that have nothing to print are left out: a plan without leaders has none by leader; so are those of kinds that are not asked
 * for.
 */
export async function writePlanPapersInBoth(
  folder: string,
  data: DataFolder,
  scope: PlanPaperScope,
  leftOut: readonly string[] = [],
): Promise<readonly PaperInBoth[]> {
  const written: PaperInBoth[] = []
  for (const [name, request] of planPaperRequests) {
    if (leftOut.includes(name)) continue
    if (request.kind === 'changeList') await changeTasks(data, scope.planId)
    try {
      written.push({ name, ...(await exportInBoth(join(folder, name), data, scope, request)) })
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'paper.nothingToPrint') throw error
    }
  }
  return written
}

async function exportInBoth(path: string, data: DataFolder, scope: PlanPaperScope, request: PlanPaperRequest) {
  let html = ''
  const printer: PdfPrinter = {
    printPdf(paper) {
      html = paper
      return Promise.resolve(Buffer.from(''))
    },
  }
  const to = (extension: string) => ({ path: `${path}.${extension}`, each: null })
  const [docx = ''] = await exportPlanPaper(data, scope, request, to('docx'), { printer, job: unwatched })
  await exportPlanPaper(data, scope, request, to('pdf'), { printer, job: unwatched })
  return { docx, html }
}
