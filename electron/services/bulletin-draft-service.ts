import { type BulletinChange, compareContent } from '../../shared/domain/bulletin/compare-content.ts'
import { composeBulletinWords } from '../../shared/domain/bulletin/compose-bulletin.ts'
import type { BulletinContent } from '../../shared/domain/bulletin/content.ts'
import {
  arrangeSections,
  type BulletinEdit,
  editContent,
  insertFact,
  restoreProgramWords,
  type SectionArrangement,
} from '../../shared/domain/bulletin/edit-content.ts'
import type { BulletinFacts } from '../../shared/domain/bulletin/facts.ts'
import { type InsertableFactName, placeOfFact } from '../../shared/domain/bulletin/insertable-facts.ts'
import { mergeContent, startContent } from '../../shared/domain/bulletin/merge-content.ts'
import { bulletinOffice } from '../../shared/domain/bulletin/office.ts'
import { type BulletinKind, type BulletinRecord, paperKindOf } from '../../shared/domain/bulletin/types.ts'
import type { BulletinId, PaperPresetId, PeriodId } from '../../shared/domain/id.ts'
import { noElements, type PaperElements } from '../../shared/domain/paper/paper-elements.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { deleteBulletin, listBulletins } from '../db/bulletin-repository.ts'
import { deleteBulletinText } from '../db/bulletin-text-repository.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { newId } from '../db/new-id.ts'
import { changeDraft, composeFor, readDraft, type StoredBulletin, writeBulletin } from './bulletin-draft.ts'
import { countRound } from './bulletin-facts.ts'
import { checkElements } from './check-elements.ts'
import { changeSet } from './history-service.ts'
import { today } from './local-day.ts'
import { choosePreset } from './preset-service.ts'

/** What is drafted. */
export interface BulletinChoice {
  readonly kind: BulletinKind
  /** The words it is written with; null takes the program's own for its kind. */
  readonly presetId: PaperPresetId | null
}

/**
 * Drafts a bulletin of a period from its facts, in the words of a preset.
 * Throws `period.notFound`, `preset.notFound`, and `bulletin.hasDraft` where one of its kind is being worked on.
 */
export async function composeBulletin(
  folder: DataFolder,
  periodId: PeriodId,
  { kind, presetId }: BulletinChoice,
): Promise<BulletinId> {
  const { round, facts } = await countRound(folder.db, periodId, kind)
  const known = (await listBulletins(folder.db, periodId)).find(
    (bulletin) => bulletin.state === 'draft' && bulletin.kind === kind,
  )
  if (known) throw new UserError('bulletin.hasDraft', { title: known.title })
  const preset = await choosePreset(folder.db, paperKindOf[kind], presetId)
  const office = bulletinOffice(round.settings, round.plan, today())
  const content = startContent(composeBulletinWords(preset, facts, office), noElements)
  const record: BulletinRecord<BulletinFacts> = {
    id: newId('bulletin'),
    periodId,
    kind,
    documentNumber: null,
    title: content.fields.title.join(''),
    issueDate: null,
    facts,
    content: null,
    fileHashes: [],
    state: 'draft',
    createdAt: new Date().toISOString(),
    issuedAt: null,
  }
  await changeSet(folder, { action: 'bulletin.compose', params: { title: record.title } }, (trx) =>
    writeBulletin(trx, record, [], content),
  )
  return record.id
}

/** Changes words on the paper: paragraphs, headings, title, addressees. Throws `bulletin.isIssued`. */
export async function editBulletin(
  folder: DataFolder,
  bulletinId: BulletinId,
  edits: readonly BulletinEdit[],
): Promise<void> {
  const newPlace = () => `own.${newId('bulletin').slice('bulletin_'.length)}`
  await changeDraft(folder, bulletinId, 'bulletin.edit', ({ content }) => ({
    content: editContent(content, edits, newPlace),
  }))
}

/**
 * Says what belongs to this bulletin alone: 份号, 密级, 紧急程度, 签发人, 附注. Throws `bulletin.isIssued` and what is wrong with
 * them.
 */
export async function setBulletinElements(
  folder: DataFolder,
  bulletinId: BulletinId,
  elements: PaperElements,
): Promise<void> {
  const checked = checkElements(elements)
  await changeDraft(folder, bulletinId, 'bulletin.setElements', ({ content }) => ({
    content: { ...content, elements: checked },
  }))
}

/** Gives the words at a place back to the program. Throws `bulletin.isIssued`. */
export async function restoreBulletinWords(folder: DataFolder, bulletinId: BulletinId, place: string): Promise<void> {
  await changeDraft(folder, bulletinId, 'bulletin.restore', ({ record, content }) => ({
    content: restoreProgramWords(content, composeFor(content, record.facts, content.office), place),
  }))
}

/** Switches, moves and rewords sections; what the program wrote follows, as it refers to annexes by number. */
export async function arrangeBulletin(
  folder: DataFolder,
  bulletinId: BulletinId,
  order: readonly SectionArrangement[],
): Promise<void> {
  await changeDraft(folder, bulletinId, 'bulletin.arrange', ({ record, content }) => {
    const arranged = arrangeSections(content, order)
    return { content: mergeContent(arranged, composeFor(arranged, record.facts, content.office)) }
  })
}

/** Puts a fact into the text after the block at a place. Throws `bulletin.isIssued`. */
export async function insertBulletinFact(
  folder: DataFolder,
  bulletinId: BulletinId,
  name: InsertableFactName,
  after: string | null,
): Promise<void> {
  await changeDraft(folder, bulletinId, 'bulletin.insertFact', ({ record, content }) => {
    const composed = composeFor(content, record.facts, content.office)
    return { content: insertFact(content, composed, placeOfFact(name), after) }
  })
}

interface Refreshed {
  readonly content: BulletinContent
  readonly facts: BulletinFacts
}

async function refreshed(folder: DataFolder, { record, content }: StoredBulletin): Promise<Refreshed> {
  const { round, facts } = await countRound(folder.db, record.periodId, record.kind)
  const office = bulletinOffice(round.settings, round.plan, content.office.issueDate)
  return { content: mergeContent(content, composeFor(content, facts, office)), facts }
}

/** What counting the figures anew would change, place by place; changes nothing. Throws `bulletin.isIssued`. */
export async function previewRefresh(folder: DataFolder, bulletinId: BulletinId): Promise<readonly BulletinChange[]> {
  const draft = await readDraft(folder.db, bulletinId)
  return compareContent(draft.content, (await refreshed(folder, draft)).content)
}

/** Takes the figures as they are counted now; what was changed by hand keeps its words. Throws `bulletin.isIssued`. */
export async function refreshBulletin(folder: DataFolder, bulletinId: BulletinId): Promise<void> {
  const now = await refreshed(folder, await readDraft(folder.db, bulletinId))
  await changeDraft(folder, bulletinId, 'bulletin.refresh', () => now)
}

/** Takes a draft away; can be undone. Throws `bulletin.isIssued`. */
export async function removeBulletin(folder: DataFolder, bulletinId: BulletinId): Promise<void> {
  const { record } = await readDraft(folder.db, bulletinId)
  await changeSet(folder, { action: 'bulletin.remove', params: { title: record.title } }, async (trx) => {
    await deleteBulletinText(trx, bulletinId)
    await deleteBulletin(trx, bulletinId)
  })
}
