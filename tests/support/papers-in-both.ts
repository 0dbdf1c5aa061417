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
import { unwatched } from './ledger-folder.ts'
import type { PaperOfSet } from './paper-set.ts'

/** A paper of the set in both ways it is printed. */
export interface PaperInBoth {
  readonly name: string
  readonly docx: string
  readonly html: string
}

const requests: readonly (readonly [string, PlanPaperRequest])[] = [
  ['责任清单', { kind: 'responsibilityList', by: 'section', only: null }],
  ['责任清单（领导）', { kind: 'responsibilityList', by: 'leader', only: null }],
  ['各领导台账', { kind: 'ledgers', by: 'leader' }],
  ['领导包', { kind: 'leaderBooklet', leaderId: null, presetId: null }],
  ['调度会议材料', { kind: 'meetingMaterial', presetId: null }],
  ['印发通知', { kind: 'planNotice', style: 'inline', presetId: null }],
  ['印发通知（列表）', { kind: 'planNotice', style: 'table', presetId: null }],
]

/** Writes papers to .docx in a folder, with the HTML their PDF is printed of. */
export async function writeInBoth(folder: string, papers: readonly PaperOfSet[]): Promise<readonly PaperInBoth[]> {
  const written: PaperInBoth[] = []
  for (const { name, document } of papers) {
    const docx = join(folder, `${name}.docx`)
    writeFileSync(docx, await writeWordDocument(document, defaultPaperSettings))
    written.push({ name, docx, html: writeHtml(document, defaultPaperSettings) })
  }
  return written
}

/** As `writeInBoth`, for the papers on a plan, which their service writes: what it would print as PDF is kept as HTML. */
export async function writePlanPapersInBoth(
  folder: string,
  data: DataFolder,
  scope: PlanPaperScope,
): Promise<readonly PaperInBoth[]> {
  const written: PaperInBoth[] = []
  for (const [name, request] of requests) {
    let html = ''
    const printer: PdfPrinter = {
      printPdf(paper) {
        html = paper
        return Promise.resolve(Buffer.from(''))
      },
    }
    const to = (extension: string) => ({ path: join(folder, `${name}.${extension}`), each: null })
    const [docx = ''] = await exportPlanPaper(data, scope, request, to('docx'), { printer, job: unwatched })
    await exportPlanPaper(data, scope, request, to('pdf'), { printer, job: unwatched })
    written.push({ name, docx, html })
  }
  return written
}
