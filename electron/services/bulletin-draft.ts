import { composeBulletinWords } from '../../shared/domain/bulletin/compose-bulletin.ts'
import type { BulletinContent, BulletinSection, ComposedBulletin } from '../../shared/domain/bulletin/content.ts'
import type { BulletinFacts } from '../../shared/domain/bulletin/facts.ts'
import type { BulletinOffice } from '../../shared/domain/bulletin/office.ts'
import { paperOfContent } from '../../shared/domain/bulletin/paper-of-content.ts'
import { type BulletinRecord, paperKindOf } from '../../shared/domain/bulletin/types.ts'
import { defaultPaperSettings, type PaperSettings } from '../../shared/domain/document/paper-settings.ts'
import type { OfficialDocument } from '../../shared/domain/document/types.ts'
import type { HistoryAction } from '../../shared/domain/history/types.ts'
import type { BulletinId } from '../../shared/domain/id.ts'
import { noElements } from '../../shared/domain/paper/paper-elements.ts'
import { standardPreset } from '../../shared/domain/paper/standard-presets.ts'
import { type MessageParams, UserError } from '../../shared/errors/user-error.ts'
import { getBulletin, saveBulletin } from '../db/bulletin-repository.ts'
import { listBulletinSections, saveBulletinSections } from '../db/bulletin-text-repository.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { readPaperSettings } from '../db/settings-repository.ts'
import type { Db, Trx } from '../db/tables.ts'
import { changeSet } from './history-service.ts'

/** What the bulletin's own row holds of its text; the sections are rows of their own. */
interface BulletinFrame
  extends Omit<BulletinContent, 'sections' | 'preset' | 'elements'>,
    Partial<Pick<BulletinContent, 'preset' | 'elements'>> {
  /** How the paper was set when it was issued. */
  readonly paperSettings?: Partial<PaperSettings>
}

/** A bulletin with all of its text. */
export interface StoredBulletin {
  readonly record: BulletinRecord<BulletinFacts, BulletinFrame>
  readonly content: BulletinContent
}

/** Throws `bulletin.notFound`. */
export async function readBulletin(db: Db, bulletinId: BulletinId): Promise<StoredBulletin> {
  const record = (await getBulletin(db, bulletinId)) as StoredBulletin['record']
  // A bulletin from before presets was written in the program's own words.
  const preset = record.content.preset ?? standardPreset(paperKindOf[record.kind])
  const { elements = noElements } = record.content
  const sections = await listBulletinSections(db, bulletinId)
  return { record, content: { ...record.content, preset, elements, sections } }
}

/** A bulletin that may still be changed. Throws `bulletin.notFound`, `bulletin.isIssued`. */
export async function readDraft(db: Db, bulletinId: BulletinId): Promise<StoredBulletin> {
  const bulletin = await readBulletin(db, bulletinId)
  const { state, title } = bulletin.record
  if (state === 'issued') throw new UserError('bulletin.isIssued', { title })
  return bulletin
}

/** Writes a bulletin's row and those rows of its text that changed. */
export async function writeBulletin(
  trx: Trx,
  record: BulletinRecord<BulletinFacts>,
  before: readonly BulletinSection[],
  content: BulletinContent,
): Promise<void> {
  const { sections, ...frame } = content
  await saveBulletin(trx, { ...record, title: content.fields.title.join(''), content: frame })
  await saveBulletinSections(trx, record.id, before, sections)
}

/** What the program writes from some figures for a draft as it is arranged: the text refers to annexes that are printed. */
export function composeFor(
  draft: Pick<BulletinContent, 'preset' | 'sections'>,
  facts: BulletinFacts,
  office: BulletinOffice,
): ComposedBulletin {
  return composeBulletinWords(draft.preset, facts, office, draft.sections)
}

/**
 * Changes a draft in one step of the history.
 *
 * @param change the text and, where they were counted anew, the figures
 * Throws `bulletin.notFound`, `bulletin.isIssued`.
 */
export async function changeDraft(
  folder: DataFolder,
  bulletinId: BulletinId,
  action: HistoryAction,
  change: (draft: StoredBulletin) => { readonly content: BulletinContent; readonly facts?: BulletinFacts },
): Promise<void> {
  const draft = await readDraft(folder.db, bulletinId)
  const { content, facts = draft.record.facts } = change(draft)
  const params: MessageParams = { title: draft.record.title }
  await changeSet(folder, { action, params }, (trx) =>
    writeBulletin(trx, { ...draft.record, facts }, draft.content.sections, content),
  )
}

/** The paper of a bulletin as it stands: with its number and date once it is issued. */
export function paperOf({ record, content }: StoredBulletin): OfficialDocument {
  return paperOfContent(content, { documentNumber: record.documentNumber, issueDate: record.issueDate })
}

/** How a bulletin is set on paper: an issued one as it was issued, by default where there was no choice yet. */
export async function paperSettingsOf(db: Db, { record }: StoredBulletin): Promise<PaperSettings> {
  return record.state === 'issued'
    ? { ...defaultPaperSettings, ...record.content.paperSettings }
    : readPaperSettings(db)
}
