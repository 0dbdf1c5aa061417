import { removeWhiteSpace } from '../text/white-space.ts'

const number = String.raw`[\u4e00-\u9fff]{1,12}?(?:（[\u4e00-\u9fff]{1,4}）)?[〔\[［【（(]\s*(?:19|20)\d{2}\s*[〕\]］】）)]\s*第?\s*\d{1,4}\s*号`
const alone = new RegExp(`^(?:文号[：:])?(${number})$`)
const afterOrgan = new RegExp(`文件(${number})`)
const atStart = new RegExp(`^(${number})`)

/**
 * The 发文字号 that a line of a document's head carries as its own: alone on the line, at its beginning, or right after
 * `…文件`. One that is cited in a sentence or a bracket is not the document's.
 */
export function ownDocumentNumber(line: string): string | null {
  const words = removeWhiteSpace(line)
  const match =
    alone.exec(words) ?? afterOrgan.exec(words.slice(0, 200)) ?? (words.length <= 60 ? atStart.exec(words) : null)
  return match?.[1]?.replace(/[[［【（(](\d{4})[\]］】）)]/, '〔$1〕') ?? null
}

/** Whether a line is nothing but a 发文字号. */
export function isDocumentNumberLine(line: string): boolean {
  return alone.test(removeWhiteSpace(line))
}
