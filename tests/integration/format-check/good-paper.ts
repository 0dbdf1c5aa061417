import type { DocumentBlock, HeadingLevel, OfficialDocument } from '../../../shared/domain/document/types.ts'
import { paragraph, wholePaper } from '../papers/sample-paper.ts'

const heading = (level: HeadingLevel, text: string): DocumentBlock => ({ kind: 'heading', level, runs: [{ text }] })

/** The whole sample paper with headings of all levels: what every point of the check has something to say to. */
export const goodPaper: OfficialDocument = {
  ...wholePaper,
  blocks: [
    ...wholePaper.blocks.slice(0, -1),
    heading(1, '二、下步工作要求'),
    heading(2, '（一）压实责任'),
    heading(3, '1.明确到人'),
    paragraph('各单位要对照分工逐项推进，按月调度，按季通报，年底考核。'.repeat(8)),
    ...wholePaper.blocks.slice(-1),
  ],
}
