import { breakTitle } from '../document/break-title.ts'
import { formatChineseDate } from '../document/chinese-date.ts'
import { isOnePage } from '../document/one-page.ts'
import type { PaperSettings } from '../document/paper-settings.ts'
import type { DocumentBlock, DocumentTable, OfficialDocument } from '../document/types.ts'
import type { IsoDate } from '../iso-date.ts'

/** A line of a batch's contents: whose part it is, and how much it holds. */
export interface ContentsLine {
  readonly name: string
  /** 项, and of what they consist (个): as bulletins count them. */
  readonly items: number
  readonly contents: number
}

/** What stands on a cover. */
export interface CoverWords {
  readonly title: string
  readonly office: string
  readonly day: IsoDate
}

const bare: Omit<OfficialDocument, 'blocks'> = {
  head: null,
  title: [],
  addressees: null,
  orientation: 'portrait',
  closing: null,
  remark: null,
  annexes: [],
  imprint: null,
}
const empty: DocumentBlock = { kind: 'paragraph', shape: 'flush', runs: [] }
const gap = (count: number) => Array.from({ length: count }, () => empty)

/** 封面 — title, office and day in the middle of a page without a number. */
export function coverDocument(words: CoverWords): OfficialDocument {
  return { ...bare, isCover: true, blocks: coverBlocks(words, 5, 9) }
}

/**
 * The cover of a batch with what it holds below, in its order. A cover is one page: where that does not fit it, it follows as
 * 目录 on pages of its own, which are numbered.
 */
export function batchFront(
  words: CoverWords,
  lines: readonly ContentsLine[],
  settings: PaperSettings,
): readonly OfficialDocument[] {
  const contents = contentsTable(lines)
  const cover: OfficialDocument = {
    ...bare,
    isCover: true,
    blocks: [...coverBlocks(words, 1, 1), ...gap(2), contents],
  }
  return isOnePage(cover, settings)
    ? [cover]
    : [coverDocument(words), { ...bare, title: ['目　录'], blocks: [contents] }]
}

function coverBlocks({ title, office, day }: CoverWords, above: number, below: number): readonly DocumentBlock[] {
  const centred = (text: string): DocumentBlock => ({ kind: 'paragraph', shape: 'centred', runs: [{ text }] })
  return [
    ...gap(above),
    { kind: 'paragraph', shape: 'title', runs: [{ text: breakTitle(title).join('\n') }] },
    ...gap(below),
    centred(office),
    centred(formatChineseDate(day)),
  ]
}

function contentsTable(lines: readonly ContentsLine[]): DocumentTable {
  const hasContents = lines.some(({ items, contents }) => contents !== items)
  return {
    kind: 'table',
    columns: [
      { width: 1200, align: 'center' },
      { width: hasContents ? 3844 : 5644, align: 'left' },
      ...Array.from({ length: hasContents ? 2 : 1 }, () => ({
        width: hasContents ? 1900 : 2000,
        align: 'center' as const,
      })),
    ],
    header: [
      {
        cells: ['序号', '名称', '任务（项）', ...(hasContents ? ['具体内容（个）'] : [])].map((text) => ({ text })),
      },
    ],
    rows: lines.map(({ name, items, contents }, at) => ({
      cells: [String(at + 1), name, String(items), ...(hasContents ? [String(contents)] : [])].map((text) => ({
        text,
      })),
    })),
  }
}
