import type { Block, DocumentFormat, OriginalDocument } from '../../shared/domain/original-document/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { decodeText } from './decode-text.ts'
import { isMarkdown, isTableStart, readMarkdownLine, readMarkdownTable } from './markdown.ts'

/**
 * A text or Markdown file: each line that is not blank is a paragraph with its line's number; tabs stay.
 * Markdown's marks are taken off where the name says Markdown or the text clearly is.
 * @throws UserError `file.notText` where the bytes are no text, `file.noWords` where nothing stands in it
 */
export function readText(bytes: Uint8Array, fileName: string): OriginalDocument {
  const text = decodeText(bytes)
  if (text === null) throw new UserError('file.notText', { file: fileName })
  const format = /\.(?:md|markdown)$/i.test(fileName) ? 'md' : 'txt'
  const document = readLines(text, format)
  if (document.blocks.length === 0) throw new UserError('file.noWords', { file: fileName })
  return document
}

/** Pasted text (粘贴的文字), read like a text file; may be empty. */
export function pastedDocument(text: string): OriginalDocument {
  return readLines(text, 'pasted')
}

function readLines(text: string, format: DocumentFormat): OriginalDocument {
  const lines = text.split(/\r\n|\n|\r|\u2028|\u2029/).map(cleanLine)
  const withMarks = format === 'md' || isMarkdown(lines)
  const blocks: Block[] = []
  let at = 0
  while (at < lines.length) {
    if (withMarks && isTableStart(lines, at)) {
      const { table, next } = readMarkdownTable(lines, at)
      blocks.push(table)
      at = next
      continue
    }
    const line = lines[at] ?? ''
    at++
    const read = withMarks ? readMarkdownLine(line) : { text: line, level: null }
    if (read && read.text.trim() !== '') {
      blocks.push({ kind: 'paragraph', text: read.text, level: read.level, label: null, place: { line: at } })
    }
  }
  return { format, blocks, footnotes: [], headers: [], footers: [] }
}

/**
 * A line without the space around it and without characters that nobody sees. Tabs at its ends are empty cells where
 * the line holds more than one tab, else an indent.
 */
function cleanLine(line: string): string {
  const visible = line.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u2060\ufeff]/g, '')
  const hasCells = visible.trim().includes('\t') || /\t.*\t/.test(visible)
  return hasCells ? visible.replace(/^[^\S\t]+|[^\S\t]+$/g, '') : visible.trim()
}
