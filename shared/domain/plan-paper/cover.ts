import { breakTitle } from '../document/break-title.ts'
import { formatChineseDate } from '../document/chinese-date.ts'
import type { DocumentBlock, OfficialDocument } from '../document/types.ts'
import type { IsoDate } from '../iso-date.ts'

/** A line of a cover's contents: whose part it is, and how much it holds. */
export interface CoverLine {
  readonly name: string
  readonly count: number
}

/** 封面 — title, office and day in the middle of the page, and for a batch below them what it holds, in its order. */
export function coverDocument(
  title: string,
  office: string,
  day: IsoDate,
  lines: readonly CoverLine[] = [],
): OfficialDocument {
  const empty: DocumentBlock = { kind: 'paragraph', shape: 'flush', runs: [] }
  const centred = (text: string): DocumentBlock => ({ kind: 'paragraph', shape: 'centred', runs: [{ text }] })
  const gap = (count: number) => Array.from({ length: count }, () => empty)
  const contents: readonly DocumentBlock[] =
    lines.length === 0
      ? []
      : [
          ...gap(2),
          {
            kind: 'table',
            columns: [
              { width: 1200, align: 'center' },
              { width: 5644, align: 'left' },
              { width: 2000, align: 'center' },
            ],
            header: [{ cells: [{ text: '序号' }, { text: '名称' }, { text: '任务（项）' }] }],
            rows: lines.map(({ name, count }, at) => ({
              cells: [{ text: String(at + 1) }, { text: name }, { text: String(count) }],
            })),
          },
        ]
  return {
    head: null,
    title: [],
    addressees: null,
    orientation: 'portrait',
    isCover: true,
    blocks: [
      ...gap(lines.length === 0 ? 5 : 1),
      { kind: 'paragraph', shape: 'title', runs: [{ text: breakTitle(title).join('\n') }] },
      ...gap(lines.length === 0 ? 9 : 1),
      centred(office),
      centred(formatChineseDate(day)),
      ...contents,
    ],
    closing: null,
    remark: null,
    annexes: [],
    imprint: null,
  }
}
