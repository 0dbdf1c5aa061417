import type { DocumentBlock, OfficialDocument } from '../document/types.ts'
import type { IsoDate } from '../iso-date.ts'
import { paperBody } from '../paper/paper-body.ts'
import { remarkOf } from '../paper/paper-elements.ts'
import type { BulletinContent, BulletinSection } from './content.ts'
import { closingOf, headOf } from './head.ts'
import { renumbered } from './renumber.ts'

/** What the office gives a bulletin when it issues it; open while it is a draft. */
export interface IssueMark {
  /** 发文字号, or the issue of a 简报; null leaves room for the number. */
  readonly documentNumber: string | null
  /** 成文日期; null takes the day the draft was composed for. */
  readonly issueDate: IsoDate | null
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
  const { blocks, annexes } = paperBody(
    content.sections.map((section) => ({ ...section, blocks: printedBlocks(section) })),
  )
  return {
    head: headOf(content, mark.documentNumber, date),
    title: fields.title,
    addressees: fields.addressees,
    orientation: 'portrait',
    blocks,
    closing: closingOf(content, date),
    remark: remarkOf(content.elements),
    annexes,
    imprint: { copyTo: fields.copyTo === '' ? null : fields.copyTo, office: office.name, date, copies: null },
  }
}
