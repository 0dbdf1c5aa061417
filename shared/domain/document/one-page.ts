import { linesNeeded } from '../text/text-width.ts'
import { headHeight, titlePitch } from './addressees-place.ts'
import { closingLines } from './closing-lines.ts'
import { formPitch, formRowHeightOf, leastFilling, tightFormPitch } from './form-layout.ts'
import { hasOwnImprintPage } from './imprint-page.ts'
import { printedAddressees, printedImprint } from './imprint-rows.ts'
import { imprintHeight } from './layout-rules.ts'
import { characterPitch, pageHeight, pageSetup, textWidth, textWidthOf } from './page-setup.ts'
import type { PaperSettings } from './paper-settings.ts'
import { listPitch, rowEdges, rowLines } from './row-lines.ts'
import type { DocumentBlock, DocumentTable, OfficialDocument, Orientation } from './types.ts'

/** A paragraph begins two characters in. */
const indent = '　　'
/** A line more than was counted still has its number; a page of two without numbers would not be told apart. */
const leewayLines = 1

/** Whether the pages of a paper are numbered: a cover is not, nor, where the office leaves that out, a paper of one page. */
export function hasPageNumbers(document: OfficialDocument, settings: PaperSettings): boolean {
  return !document.isCover && !(settings.onePageNumber === 'omitted' && isOnePage(document, settings))
}

/**
 * Whether a paper stands on one page: by calculation, so that Word, preview and PDF leave out the same number. What fills all
 * of its page may be taken for longer, and has its number. Papers with annexes never are, nor turned ones with a 版记, which
 * stands on an upright page.
 */
export function isOnePage(document: OfficialDocument, settings: PaperSettings): boolean {
  if (document.annexes.length > 0 || hasOwnImprintPage(document, settings)) return false
  if (document.blocks.some((block) => block.kind !== 'heading' && block.startsPage)) return false
  return fitsOnePage(document, settings)
}

/** Whether text and 版记 of a paper, its annexes left out, are measured no higher than one page. */
export function fitsOnePage(document: OfficialDocument, settings: PaperSettings): boolean {
  const { head, title, blocks, orientation, remark, closing, attendance = [] } = document
  const isTurned = orientation === 'landscape'
  const { linePitch, marginTop, marginBottom } = pageSetup(settings.profile)
  const charactersOfLine = charactersIn(orientation)
  const addressees = printedAddressees(document, settings)
  const imprint = printedImprint(document, settings)
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
    blocks.reduce((sum, block) => sum + blockHeight(block, orientation, settings), 0) +
    (imprint === null ? 0 : imprintHeight(imprint))
  return needed <= (isTurned ? textWidth : pageHeight - marginTop - marginBottom)
}

const charactersIn = (orientation: Orientation) => Math.floor(textWidthOf(orientation) / characterPitch)

/** The height a block is measured to have at most, in twips. */
export function blockHeight(block: DocumentBlock, orientation: Orientation, settings: PaperSettings): number {
  const charactersOfLine = charactersIn(orientation)
  const { linePitch } = pageSetup(settings.profile)
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
      return block.isForm ? formHeight(block) : listHeight(block, settings)
    default:
      throw new Error(`unknown block ${JSON.stringify(block satisfies never)}`)
  }
}

function formHeight(table: DocumentTable): number {
  const pitch = table.isTight ? tightFormPitch : formPitch
  return table.rows.reduce((sum, row) => sum + formRowHeightOf(row, table.columns, pitch), 0)
}

/** The characters of 五号 and of 小四, and what a cell of a list has at its sides, in twips. */
const denseCharacter = 210
const plainCharacter = 240
const listCellSides = 114

function listHeight(table: DocumentTable, settings: PaperSettings): number {
  const { isDense, columns, header, rows } = table
  const character = isDense ? denseCharacter : plainCharacter
  const pitch = listPitch(table, settings)
  const capacityOf = (width: number) => (leastFilling * (width - listCellSides)) / character
  return [...header, ...rows].reduce((sum, row) => {
    const height = rowLines(row, columns, capacityOf) * pitch + rowEdges
    return sum + Math.max(row.leastHeight ?? 0, height)
  }, 0)
}
