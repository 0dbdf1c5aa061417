import type { FieldChange, RecordChange, RecordField, RecordTable } from '../../shared/domain/history/record-change.ts'
import type { HistoryChange, HistoryStep } from '../../shared/domain/history/types.ts'
import { recordFields } from '../../shared/i18n/zh-CN/record-fields.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { findHistoryEntry } from '../db/history-repository.ts'
import { listNamesById, listRecordChanges } from '../db/record-history.ts'
import { toStep } from './history-steps-service.ts'

/** More changes of one record nobody reads. */
const shownChanges = 200

/** What was done to a record and its parts: who, when, from what to what, the newest first. */
export async function readRecordHistory(
  { db }: DataFolder,
  record: { readonly table: RecordTable; readonly id: string },
): Promise<readonly RecordChange[]> {
  const changes = await listRecordChanges(db, record, shownChanges)
  const names = await listNamesById(db, changes.flatMap(idsIn))
  const steps = new Map<number, HistoryStep>()
  for (const { entryId } of changes) {
    if (steps.has(entryId)) continue
    const entry = await findHistoryEntry(db, entryId)
    if (entry) steps.set(entryId, await toStep(db, entry))
  }
  return changes.flatMap((change) => {
    const step = steps.get(change.entryId)
    const fields = fieldsOf(change, names)
    if (!step || fields.length === 0) return []
    const what = change.before === null ? 'created' : change.after === null ? 'removed' : 'changed'
    return [{ id: change.id, step, table: change.table as RecordChange['table'], what, fields }]
  })
}

function isField(column: string): column is RecordField {
  return Object.hasOwn(recordFields, column)
}

function columnsOf({ before, after }: HistoryChange): readonly string[] {
  return Object.keys(after ?? before ?? {})
}

function idsIn(change: HistoryChange): readonly string[] {
  return columnsOf(change)
    .filter((column) => column.endsWith('_id'))
    .flatMap((column) => [change.before?.[column], change.after?.[column]])
    .filter((id) => typeof id === 'string')
}

/** Fields in the order of the columns; of a row that came or went those that say something. */
function fieldsOf(change: HistoryChange, names: ReadonlyMap<string, string>): readonly FieldChange[] {
  const shown = (column: string, value: string | number | null | undefined) =>
    column.endsWith('_id') ? (names.get(String(value)) ?? null) : (value ?? null)
  return columnsOf(change)
    .filter(isField)
    .map((field) => ({
      field,
      from: shown(field, change.before?.[field]),
      to: shown(field, change.after?.[field]),
    }))
    .filter(({ from, to }) => from !== to)
}
