import type { UnitId, UnitMergeId, UnitProposalId } from '../../shared/domain/id.ts'
import { moveKind, moveUnits, type UnitPlace } from '../../shared/domain/unit/arrange-units.ts'
import type { BulkUnitEdit } from '../../shared/domain/unit/bulk-edit.ts'
import type { Unit, UnitKind } from '../../shared/domain/unit/types.ts'
import { cleanUnitName } from '../../shared/domain/unit/unit-name.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { newId } from '../db/new-id.ts'
import type { Trx } from '../db/tables.ts'
import { findUnitMerge, mergeUnitRows, undoMergeRows } from '../db/unit-merge.ts'
import { deleteUnit, getProposal, getUnit, insertUnits, listUnits, updateUnits } from '../db/unit-repository.ts'
import { isUnitNamed } from '../db/unit-use.ts'
import { changeSet } from './history-service.ts'

/** What the office may set of a unit by hand. */
export type UnitEdit = Partial<
  Pick<Unit, 'name' | 'kind' | 'contactName' | 'contactPhone' | 'activeFrom' | 'activeTo' | 'successorId'>
>

/** Adds a unit at the end of its kind. Throws `unit.noName`, `unit.nameTaken`. */
export async function addUnit(folder: DataFolder, { name, kind }: Pick<Unit, 'name' | 'kind'>): Promise<UnitId> {
  const clean = cleanName(name)
  await assertNameIsFree(folder, clean, null)
  const id = newId('unit')
  const unit: Unit = {
    ...{ id, name: clean, kind, otherNames: [], order: 0 },
    ...{ contactName: null, contactPhone: null, activeFrom: null, activeTo: null, successorId: null },
  }
  await changeSet(folder, { action: 'unit.add', params: { unit: clean } }, async (trx) => {
    const known = await listUnits(trx)
    const arranged = moveUnits([...known, unit], [id], { kind, beforeId: null })
    await insertUnits(
      trx,
      arranged.filter((own) => own.id === id),
    )
    await updateUnits(
      trx,
      arranged.filter((own) => own.id !== id),
    )
  })
  return id
}

/**
 * Changes a unit. Throws `unit.notFound`, `unit.noName`, `unit.nameTaken` for a name that another unit bears,
 * `unit.yearsReversed`, and `unit.ownSuccessor` where units would take over from each other in a circle.
 */
export async function editUnit(folder: DataFolder, unitId: UnitId, edit: UnitEdit): Promise<void> {
  const unit = await getUnit(folder.db, unitId)
  const name = edit.name === undefined ? unit.name : cleanName(edit.name)
  if (name !== unit.name) await assertNameIsFree(folder, name, unit)
  const after: Unit = { ...unit, ...edit, name }
  assertYearsInOrder(after)
  if (edit.successorId) await assertNoCircle(folder, after)
  await changeSet(folder, { action: 'unit.edit', params: { unit: unit.name } }, async (trx) => {
    await updateUnits(trx, [after])
    // A name that became the unit's own is no other name of it any more.
    await trx.deleteFrom('unit_other_name').where('unit_id', '=', unit.id).where('name', '=', name).execute()
  })
}

/**
 * Sets the same of many units, as one step; those that take another kind stand at its end. Throws `unit.yearsReversed`
 * where one unit's years would be turned round, and changes nothing then.
 */
export async function editUnits(folder: DataFolder, unitIds: readonly UnitId[], edit: BulkUnitEdit): Promise<void> {
  const chosen = new Set(unitIds)
  await changeSet(folder, { action: 'unit.editMany', params: { count: chosen.size } }, async (trx) => {
    const { kind, ...rest } = edit
    const known = await listUnits(trx)
    const placed = kind === undefined ? known : moveUnits(known, unitIds, { kind, beforeId: null })
    const after = placed.map((unit) => (chosen.has(unit.id) ? { ...unit, ...rest } : unit))
    for (const unit of after) if (chosen.has(unit.id)) assertYearsInOrder(unit)
    await updateUnits(trx, after)
  })
}

function assertYearsInOrder({ activeFrom, activeTo }: Pick<Unit, 'activeFrom' | 'activeTo'>): void {
  if (activeFrom !== null && activeTo !== null && activeFrom > activeTo) {
    throw new UserError('unit.yearsReversed', { from: activeFrom, to: activeTo })
  }
}

/** Takes out a unit that nothing names, such as a slip. Throws `unit.notFound`, `unit.inUse`. */
export async function removeUnit(folder: DataFolder, unitId: UnitId): Promise<void> {
  const unit = await getUnit(folder.db, unitId)
  if (await isUnitNamed(folder.db, unit.id)) throw new UserError('unit.inUse', { unit: unit.name })
  await changeSet(folder, { action: 'unit.remove', params: { unit: unit.name } }, (trx) => deleteUnit(trx, unit.id))
}

/** Adds a name under which plans also print a unit. Throws `unit.notFound`, `unit.noName`, `unit.nameTaken`. */
export async function addOtherName(folder: DataFolder, unitId: UnitId, otherName: string): Promise<void> {
  const unit = await getUnit(folder.db, unitId)
  const name = cleanName(otherName)
  await assertNameIsFree(folder, name, null)
  await changeSet(folder, { action: 'unit.otherName', params: { unit: unit.name, name } }, (trx) =>
    trx.insertInto('unit_other_name').values({ unit_id: unit.id, name, merge_id: null }).execute(),
  )
}

/** Takes an other name away from a unit; plans that print it already keep their unit. Throws `unit.notFound`. */
export async function removeOtherName(folder: DataFolder, unitId: UnitId, name: string): Promise<void> {
  const unit = await getUnit(folder.db, unitId)
  await changeSet(folder, { action: 'unit.otherNameRemoved', params: { unit: unit.name, name } }, (trx) =>
    trx.deleteFrom('unit_other_name').where('unit_id', '=', unit.id).where('name', '=', name).execute(),
  )
}

/** Puts units elsewhere in the official order, also into another kind. */
export async function placeUnits(folder: DataFolder, unitIds: readonly UnitId[], place: UnitPlace): Promise<void> {
  await changeSet(folder, { action: 'unit.order', params: { count: unitIds.length } }, async (trx) =>
    updateUnits(trx, moveUnits(await listUnits(trx), unitIds, place)),
  )
}

/** Puts all units of a kind before those of another one, or behind all (null). */
export async function placeKind(folder: DataFolder, kind: UnitKind, beforeKind: UnitKind | null): Promise<void> {
  const count = (await listUnits(folder.db)).filter((unit) => unit.kind === kind).length
  await changeSet(folder, { action: 'unit.order', params: { count } }, async (trx) =>
    updateUnits(trx, moveKind(await listUnits(trx), kind, beforeKind)),
  )
}

/**
 * Two units are one body: all that names the merged one goes over to the kept one, its names become other names of it.
 * Done only on somebody's word; `undoMerge` turns it back, also when other things were done since.
 * Throws `unit.sameUnit`, and `unit.bothReported` where both were asked or reported in one period: then two answers would
 * have to become one.
 */
export async function mergeUnits(folder: DataFolder, keptId: UnitId, mergedId: UnitId): Promise<UnitMergeId> {
  const { kept, merged } = await twoUnits(folder, keptId, mergedId)
  const params = { kept: kept.name, merged: merged.name }
  return changeSet(folder, { action: 'unit.merge', params }, (trx) => merge(trx, folder, kept, merged))
}

/** 是同一单位 — merges the two units of a proposal. Throws `unit.proposalDecided` and what `mergeUnits` throws. */
export async function confirmProposal(folder: DataFolder, proposalId: UnitProposalId): Promise<UnitMergeId> {
  const proposal = await openProposal(folder, proposalId)
  const { kept, merged } = await twoUnits(folder, proposal.otherUnitId, proposal.unitId)
  const params = { kept: kept.name, merged: merged.name }
  return changeSet(folder, { action: 'unit.merge', params }, async (trx) => {
    await decide(trx, folder, proposalId, 'confirmed')
    return merge(trx, folder, kept, merged)
  })
}

/** 不是同一单位 — remembered, and never asked again. Throws `unit.proposalDecided`. */
export async function rejectProposal(folder: DataFolder, proposalId: UnitProposalId): Promise<void> {
  const proposal = await openProposal(folder, proposalId)
  const { kept, merged } = await twoUnits(folder, proposal.otherUnitId, proposal.unitId)
  const params = { name: merged.name, other: kept.name }
  await changeSet(folder, { action: 'unit.proposalRejected', params }, (trx) =>
    decide(trx, folder, proposalId, 'rejected'),
  )
}

/**
 * Turns a merge back: what it moved, and still is where it was moved to, belongs to the merged unit again.
 * Throws `unit.notFound`, `unit.mergeUndone`.
 */
export async function undoMerge(folder: DataFolder, mergeId: UnitMergeId): Promise<void> {
  const merge = await findUnitMerge(folder.db, mergeId)
  if (!merge) throw new UserError('unit.notFound', { unit: mergeId })
  const params = { kept: merge.keptName, merged: merge.mergedName }
  if (merge.undoneAt !== null) throw new UserError('unit.mergeUndone', params)
  await changeSet(folder, { action: 'unit.unmerge', params }, (trx) => undoMergeRows(trx, mergeId))
}

async function merge(trx: Trx, folder: DataFolder, kept: Unit, merged: Unit): Promise<UnitMergeId> {
  const id = newId('unitMerge')
  await mergeUnitRows(trx, { id, kept, merged, by: folder.operator })
  return id
}

async function twoUnits(folder: DataFolder, keptId: UnitId, mergedId: UnitId) {
  const kept = await getUnit(folder.db, keptId)
  const merged = await getUnit(folder.db, mergedId)
  if (kept.id === merged.id) throw new UserError('unit.sameUnit', { unit: kept.name })
  return { kept, merged }
}

async function openProposal(folder: DataFolder, proposalId: UnitProposalId) {
  const proposal = await getProposal(folder.db, proposalId)
  if (proposal.state !== 'open') throw new UserError('unit.proposalDecided')
  return proposal
}

async function decide(trx: Trx, folder: DataFolder, id: UnitProposalId, state: 'confirmed' | 'rejected') {
  await trx
    .updateTable('unit_proposal')
    .set({ state, decided_at: new Date().toISOString(), decided_by: folder.operator })
    .where('id', '=', id)
    .execute()
}

async function assertNameIsFree(folder: DataFolder, name: string, except: Unit | null): Promise<void> {
  const bearer = (await listUnits(folder.db)).find(
    (unit) => unit.id !== except?.id && (unit.name === name || unit.otherNames.includes(name)),
  )
  if (bearer) throw new UserError('unit.nameTaken', { name, unit: bearer.name })
}

/** Throws `unit.noName`. */
function cleanName(words: string): string {
  const name = cleanUnitName(words)
  if (name === '') throw new UserError('unit.noName')
  return name
}

async function assertNoCircle(folder: DataFolder, unit: Unit): Promise<void> {
  const byId = new Map((await listUnits(folder.db)).map((own) => [own.id, own.id === unit.id ? unit : own]))
  const passed = new Set<UnitId>([unit.id])
  for (let next = unit.successorId; next !== null; next = byId.get(next)?.successorId ?? null) {
    if (passed.has(next)) throw new UserError('unit.ownSuccessor', { unit: unit.name })
    passed.add(next)
  }
}
