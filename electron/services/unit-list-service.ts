import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fontsOf } from '../../shared/domain/document/paper-settings.ts'
import type { UnitId } from '../../shared/domain/id.ts'
import type { Unit } from '../../shared/domain/unit/types.ts'
import { arrangeUnitList } from '../../shared/domain/unit-list/arrange-unit-list.ts'
import { compareUnitList } from '../../shared/domain/unit-list/compare-unit-list.ts'
import { readUnitList } from '../../shared/domain/unit-list/read-unit-list.ts'
import type { UnitListComparison, UnitListPreview } from '../../shared/domain/unit-list/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { hashOf } from '../db/archive.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { newId } from '../db/new-id.ts'
import { readPaperSettings } from '../db/settings-repository.ts'
import type { Db, Trx } from '../db/tables.ts'
import { insertProposals, insertUnits, listUnits, setOtherNames, updateUnits } from '../db/unit-repository.ts'
import { readWorkbook } from '../excel/read-workbook.ts'
import { writeUnitList } from '../excel/write-unit-list.ts'
import { changeSet } from './history-service.ts'
import { paperFormat, writePaper } from './paper-file.ts'

/** Writes all units as a workbook and returns its whole path. Throws `paper.unknownFormat`, `paper.cannotWrite`. */
export async function exportUnitList(folder: DataFolder, outPath: string): Promise<string> {
  paperFormat(outPath, ['xlsx'])
  return writePaper(
    outPath,
    await writeUnitList(await listUnits(folder.db), fontsOf(await readPaperSettings(folder.db))),
  )
}

/** Which of a list's differences are taken in. */
export interface UnitListChoice {
  /** As the preview gave it. */
  readonly hash: string
  /** Rows of differences to take in, as Excel shows them. */
  readonly rows: readonly number[]
  /** Whether the order of the sheet becomes the official order. */
  readonly takeOrder: boolean
}

/** Reads a list and holds it against the ledger. Throws `unitList.noNames` and what `readWorkbook` throws. */
export async function previewUnitList(folder: DataFolder, path: string): Promise<UnitListPreview> {
  const { comparison, hash } = await compareFile(folder.db, path)
  const { differences, unchanged, isOrderChanged, missing, problems } = comparison
  return { fileName: basename(path), hash, differences, unchanged, isOrderChanged, missing, problems }
}

/** Takes in what was chosen of a list, as one step. Throws `unitList.fileChanged` and what `previewUnitList` throws. */
export async function acceptUnitList(folder: DataFolder, path: string, choice: UnitListChoice): Promise<void> {
  const file = basename(path)
  await changeSet(folder, { action: 'unit.import', params: { file, count: choice.rows.length } }, async (trx) => {
    const { comparison, hash } = await compareFile(trx, path)
    if (hash !== choice.hash) throw new UserError('unitList.fileChanged', { file })
    await takeRows(trx, comparison, choice)
  })
}

async function takeRows(trx: Trx, comparison: UnitListComparison, { rows, takeOrder }: UnitListChoice): Promise<void> {
  const before = await listUnits(trx)
  const chosen = new Set(rows)
  const taken = [...comparison.settled].filter(([row, pair]) => pair.before !== null || chosen.has(row))
  const order = arrangeUnitList(
    before.map((unit) => unit.id),
    taken.map(([, { after }]) => after.id),
    takeOrder,
  )
  const afterById = new Map<UnitId, Unit>(before.map((unit) => [unit.id, unit]))
  for (const [row, { after }] of taken) if (chosen.has(row)) afterById.set(after.id, after)
  const known = new Set(before.map((unit) => unit.id))
  const arranged = order.flatMap((id, index) => {
    const unit = afterById.get(id)
    return unit ? [{ ...withKnownSuccessor(unit, afterById), order: index + 1 }] : []
  })
  // New units come first: one that was there before may name one of them as its successor.
  const added = arranged.filter((unit) => !known.has(unit.id))
  await insertUnits(
    trx,
    added.map((unit) => ({ ...unit, successorId: null })),
  )
  await updateUnits(trx, arranged)
  for (const [row, pair] of taken) {
    if (pair.before !== null && chosen.has(row)) await setOtherNames(trx, pair.after.id, pair.after.otherNames)
  }
  await keepProposals(trx, comparison, chosen)
}

/** A successor that was not taken in cannot be named. */
function withKnownSuccessor(unit: Unit, units: ReadonlyMap<UnitId, Unit>): Unit {
  return unit.successorId !== null && !units.has(unit.successorId) ? { ...unit, successorId: null } : unit
}

async function keepProposals(trx: Trx, { settled, proposals }: UnitListComparison, chosen: ReadonlySet<number>) {
  const kept = [...proposals].flatMap(([row, found]) => {
    const unit = settled.get(row)?.after
    if (!unit || !chosen.has(row)) return []
    return found.map(({ other, reasons }) => ({
      id: newId('unitProposal'),
      unitId: unit.id,
      otherUnitId: other.id,
      reasons,
      state: 'open' as const,
    }))
  })
  await insertProposals(trx, kept)
}

async function compareFile(db: Db, path: string) {
  const file = basename(path)
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new UserError('file.notFound', { file }, { cause })
  })
  const reading = readUnitList(await readWorkbook(bytes, file))
  if (!reading) throw new UserError('unitList.noNames', { file })
  return { hash: hashOf(bytes), comparison: compareUnitList(reading, await listUnits(db), () => newId('unit')) }
}
