import type { UnitId } from '../id.ts'
import type { Unit } from '../unit/types.ts'
import { unitKindWords } from '../unit/unit-kind.ts'
import { nameSeparator, type UnitListField } from './columns.ts'

/** What a list of units prints of a unit, by column. `nameOf` tells the name of the unit that took over. */
export function unitListTexts(
  unit: Unit,
  nameOf: ReadonlyMap<UnitId, string>,
): Readonly<Record<UnitListField, string>> {
  return {
    name: unit.name,
    otherNames: unit.otherNames.join(nameSeparator),
    kind: unitKindWords[unit.kind],
    contactName: unit.contactName ?? '',
    contactPhone: unit.contactPhone ?? '',
    activeFrom: unit.activeFrom === null ? '' : String(unit.activeFrom),
    activeTo: unit.activeTo === null ? '' : String(unit.activeTo),
    successor: unit.successorId === null ? '' : (nameOf.get(unit.successorId) ?? ''),
  }
}
