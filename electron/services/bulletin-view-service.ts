import { numbersByKey, runsOf, wordsOf } from '../../shared/domain/bulletin/block-words.ts'
import type { BulletinContent, BulletinSection } from '../../shared/domain/bulletin/content.ts'
import { responsibleParties } from '../../shared/domain/bulletin/count-by-unit.ts'
import { fieldPlaces } from '../../shared/domain/bulletin/edit-content.ts'
import type { BulletinFacts } from '../../shared/domain/bulletin/facts.ts'
import { openNumber } from '../../shared/domain/bulletin/head.ts'
import { insertableFactNames, placeOfFact } from '../../shared/domain/bulletin/insertable-facts.ts'
import type { BulletinRecord } from '../../shared/domain/bulletin/types.ts'
import type {
  BulletinSummary,
  BulletinView,
  CountedList,
  CountedTask,
  HandEdit,
  InsertableFact,
  SectionOutline,
} from '../../shared/domain/bulletin/view.ts'
import type { Run } from '../../shared/domain/document/types.ts'
import { formTaskNumber } from '../../shared/domain/form/form-rows.ts'
import type { BulletinId, PeriodId, TaskId } from '../../shared/domain/id.ts'
import { headStanding } from '../../shared/domain/paper/paper-gaps.ts'
import { compareOfficialOrder } from '../../shared/domain/unit/official-order.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { paperSheets } from '../../shared/print/paper-sheets.ts'
import { listBulletins } from '../db/bulletin-repository.ts'
import type { Db } from '../db/tables.ts'
import { listTasksByPlan } from '../db/task-repository.ts'
import { listUnits } from '../db/unit-repository.ts'
import { composeFor, paperOf, paperSettingsOf, readBulletin, type StoredBulletin } from './bulletin-draft.ts'
import { today } from './local-day.ts'

/** The bulletins of a period, the newest first. */
export async function listBulletinSummaries(db: Db, periodId: PeriodId): Promise<readonly BulletinSummary[]> {
  return (await listBulletins(db, periodId)).map(summaryOf)
}

function summaryOf(record: BulletinRecord): BulletinSummary {
  const { id, periodId, kind, title, documentNumber, issueDate, state, createdAt, issuedAt } = record
  return { id, periodId, kind, title, documentNumber, issueDate, state, createdAt, issuedAt }
}

/** A bulletin as the page shows it. Throws `bulletin.notFound`. */
export async function openBulletin(db: Db, bulletinId: BulletinId): Promise<BulletinView> {
  const bulletin = await readBulletin(db, bulletinId)
  const { record, content } = bulletin
  const paperSettings = await paperSettingsOf(db, bulletin)
  return {
    ...summaryOf(record),
    sections: content.sections.map(outlineOf),
    sheets: paperSheets(paperOf(bulletin), paperSettings),
    paperSettings,
    edits: content.sections.flatMap(handEdits),
    editedFields: editedFieldPlaces(content),
    facts: record.state === 'draft' ? insertable(bulletin) : [],
    elements: content.elements,
    ...headStanding(content, record.documentNumber),
    proposedNumber: openNumber(content),
    proposedDate: today(),
  }
}

function outlineOf(section: BulletinSection): SectionOutline {
  const { key, placement, heading, isShown, isReworded, blocks } = section
  const isEmpty = !blocks.some((block) => block.byHand?.isRemoved !== true)
  return { key, placement, heading, isShown, isReworded, isEmpty }
}

function handEdits(section: BulletinSection): readonly HandEdit[] {
  return section.blocks.flatMap(({ place, block, byHand }) => {
    if (byHand === null) return []
    const kind = byHand.isRemoved ? 'removed' : byHand.basis === null ? 'own' : 'worded'
    return [{ place, section: section.key, kind, words: wordsOf(block) }]
  })
}

function editedFieldPlaces(content: BulletinContent): readonly string[] {
  return Object.entries(fieldPlaces).flatMap(([place, name]) => (content.fieldsByHand.includes(name) ? [place] : []))
}

function insertable({ record, content }: StoredBulletin): readonly InsertableFact[] {
  const composed = composeFor(content, record.facts, content.office)
  const blocks = new Map(composed.insertable.map(({ place, block }) => [place, block]))
  const used = new Set(content.sections.flatMap((section) => section.blocks.map((block) => block.place)))
  return insertableFactNames.flatMap((name) => {
    const place = placeOfFact(name)
    const block = blocks.get(place)
    if (block === undefined) return []
    const runs = runsOf(block).map(({ text, key }) => ({ text, ...(key !== undefined && { key }) }))
    return [{ name, runs, isUsed: used.has(place) }]
  })
}

/**
 * What a number in a bulletin counts: tasks in the order of the plan, units in the official order. An issued bulletin's
 * numbers open what they counted when it was issued.
 * Throws `bulletin.notFound`, `bulletin.numberUnknown`.
 */
export async function resolveNumber(db: Db, bulletinId: BulletinId, key: string): Promise<CountedList> {
  const bulletin = await readBulletin(db, bulletinId)
  const counts = findNumber(bulletin, key)?.counts
  if (counts === undefined) throw new UserError('bulletin.numberUnknown')
  const ids = new Set(counts.ids)
  if (counts.what === 'unit') {
    const units = (await listUnits(db)).filter((unit) => ids.has(unit.id)).toSorted(compareOfficialOrder)
    return { what: 'unit', units: units.map(({ id, name }) => ({ id, name })) }
  }
  return { what: 'task', tasks: await countedTasks(db, bulletin.record.facts, ids) }
}

/** A number in the text, or in a fact that could be put in. */
function findNumber({ record, content }: StoredBulletin, key: string): Run | undefined {
  const blocks = content.sections.flatMap((section) => section.blocks.map(({ block }) => block))
  const inText = numbersByKey(blocks).get(key)
  if (inText !== undefined || record.state === 'issued') return inText
  const composed = composeFor(content, record.facts, content.office)
  return numbersByKey(composed.insertable.map(({ block }) => block)).get(key)
}

async function countedTasks(db: Db, facts: BulletinFacts, ids: ReadonlySet<string>): Promise<readonly CountedTask[]> {
  const { planId } = facts
  const all = [...(await listTasksByPlan(db, planId)), ...(await listTasksByPlan(db, planId, 'indicator'))]
  const parts = Map.groupBy(
    all.filter((task) => task.parentId !== null),
    (task) => task.parentId,
  )
  const statuses = new Map(
    facts.byStatus.flatMap(({ status, items, contents }) =>
      [...items, ...contents].map((id): readonly [TaskId, CountedTask['status']] => [id, status]),
    ),
  )
  return all
    .filter((task) => ids.has(task.id))
    .map((task) => ({
      id: task.id,
      number: formTaskNumber(task),
      text: task.text,
      status: statuses.get(task.id) ?? null,
      units: responsibleParties(task, parts).map((party) => party.words),
    }))
}
