import type { UnitGroupId, UnitId, UnitMergeId, UnitProposalId } from '../../shared/domain/id.ts'
import type { Unit } from '../../shared/domain/unit/types.ts'
import { cleanUnitName } from '../../shared/domain/unit/unit-name.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { firstOrNull } from '../db/bulk.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { newId } from '../db/new-id.ts'
import type { Trx } from '../db/tables.ts'
import { mergeUnitRows, undoMergeRows } from '../db/unit-merge.ts'
import { getProposal, getUnit, listUnits, setGroupMembers, updateUnits } from '../db/unit-repository.ts'
import { changeSet } from './history-service.ts'

/** What the office may set of a unit by hand. */
export type UnitEdit = Partial<
  Pick<Unit, 'name' | 'kind' | 'contactName' | 'contactPhone' | 'activeFrom' | 'activeTo' | 'successorId'>
>

/** Changes a unit. Throws `unit.notFound`, and `unit.nameTaken` for a name that another unit bears. */
export async function editUnit(folder: DataFolder, unitId: UnitId, edit: UnitEdit): Promise<void> {
  const unit = await getUnit(folder.db, unitId)
  if (edit.name !== undefined) await assertNameIsFree(folder, edit.name, unit)
  await changeSet(folder, { action: 'unit.edit', params: { unit: unit.name } }, (trx) =>
    updateUnits(trx, [{ ...unit, ...edit }]),
  )
}

/** Adds a name under which plans also print a unit. Throws `unit.notFound`, `unit.nameTaken`. */
export async function addOtherName(folder: DataFolder, unitId: UnitId, otherName: string): Promise<void> {
  const unit = await getUnit(folder.db, unitId)
  const name = cleanUnitName(otherName)
  await assertNameIsFree(folder, name, null)
  await changeSet(folder, { action: 'unit.otherName', params: { unit: unit.name, name } }, (trx) =>
    trx.insertInto('unit_other_name').values({ unit_id: unit.id, name, merge_id: null }).execute(),
  )
}

/** Sets the official order of the units named; those not named follow in the order they have. */
export async function setUnitOrder(folder: DataFolder, unitIds: readonly UnitId[]): Promise<void> {
  const place = new Map(unitIds.map((id, index) => [id, index]))
  const last = unitIds.length
  await changeSet(folder, { action: 'unit.order', params: { count: unitIds.length } }, async (trx) => {
    const units = await listUnits(trx)
    const ordered = units.toSorted((a, b) => (place.get(a.id) ?? last) - (place.get(b.id) ?? last))
    await updateUnits(
      trx,
      ordered.map((unit, order) => ({ ...unit, order })),
    )
  })
}

/** Names the members of a group; with none named, its name says who they are. */
export async function setMembers(folder: DataFolder, groupId: UnitGroupId, unitIds: readonly UnitId[]): Promise<void> {
  const group = await firstOrNull(folder.db.selectFrom('unit_group').selectAll().where('id', '=', groupId))
  if (!group) throw new UserError('unit.notFound', { unit: groupId })
  const params = { group: group.name, count: unitIds.length }
  await changeSet(folder, { action: 'unit.groupMembers', params }, (trx) => setGroupMembers(trx, groupId, unitIds))
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

/** Turns a merge back: what it moved, and still is where it was moved to, belongs to the merged unit again. */
export async function undoMerge(folder: DataFolder, mergeId: UnitMergeId): Promise<void> {
  const row = await firstOrNull(folder.db.selectFrom('unit_merge').selectAll().where('id', '=', mergeId))
  if (!row) throw new UserError('unit.notFound', { unit: mergeId })
  const names = await folder.db
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('id', 'in', [row.kept_id, row.merged_id])
    .execute()
  const nameOf = (id: UnitId) => names.find((unit) => unit.id === id)?.name ?? id
  const params = { kept: nameOf(row.kept_id), merged: nameOf(row.merged_id) }
  if (row.undone_at !== null) throw new UserError('unit.mergeUndone', params)
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
