import { execFileSync } from 'node:child_process'

/** A word of a page with its box, in millimetres from the top left corner. */
export interface PdfWord {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface PdfPage {
  /** Millimetres. */
  readonly width: number
  readonly height: number
  readonly words: readonly PdfWord[]
}

const mmPerPoint = 25.4 / 72

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" }

/** The pages of a PDF with every word's place, read by poppler's pdftotext. */
export function readPdfPages(pdftotext: string, file: string): readonly PdfPage[] {
  const xml = execFileSync(pdftotext, ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 })
  const attribute = (tag: string, name: string) =>
    Number(new RegExp(`${name}="([\\d.-]+)"`).exec(tag)?.[1]) * mmPerPoint
  return xml
    .split('<page ')
    .slice(1)
    .map((page) => ({
      width: attribute(page, 'width'),
      height: attribute(page, 'height'),
      words: [...page.matchAll(/(<word [^>]*>)(.*?)<\/word>/gs)].map(([, tag = '', text = '']) => ({
        text: text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole),
        left: attribute(tag, 'xMin'),
        right: attribute(tag, 'xMax'),
        top: attribute(tag, 'yMin'),
        bottom: attribute(tag, 'yMax'),
      })),
    }))
}
