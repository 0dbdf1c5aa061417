import type { PaperSettings } from '../../shared/domain/document/paper-settings.ts'
import type { OfficialDocument } from '../../shared/domain/document/types.ts'
import { pageStyle } from '../../shared/print/page-style.ts'
import type { PaperContent, PaperNode, PaperSheet } from '../../shared/print/paper-node.ts'
import { paperSheets } from '../../shared/print/paper-sheets.ts'
import { paperStyle } from '../../shared/print/paper-style.ts'
import { htmlScript } from './html-script.ts'
import { escapeHtml } from './html-text.ts'

/** Prints a document to one HTML file that needs nothing beside it: for printing, and for PDF through Chromium. */
export function writeHtml(document: OfficialDocument, settings: PaperSettings): string {
  return writeHtmlOfMany([document], settings)
}

/** Prints several documents one after the other to one HTML file; each begins on a new page, and its pages with 1. */
export function writeHtmlOfMany(documents: readonly OfficialDocument[], settings: PaperSettings): string {
  const title = escapeHtml(documents[0]?.title.join('') ?? '')
  return (
    `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>` +
    `<style>${pageStyle(settings)}${paperStyle(settings)}</style></head>` +
    `<body class="paper">${documents.map((document, at) => writeSheets(document, settings, at > 0)).join('')}` +
    `<script>${htmlScript(settings)}</script></body></html>`
  )
}

const sheetClasses = { upright: '', wide: ' wide', bare: ' bare', letter: ' letter' } as const

function writeSheets(document: OfficialDocument, settings: PaperSettings, isFurther: boolean): string {
  return paperSheets(document, settings)
    .map((sheet, index) => writeSheet(sheet, isFurther && index === 0))
    .join('')
}

function writeSheet(sheet: PaperSheet, startsAnew: boolean): string {
  const numbers = !sheet.hasNumbers ? ' unnumbered' : sheet.hasCentredNumbers ? ' centred-number' : ''
  return `<div class="sheet${sheetClasses[sheet.shape]}${numbers}${startsAnew ? ' anew' : ''}">${sheet.nodes.map(writeNode).join('')}</div>`
}

const withoutContent = new Set(['hr', 'col', 'wbr'])

function writeContent(content: PaperContent): string {
  return typeof content === 'string' ? escapeHtml(content).replaceAll('\u00a0', '&nbsp;') : writeNode(content)
}

function writeNode(node: PaperNode): string {
  // A number is marked for the preview; on paper it is text like any other.
  if (node.tag === 'span' && node.number !== undefined) return node.children.map(writeContent).join('')
  const start = `<${node.tag}${writeAttributes(node)}>`
  if (withoutContent.has(node.tag)) return start
  return `${start}${node.children.map(writeContent).join('')}</${node.tag}>`
}

function writeAttributes(node: PaperNode): string {
  const { className, style, colSpan, rowSpan } = node
  let text = ''
  if (colSpan !== undefined) text += ` colspan="${colSpan}"`
  if (rowSpan !== undefined) text += ` rowspan="${rowSpan}"`
  if (className !== undefined) text += ` class="${className}"`
  if (style !== undefined) {
    const rules = Object.entries(style).map(([property, value]) => `${property}:${value}`)
    text += ` style="${escapeHtml(rules.join(';'))}"`
  }
  return text
}
