import type { BulletinBlock, BulletinSection } from '../../shared/domain/bulletin/content.ts'
import type { BulletinId } from '../../shared/domain/id.ts'
import { insertMany, parseJson } from './bulk.ts'
import type { Db, Trx } from './tables.ts'

/** The sections of a bulletin with their blocks, in printing order. */
export async function listBulletinSections(db: Db, bulletinId: BulletinId): Promise<readonly BulletinSection[]> {
  const sections = await db
    .selectFrom('bulletin_section')
    .selectAll()
    .where('bulletin_id', '=', bulletinId)
    .orderBy('position')
    .execute()
  const rows = await db
    .selectFrom('bulletin_block')
    .selectAll()
    .where('bulletin_id', '=', bulletinId)
    .orderBy('position')
    .execute()
  const blocks = Map.groupBy(rows, (row) => row.section_key)
  return sections.map((section) => ({
    key: section.key as string,
    placement: section.placement,
    orientation: section.orientation,
    heading: section.heading,
    isShown: section.is_shown === 1,
    isReworded: section.is_reworded === 1,
    blocks: (blocks.get(section.key) ?? []).map(
      (row): BulletinBlock => ({
        place: row.place,
        block: parseJson(row.block),
        byHand: row.by_hand === null ? null : parseJson(row.by_hand),
      }),
    ),
  }))
}

/**
 * Writes the text of a bulletin in place of what it was; rows that stay the same are not touched, so that the history holds
 * what was changed.
 */
export async function saveBulletinSections(
  trx: Trx,
  bulletinId: BulletinId,
  before: readonly BulletinSection[],
  after: readonly BulletinSection[],
): Promise<void> {
  const sections = differences(before.map(sectionRow(bulletinId)), after.map(sectionRow(bulletinId)), (row) => row.key)
  const blocks = differences(blockRows(bulletinId, before), blockRows(bulletinId, after), (row) => row.place)
  await saveSectionRows(trx, sections)
  await saveBlockRows(trx, blocks)
}

/** Takes the text of a draft away. */
export async function deleteBulletinText(trx: Trx, bulletinId: BulletinId): Promise<void> {
  await trx.deleteFrom('bulletin_block').where('bulletin_id', '=', bulletinId).execute()
  await trx.deleteFrom('bulletin_section').where('bulletin_id', '=', bulletinId).execute()
}

const sectionRow = (bulletinId: BulletinId) => (section: BulletinSection, position: number) => ({
  bulletin_id: bulletinId,
  key: section.key,
  position,
  placement: section.placement,
  orientation: section.orientation,
  heading: section.heading,
  is_shown: section.isShown ? (1 as const) : (0 as const),
  is_reworded: section.isReworded ? (1 as const) : (0 as const),
})

function blockRows(bulletinId: BulletinId, sections: readonly BulletinSection[]) {
  return sections.flatMap((section) =>
    section.blocks.map(({ place, block, byHand }, position) => ({
      bulletin_id: bulletinId,
      place,
      section_key: section.key,
      position,
      block: JSON.stringify(block),
      by_hand: byHand === null ? null : JSON.stringify(byHand),
    })),
  )
}

type SectionRow = ReturnType<ReturnType<typeof sectionRow>>
type BlockRow = ReturnType<typeof blockRows>[number]

interface Differences<Row> {
  readonly removed: readonly Row[]
  readonly changed: readonly Row[]
  readonly added: readonly Row[]
}

function differences<Row>(
  before: readonly Row[],
  after: readonly Row[],
  nameOf: (row: Row) => string,
): Differences<Row> {
  const was = new Map(before.map((row) => [nameOf(row), JSON.stringify(row)]))
  const is = new Set(after.map(nameOf))
  return {
    removed: before.filter((row) => !is.has(nameOf(row))),
    changed: after.filter((row) => was.has(nameOf(row)) && was.get(nameOf(row)) !== JSON.stringify(row)),
    added: after.filter((row) => !was.has(nameOf(row))),
  }
}

async function saveSectionRows(trx: Trx, rows: Differences<SectionRow>): Promise<void> {
  for (const { bulletin_id, key } of rows.removed) {
    await trx.deleteFrom('bulletin_section').where('bulletin_id', '=', bulletin_id).where('key', '=', key).execute()
  }
  for (const { bulletin_id, key, ...said } of rows.changed) {
    await trx
      .updateTable('bulletin_section')
      .set(said)
      .where('bulletin_id', '=', bulletin_id)
      .where('key', '=', key)
      .execute()
  }
  await insertMany(trx, 'bulletin_section', rows.added)
}

async function saveBlockRows(trx: Trx, rows: Differences<BlockRow>): Promise<void> {
  for (const { bulletin_id, place } of rows.removed) {
    await trx.deleteFrom('bulletin_block').where('bulletin_id', '=', bulletin_id).where('place', '=', place).execute()
  }
  for (const { bulletin_id, place, ...said } of rows.changed) {
    await trx
      .updateTable('bulletin_block')
      .set(said)
      .where('bulletin_id', '=', bulletin_id)
      .where('place', '=', place)
      .execute()
  }
  await insertMany(trx, 'bulletin_block', rows.added)
}
