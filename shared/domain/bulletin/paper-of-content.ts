import { breakTitle } from '../document/break-title.ts'
import type { Annex, DocumentBlock, OfficialDocument } from '../document/types.ts'
import type { IsoDate } from '../iso-date.ts'
import { formatChineseNumber } from '../text/chinese-number.ts'
import type { BulletinContent, BulletinSection } from './content.ts'
import { headOf } from './head.ts'
import { renumbered } from './renumber.ts'
import { runs } from './wording.ts'

/** What the office gives a bulletin when it issues it; open while it is a draft. */
export interface IssueMark {
  /** 发文字号, or the issue of a 简报; null leaves room for the number. */
  readonly documentNumber: string | null
  /** 成文日期; null takes the day the draft was composed for. */
  readonly issueDate: IsoDate | null
}

/** The place of a section's heading, by which it can be reworded on the paper. */
export function placeOfHeading(section: Pick<BulletinSection, 'key'>): string {
  return `heading.${section.key}`
}

/** The blocks of a section that are printed, their ordinals in a row whatever was moved or struck out. */
export function printedBlocks(section: BulletinSection): readonly DocumentBlock[] {
  if (!section.isShown) return []
  return renumbered(section.blocks.filter((block) => block.byHand?.isRemoved !== true).map(({ block }) => block))
}

/** A bulletin as a paper: chapters are numbered by their place, annexes too, and what holds nothing is left out. */
export function paperOfContent(content: BulletinContent, mark: IssueMark): OfficialDocument {
  const { office, fields } = content
  const date = mark.issueDate ?? office.issueDate
  let chapters = 0
  const blocks: DocumentBlock[] = []
  const annexes: Annex[] = []
  for (const section of content.sections) {
    const printed = printedBlocks(section)
    if (printed.length === 0) continue
    if (section.placement === 'annex') {
      annexes.push({ title: breakTitle(section.heading), orientation: section.orientation, blocks: printed })
      continue
    }
    if (section.placement === 'text') {
      chapters += 1
      const heading = `${formatChineseNumber(chapters)}、${section.heading}`
      blocks.push({ kind: 'heading', level: 1, runs: runs(heading), place: placeOfHeading(section) })
    }
    blocks.push(...printed)
  }
  return {
    head: headOf(content, mark.documentNumber, date),
    title: fields.title,
    addressees: fields.addressees,
    orientation: 'portrait',
    blocks,
    closing: { office: office.name, date, hasSeal: true },
    remark: null,
    annexes,
    imprint: { copyTo: fields.copyTo === '' ? null : fields.copyTo, office: office.name, date, copies: null },
  }
}
