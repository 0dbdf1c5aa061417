import type { UnitGroupId, UnitId } from '../../shared/domain/id.ts'
import { cleanUnitName } from '../../shared/domain/unit/unit-name.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { newId } from '../db/new-id.ts'
import {
  deleteUnitGroup,
  getUnitGroup,
  insertUnitGroups,
  listUnitGroups,
  setGroupMembers,
} from '../db/unit-repository.ts'
import { isGroupNamed } from '../db/unit-use.ts'
import { changeSet } from './history-service.ts'

/** Adds a group before a plan names it. Throws `unit.noName`, `unit.groupNameTaken`. */
export async function addGroup(folder: DataFolder, words: string): Promise<UnitGroupId> {
  const name = cleanUnitName(words)
  if (name === '') throw new UserError('unit.noName')
  if ((await listUnitGroups(folder.db)).some((group) => group.name === name)) {
    throw new UserError('unit.groupNameTaken', { group: name })
  }
  const id = newId('unitGroup')
  await changeSet(folder, { action: 'unit.groupAdd', params: { group: name } }, (trx) =>
    insertUnitGroups(trx, [{ id, name, memberIds: [] }]),
  )
  return id
}

/** Names the members of a group; with none named, its name says who they are. Throws `unit.groupNotFound`. */
export async function setMembers(folder: DataFolder, groupId: UnitGroupId, unitIds: readonly UnitId[]): Promise<void> {
  const group = await getUnitGroup(folder.db, groupId)
  const params = { group: group.name, count: unitIds.length }
  await changeSet(folder, { action: 'unit.groupMembers', params }, (trx) => setGroupMembers(trx, groupId, unitIds))
}

/** Takes a group out that no plan names. Throws `unit.groupNotFound`, `unit.groupInUse`. */
export async function removeGroup(folder: DataFolder, groupId: UnitGroupId): Promise<void> {
  const { name } = await getUnitGroup(folder.db, groupId)
  if (await isGroupNamed(folder.db, groupId)) throw new UserError('unit.groupInUse', { group: name })
  await changeSet(folder, { action: 'unit.groupRemove', params: { group: name } }, (trx) =>
    deleteUnitGroup(trx, groupId),
  )
}
