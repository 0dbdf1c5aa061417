import type { Selectable } from 'kysely'
import type { UnitGroupId, UnitId, UnitProposalId } from '../../shared/domain/id.ts'
import type { Unit, UnitGroup } from '../../shared/domain/unit/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { firstOrNull, insertMany } from './bulk.ts'
import type { Db, LedgerTables, Trx } from './tables.ts'

/** All units in official order; those merged into another are not among them, their names are its other names. */
export async function listUnits(db: Db): Promise<readonly Unit[]> {
  const rows = await db
    .selectFrom('unit')
    .selectAll()
    .where('merged_into_id', 'is', null)
    .orderBy('official_order')
    .orderBy('id')
    .execute()
  const others = await db.selectFrom('unit_other_name').select(['unit_id', 'name']).orderBy('name').execute()
  const names = Map.groupBy(others, (other) => other.unit_id)
  return rows.map((row) =>
    toUnit(
      row,
      (names.get(row.id) ?? []).map((other) => other.name),
    ),
  )
}

/** Units that were merged into others: former id → the unit that stands for it now. */
export async function listFormerUnits(db: Db): Promise<ReadonlyMap<UnitId, UnitId>> {
  const rows = await db
    .selectFrom('unit')
    .select(['id', 'merged_into_id'])
    .where('merged_into_id', 'is not', null)
    .execute()
  const into = new Map(rows.flatMap(({ id, merged_into_id: kept }) => (kept ? [[id, kept] as const] : [])))
  const standsFor = (id: UnitId): UnitId => {
    const kept = into.get(id)
    return kept ? standsFor(kept) : id
  }
  return new Map([...into.keys()].map((id) => [id, standsFor(id)]))
}

/** A unit by its id; of one that was merged, the unit it was merged into. Throws `unit.notFound`. */
export async function getUnit(db: Db, unitId: UnitId): Promise<Unit> {
  const row = await firstOrNull(db.selectFrom('unit').selectAll().where('id', '=', unitId))
  if (!row) throw new UserError('unit.notFound', { unit: unitId })
  if (row.merged_into_id) return getUnit(db, row.merged_into_id)
  const others = await db
    .selectFrom('unit_other_name')
    .select('name')
    .where('unit_id', '=', unitId)
    .orderBy('name')
    .execute()
  return toUnit(
    row,
    others.map((other) => other.name),
  )
}

export async function insertUnits(trx: Trx, units: readonly Unit[]): Promise<void> {
  await insertMany(
    trx,
    'unit',
    units.map((unit) => ({
      id: unit.id,
      name: unit.name,
      kind: unit.kind,
      official_order: unit.order,
      contact_name: unit.contactName,
      contact_phone: unit.contactPhone,
      active_from: unit.activeFrom,
      active_to: unit.activeTo,
      successor_id: unit.successorId,
      merged_into_id: null,
    })),
  )
  await insertMany(
    trx,
    'unit_other_name',
    units.flatMap((unit) => unit.otherNames.map((name) => ({ unit_id: unit.id, name, merge_id: null }))),
  )
}

/** Gives units further names. */
export async function insertOtherNames(
  trx: Trx,
  names: readonly { readonly unitId: UnitId; readonly name: string }[],
): Promise<void> {
  await insertMany(
    trx,
    'unit_other_name',
    names.map(({ unitId, name }) => ({ unit_id: unitId, name, merge_id: null })),
  )
}

/** Writes what changed of units; other names have a way of their own. */
export async function updateUnits(trx: Trx, units: readonly Unit[]): Promise<void> {
  for (const unit of units) {
    await trx
      .updateTable('unit')
      .set({
        name: unit.name,
        kind: unit.kind,
        official_order: unit.order,
        contact_name: unit.contactName,
        contact_phone: unit.contactPhone,
        active_from: unit.activeFrom,
        active_to: unit.activeTo,
        successor_id: unit.successorId,
      })
      .where('id', '=', unit.id)
      .execute()
  }
}

/** Takes a unit out that nothing else names; its other names, memberships and proposals go with it. */
export async function deleteUnit(trx: Trx, unitId: UnitId): Promise<void> {
  await trx.deleteFrom('unit_other_name').where('unit_id', '=', unitId).execute()
  await trx.deleteFrom('unit_group_member').where('unit_id', '=', unitId).execute()
  await trx
    .deleteFrom('unit_proposal')
    .where((row) => row.or([row('unit_id', '=', unitId), row('other_unit_id', '=', unitId)]))
    .execute()
  await trx.deleteFrom('unit').where('id', '=', unitId).execute()
}

/** Makes the other names of a unit those given. */
export async function setOtherNames(trx: Trx, unitId: UnitId, names: readonly string[]): Promise<void> {
  const known = await trx.selectFrom('unit_other_name').select('name').where('unit_id', '=', unitId).execute()
  const wanted = new Set(names)
  for (const { name } of known) {
    if (wanted.delete(name)) continue
    await trx.deleteFrom('unit_other_name').where('unit_id', '=', unitId).where('name', '=', name).execute()
  }
  await insertMany(
    trx,
    'unit_other_name',
    [...wanted].map((name) => ({ unit_id: unitId, name, merge_id: null })),
  )
}

/** All groups by name; `memberIds` are the members named by the office, empty where the group's name says who they are. */
export async function listUnitGroups(db: Db): Promise<readonly UnitGroup[]> {
  const rows = await db.selectFrom('unit_group').selectAll().orderBy('name').execute()
  const members = await db
    .selectFrom('unit_group_member')
    .innerJoin('unit', 'unit.id', 'unit_group_member.unit_id')
    .select(['unit_group_member.group_id', 'unit_group_member.unit_id'])
    .orderBy('unit.official_order')
    .orderBy('unit.id')
    .execute()
  const byGroup = Map.groupBy(members, (member) => member.group_id)
  return rows.map((row) => ({
    ...row,
    memberIds: (byGroup.get(row.id) ?? []).map((member) => member.unit_id),
  }))
}

export async function insertUnitGroups(trx: Trx, groups: readonly UnitGroup[]): Promise<void> {
  await insertMany(
    trx,
    'unit_group',
    groups.map(({ id, name }) => ({ id, name })),
  )
  for (const group of groups) await setGroupMembers(trx, group.id, group.memberIds)
}

/** A group by its id. Throws `unit.groupNotFound`. */
export async function getUnitGroup(db: Db, groupId: UnitGroupId): Promise<Pick<UnitGroup, 'id' | 'name'>> {
  const row = await firstOrNull(db.selectFrom('unit_group').selectAll().where('id', '=', groupId))
  if (!row) throw new UserError('unit.groupNotFound', { group: groupId })
  return row
}

/** Takes a group out that no plan names. */
export async function deleteUnitGroup(trx: Trx, groupId: UnitGroupId): Promise<void> {
  await setGroupMembers(trx, groupId, [])
  await trx.deleteFrom('unit_group').where('id', '=', groupId).execute()
}

export async function setGroupMembers(trx: Trx, groupId: UnitGroupId, unitIds: readonly UnitId[]): Promise<void> {
  await trx.deleteFrom('unit_group_member').where('group_id', '=', groupId).execute()
  await insertMany(
    trx,
    'unit_group_member',
    [...new Set(unitIds)].map((unitId) => ({ group_id: groupId, unit_id: unitId })),
  )
}

/** "Perhaps the same body under another name": waits for somebody who knows. */
export interface KeptProposal {
  readonly id: UnitProposalId
  /** The unit that came later, and the one it may be. */
  readonly unitId: UnitId
  readonly otherUnitId: UnitId
  /** Codes of what the two names have in common. */
  readonly reasons: readonly string[]
  readonly state: 'open' | 'confirmed' | 'rejected'
}

export async function listProposals(db: Db, state: KeptProposal['state'] = 'open'): Promise<readonly KeptProposal[]> {
  const rows = await db.selectFrom('unit_proposal').selectAll().where('state', '=', state).orderBy('id').execute()
  return rows.map(toProposal)
}

/** Throws `unit.proposalNotFound`. */
export async function getProposal(db: Db, proposalId: UnitProposalId): Promise<KeptProposal> {
  const row = await firstOrNull(db.selectFrom('unit_proposal').selectAll().where('id', '=', proposalId))
  if (!row) throw new UserError('unit.proposalNotFound', { proposal: proposalId })
  return toProposal(row)
}

export async function insertProposals(trx: Trx, proposals: readonly KeptProposal[]): Promise<void> {
  await insertMany(
    trx,
    'unit_proposal',
    proposals.map((proposal) => ({
      id: proposal.id,
      unit_id: proposal.unitId,
      other_unit_id: proposal.otherUnitId,
      reason: proposal.reasons.join(' '),
      state: proposal.state,
    })),
  )
}

function toProposal(row: Selectable<LedgerTables['unit_proposal']>): KeptProposal {
  return {
    id: row.id,
    unitId: row.unit_id,
    otherUnitId: row.other_unit_id,
    reasons: row.reason.split(' ').filter((reason) => reason !== ''),
    state: row.state,
  }
}

function toUnit(row: Selectable<LedgerTables['unit']>, otherNames: readonly string[]): Unit {
  return {
    id: row.id,
    name: row.name,
    otherNames,
    kind: row.kind,
    order: row.official_order,
    contactName: row.contact_name,
    contactPhone: row.contact_phone,
    activeFrom: row.active_from,
    activeTo: row.active_to,
    successorId: row.successor_id,
  }
}
