import { wordsOf } from '../../../shared/domain/bulletin/block-words.ts'
import { bulletinPaper } from '../../../shared/domain/bulletin/compose-bulletin.ts'
import type { BulletinFacts } from '../../../shared/domain/bulletin/facts.ts'
import { bulletinOffice } from '../../../shared/domain/bulletin/office.ts'
import { type BulletinKind, paperKindOf } from '../../../shared/domain/bulletin/types.ts'
import type { DocumentBlock, DocumentTable, OfficialDocument } from '../../../shared/domain/document/types.ts'
import { defaultOfficeSettings } from '../../../shared/domain/office/default-settings.ts'
import { noElements } from '../../../shared/domain/paper/paper-elements.ts'
import { standardPreset } from '../../../shared/domain/paper/standard-presets.ts'
import { samplePlan } from './sample-round.ts'

const office = bulletinOffice(defaultOfficeSettings, samplePlan, '2023-06-08')

/** A bulletin as the program words it. */
export function paperOf(kind: BulletinKind, facts: BulletinFacts): OfficialDocument {
  return bulletinPaper(standardPreset(paperKindOf[kind]), facts, office, noElements)
}

/** What a paper says before its annexes, a line a paragraph. */
export function textOf(paper: OfficialDocument): string {
  return paper.blocks.map((block) => (block.kind === 'table' ? '' : wordsOf(block))).join('\n')
}

export function tablesOf(blocks: readonly DocumentBlock[]): readonly DocumentTable[] {
  return blocks.filter((block): block is DocumentTable => block.kind === 'table')
}
