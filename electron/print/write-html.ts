import { dateOrRoom } from '../../shared/domain/document/chinese-date.ts'
import {
  annexLabel,
  annexNoteIndent,
  annexNoteText,
  closingIndents,
  markSetting,
} from '../../shared/domain/document/layout-rules.ts'
import { characterPitch, defaultPaperSettings, type PaperSettings } from '../../shared/domain/document/page-setup.ts'
import type {
  Closing,
  DocumentBlock,
  DocumentHeading,
  Imprint,
  OfficialDocument,
  RedHead,
  Run,
} from '../../shared/domain/document/types.ts'
import { htmlScript } from './html-script.ts'
import { htmlStyle, pageMeasures } from './html-style.ts'
import { escapeHtml } from './html-text.ts'
import { writeHtmlTable } from './write-html-table.ts'

/**
 * Prints a document to one HTML file that needs nothing beside it: for the preview, for printing, and for PDF through
 * Chromium. Its lines break where the Word file's do under the same fonts.
 */
export function writeHtml(document: OfficialDocument, settings: PaperSettings = defaultPaperSettings): string {
  const title = escapeHtml(document.title.join(''))
  return (
    `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>` +
    `<style>${htmlStyle(settings)}</style></head><body>${writeSheets(document).join('')}` +
    `<script>${htmlScript(pageMeasures(settings))}</script></body></html>`
  )
}

/** Each sheet begins on a new page. */
function writeSheets(document: OfficialDocument): readonly string[] {
  const sheets: { shape: '' | ' wide' | ' bare'; html: string }[] = [
    { shape: document.orientation === 'landscape' ? ' wide' : '', html: writeFront(document) + writeEnd(document) },
  ]
  document.annexes.forEach((annex, index) => {
    sheets.push({
      shape: annex.orientation === 'landscape' ? ' wide' : '',
      html:
        `<p class="flush label">${annexLabel(index, document.annexes.length)}</p>${blank}` +
        writeTitle(annex.title) +
        blank +
        writeBlocks(annex.blocks),
    })
  })
  if (document.imprint !== null) {
    const imprint = `<div class="filler"></div>${writeImprint(document.imprint)}`
    const last = sheets.at(-1)
    // The imprint stands on an upright page; one that follows turned pages is a leaf of its own without a number.
    if (last === undefined || last.shape === ' wide') sheets.push({ shape: ' bare', html: imprint })
    else last.html += imprint
  }
  return sheets.map((sheet) => `<div class="sheet${sheet.shape}">${sheet.html}</div>`)
}

const blank = '<div class="blank"></div>'

function writeFront(document: OfficialDocument): string {
  const head = document.head === null ? '' : writeHead(document.head)
  const title = document.title.length === 0 ? '' : writeTitle(document.title) + blank
  const addressees = document.addressees === null ? '' : `<p class="flush">${escapeHtml(document.addressees)}：</p>`
  return head + title + addressees + writeBlocks(document.blocks)
}

function writeHead(head: RedHead): string {
  const above: string[] = []
  const line = (text: string, label = '') => `<p class="flush above-mark${label}">${escapeHtml(text) || '&nbsp;'}</p>`
  if (head.copyNumber !== undefined) above.push(line(head.copyNumber))
  if (head.secrecy !== undefined) {
    if (above.length === 0) above.push(line(''))
    above.push(line(head.secrecy, ' label'))
  }
  if (head.urgency !== undefined) above.push(line(head.urgency, ' label'))
  const { size, scale, spacing } = markSetting(head.mark)
  const style = `font-size:${size}pt;letter-spacing:${spacing / 20}pt;--scale:${scale / 100}`
  return (
    `${above.join('')}<div class="mark-gap"></div><div class="mark" style="${style}"><span>${escapeHtml(head.mark)}</span></div>` +
    `${blank}${blank}<p class="number">${escapeHtml(head.number ?? '')}</p><hr class="rule">${blank}${blank}`
  )
}

function writeTitle(lines: readonly string[]): string {
  return `<h1>${lines.map((line) => `<span>${escapeHtml(line)}</span>`).join('')}</h1>`
}

function writeBlocks(blocks: readonly DocumentBlock[]): string {
  return blocks.map(writeBlock).join('')
}

const shapeClasses = {
  text: '',
  flush: ' class="flush"',
  centred: ' class="centred"',
  right: ' class="right"',
  title: ' class="title"',
} as const

function writeBlock(block: DocumentBlock): string {
  switch (block.kind) {
    case 'heading':
      return writeHeading(block)
    case 'paragraph':
      return `<p${shapeClasses[block.shape ?? 'text']}>${writeRuns(block.runs)}</p>`
    case 'table':
      return writeHtmlTable(block)
    default:
      throw new Error(`unknown block ${JSON.stringify(block satisfies never)}`)
  }
}

/** The title is h1, so the first level of headings is h2. */
function writeHeading(heading: DocumentHeading): string {
  if (heading.following === undefined) {
    return `<h${heading.level + 1}>${writeRuns(heading.runs)}</h${heading.level + 1}>`
  }
  return `<p><span class="run-in-${heading.level}">${writeRuns(heading.runs)}</span>${writeRuns(heading.following)}</p>`
}

function writeRuns(runs: readonly Run[]): string {
  return runs.map((run) => escapeHtml(run.text)).join('')
}

/** 附件说明, 署名, 成文日期, 附注. */
function writeEnd(document: OfficialDocument): string {
  const titles = document.annexes.map((annex) => annex.title.join(''))
  const inCharacters = (twips: number) => `calc(${twips / characterPitch}*var(--cw))`
  const notes =
    document.closing === null
      ? []
      : titles.map((_, index) => {
          const { left, hanging } = annexNoteIndent(index, titles.length)
          const style = `--left:${inCharacters(left)};--hanging:${inCharacters(hanging)}`
          return `<p class="annex-note" style="${style}">${escapeHtml(annexNoteText(index, titles))}</p>`
        })
  const end =
    (notes.length > 0 ? blank + notes.join('') : '') +
    (document.closing === null ? '' : writeClosing(document.closing)) +
    (document.remark === null ? '' : `<p>（${escapeHtml(document.remark)}）</p>`)
  // 署名 stays with the text before it: no page holds it alone.
  return end === '' ? '' : `<div class="end">${end}</div>`
}

function writeClosing(closing: Closing): string {
  const date = dateOrRoom(closing.date)
  const indents = closingIndents(closing.office, date, closing.hasSeal)
  const line = (text: string, right: number) =>
    `<p class="right" style="padding-right:calc(${right}*var(--cw))">${escapeHtml(text)}</p>`
  return blank.repeat(indents.blankLines) + line(closing.office, indents.office) + line(date, indents.date)
}

function writeImprint(imprint: Imprint): string {
  const copyTo = imprint.copyTo === null ? '' : `<p class="copy-to">抄送：${escapeHtml(imprint.copyTo)}。</p>`
  const copies = imprint.copies === null ? '' : `<p>（共印${imprint.copies}份）</p>`
  const printed = `<span>${escapeHtml(imprint.office)}</span><span>${dateOrRoom(imprint.date)}印发</span>`
  return `<div class="imprint">${copyTo}<p class="printed">${printed}</p>${copies}</div>`
}
