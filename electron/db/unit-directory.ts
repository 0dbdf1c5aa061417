import { makeUnitDirectory, type UnitDirectory } from '../../shared/domain/unit/unit-directory.ts'
import type { Db } from './tables.ts'
import { listUnitGroups, listUnits } from './unit-repository.ts'

/** All units and groups of the ledger as of a year. */
export async function readUnitDirectory(db: Db, year: number | null): Promise<UnitDirectory> {
  return makeUnitDirectory(await listUnits(db), await listUnitGroups(db), year)
}
