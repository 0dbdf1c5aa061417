import { linesNeeded } from '../text/text-width.ts'
import { headHeight, titlePitch } from './addressees-place.ts'
import { formPitch, formRowHeightOf, tightFormPitch } from './form-layout.ts'
import { printedAddressees, printedImprint } from './imprint-rows.ts'
import { closingLines, imprintHeight } from './layout-rules.ts'
import { characterPitch, pageHeight, pageSetup, textWidth } from './page-setup.ts'
import type { PaperSettings } from './paper-settings.ts'
import type { DocumentBlock, DocumentTable, OfficialDocument } from './types.ts'

const charactersOfLine = Math.floor(textWidth / characterPitch)
/** A paragraph begins two characters in. */
const indent = '　　'
/** A line more than was counted still has its number; a page of two without numbers would not be told apart. */
const leewayLines = 1

/** Whether the pages of a paper are numbered: a cover is not, nor, where the office leaves that out, a paper of one page. */
export function hasPageNumbers(document: OfficialDocument, settings: PaperSettings): boolean {
  return !document.isCover && !(settings.onePageNumber === 'omitted' && isOnePage(document, settings))
}

/**
 * Whether an upright paper stands on one page: by calculation, so that Word, preview and PDF leave out the same number. What
 * fills all of its page may be taken for longer, and has its number. Papers with annexes, turned ones and lists never are.
 */
export function isOnePage(document: OfficialDocument, settings: PaperSettings): boolean {
  const { head, title, blocks, annexes, orientation, remark, closing, attendance = [] } = document
  if (annexes.length > 0 || orientation === 'landscape' || settings.imprintPage === 'even') return false
  const { linePitch, marginTop, marginBottom } = pageSetup(settings.profile)
  const addressees = printedAddressees(document, settings)
  const imprint = printedImprint(document, settings)
  const heights = blocks.map((block) => heightOf(block, linePitch))
  if (heights.includes(null)) return false
  const lines =
    (title.length > 0 && !document.isFormSheet ? 1 : 0) +
    (addressees === null ? 0 : linesNeeded(`${addressees}：`, charactersOfLine)) +
    (attendance.length === 0 ? 0 : 1) +
    attendance.reduce((sum, { names }) => sum + linesNeeded(names, charactersOfLine - 5), 0) +
    (closing === null ? 0 : closingLines(closing, settings).reduce((sum, own) => sum + own.linesAbove + 1, 0)) +
    (remark === null ? 0 : linesNeeded(`${indent}（${remark}）`, charactersOfLine)) +
    (document.isFormSheet ? 0 : leewayLines)
  const needed =
    (head === null ? 0 : headHeight(head, settings)) +
    title.length * titlePitch +
    lines * linePitch +
    heights.reduce<number>((sum, height) => sum + (height ?? 0), 0) +
    (imprint === null ? 0 : imprintHeight(imprint))
  return needed <= pageHeight - marginTop - marginBottom
}

/** In twips; null of a list, which is not measured: its rows are high by what the printer makes of their cells. */
function heightOf(block: DocumentBlock, linePitch: number): number | null {
  switch (block.kind) {
    case 'heading':
    case 'paragraph': {
      const following = block.kind === 'heading' ? (block.following ?? []) : []
      const text = [...block.runs, ...following].map((run) => run.text).join('')
      if (block.kind === 'paragraph' && block.shape === 'title') {
        return text.split('\n').length * titlePitch
      }
      const isIndented = block.kind === 'heading' || (block.shape ?? 'text') === 'text'
      return Math.max(1, linesNeeded(isIndented ? indent + text : text, charactersOfLine)) * linePitch
    }
    case 'table':
      return block.isForm ? formHeight(block) : null
    default:
      throw new Error(`unknown block ${JSON.stringify(block satisfies never)}`)
  }
}

function formHeight(table: DocumentTable): number {
  const pitch = table.isTight ? tightFormPitch : formPitch
  return table.rows.reduce((sum, row) => sum + formRowHeightOf(row, table.columns, pitch), 0)
}
