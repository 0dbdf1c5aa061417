import { isUsable, type NamedMapping, type TableMapping } from '../../shared/domain/free-form/types.ts'
import type { FreeFormTable, TableRequest } from '../../shared/domain/free-form/view-table.ts'
import type { IntakeId, TableMappingId } from '../../shared/domain/id.ts'
import type { Job } from '../../shared/domain/job.ts'
import type { IntakeFile } from '../../shared/domain/task-return/intake.ts'
import type { ReturnReading } from '../../shared/domain/task-return/reading.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { readArchived } from '../db/archive.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { findReading, listIntakeFiles, setIntakeAnswers } from '../db/intake-repository.ts'
import { newId } from '../db/new-id.ts'
import {
  deleteTableMapping,
  findTableMapping,
  getTableMapping,
  insertTableMapping,
  listTableMappings,
  updateTableMapping,
} from '../db/table-mapping-repository.ts'
import type { Trx } from '../db/tables.ts'
import { changeSet } from './history-service.ts'
import { getOpenFile, readWithAnswers, saveParts } from './intake-service.ts'
import { loadMatchContext, loadRound } from './reporting-round.ts'
import { readFreeFormAside } from './return-reader.ts'

/** A table to be confirmed, and the mappings that were kept. */
export interface FreeFormView {
  readonly table: FreeFormTable
  /** How the file is read now; null where that was not said yet. */
  readonly used: TableMapping | null
  readonly known: readonly NamedMapping[]
}

/**
 * 列对照 — shows a table of a file that is no form of ours, with how it seems to be read and the kept mappings that are for it.
 * Throws `taskReturn.settled`, and `tableMapping.noTable` for a file without one.
 */
export async function showFreeForm(
  folder: DataFolder,
  intakeId: IntakeId,
  request: TableRequest,
): Promise<FreeFormView> {
  const file = await getOpenFile(folder, intakeId)
  const context = await loadMatchContext(folder.db, await loadRound(folder.db, file.periodId))
  const known = await listTableMappings(folder.db)
  const bytes = await readArchived(folder, file.fileHash)
  const table = await readFreeFormAside({ bytes, name: file.fileName }, request, known, context)
  if (!table) throw new UserError('tableMapping.noTable', { file: file.fileName })
  return { table, used: file.answers.mapping ?? null, known }
}

/** How a file's columns were confirmed. */
export interface MappingChoice {
  readonly mapping: TableMapping
  /** The name to keep it under, in place of one that has the name already; null to use it for this alone. */
  readonly name: string | null
  /** Also for the other files of the intake that wait for their columns to be named, where it is for them. */
  readonly isForOthers: boolean
}

/**
 * Reads a file by a mapping, and keeps it by name, as one step; its rows then go the way of all returns.
 * @returns how many files are read by it now
 * Throws `taskReturn.settled`, `tableMapping.incomplete`, and `tableMapping.doesNotFit` where no table of the file has its
 * headings.
 */
export async function useMapping(
  folder: DataFolder,
  intakeId: IntakeId,
  { mapping, name, isForOthers }: MappingChoice,
  job: Job,
): Promise<{ readonly files: number }> {
  if (!isUsable(mapping)) throw new UserError('tableMapping.incomplete')
  const chosen = await getOpenFile(folder, intakeId)
  const others = isForOthers ? await listUnmapped(folder, chosen) : []
  const context = await loadMatchContext(folder.db, await loadRound(folder.db, chosen.periodId))
  const read: { readonly file: IntakeFile; readonly readings: readonly ReturnReading[] }[] = []
  for (const [done, file] of [chosen, ...others].entries()) {
    job.signal.throwIfAborted()
    job.report({ phase: 'reading', done, total: others.length + 1 })
    const settled = { ...file, answers: { ...file.answers, mapping } }
    const readings = await readWithAnswers(folder, settled, context)
    const isFit = !readings.some(({ problems }) => problems[0]?.code === 'file.freeForm')
    if (isFit) read.push({ file: settled, readings })
    else if (file === chosen) throw new UserError('tableMapping.doesNotFit', { file: file.fileName })
  }
  job.signal.throwIfAborted()
  const params = { file: chosen.fileName, files: read.length }
  await changeSet(folder, { action: 'taskReturn.useMapping', params }, async (trx) => {
    if (name !== null) await keep(trx, folder, name, mapping)
    for (const { file, readings } of read) {
      await setIntakeAnswers(trx, file.id, file.answers)
      await saveParts(trx, file, readings)
    }
  })
  return { files: read.length }
}

/** The other files of the intake whose columns nobody has named. */
async function listUnmapped({ db }: DataFolder, chosen: IntakeFile): Promise<readonly IntakeFile[]> {
  const unmapped: IntakeFile[] = []
  for (const file of await listIntakeFiles(db, chosen.periodId)) {
    if (file.id === chosen.id || file.state !== 'open' || file.part !== 0) continue
    const reading = await findReading(db, file)
    if (reading?.problems[0]?.code === 'file.freeForm') unmapped.push(file)
  }
  return unmapped
}

async function keep(trx: Trx, { operator }: DataFolder, words: string, mapping: TableMapping): Promise<void> {
  const name = nameOf(words)
  const said = { name, mapping, at: new Date().toISOString(), by: operator }
  const known = await findTableMapping(trx, name)
  if (known) await updateTableMapping(trx, { ...said, id: known.id })
  else await insertTableMapping(trx, { ...said, id: newId('tableMapping') })
}

/** Gives a kept mapping another name. Throws `tableMapping.notFound`, `tableMapping.noName` and `tableMapping.nameTaken`. */
export async function renameMapping(folder: DataFolder, id: TableMappingId, words: string): Promise<void> {
  const known = await getTableMapping(folder.db, id)
  const name = nameOf(words)
  if (name === known.name) return
  if (await findTableMapping(folder.db, name)) throw new UserError('tableMapping.nameTaken', { name })
  await changeSet(folder, { action: 'tableMapping.rename', params: { name, before: known.name } }, (trx) =>
    updateTableMapping(trx, { ...known, name }),
  )
}

/** Forgets a mapping; files that are read by it stay as they are. Throws `tableMapping.notFound`. */
export async function removeMapping(folder: DataFolder, id: TableMappingId): Promise<void> {
  const { name } = await getTableMapping(folder.db, id)
  await changeSet(folder, { action: 'tableMapping.remove', params: { name } }, (trx) => deleteTableMapping(trx, id))
}

function nameOf(words: string): string {
  const name = words.trim()
  if (name === '') throw new UserError('tableMapping.noName')
  return name
}
