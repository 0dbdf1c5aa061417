import type { UnitId } from '../id.ts'

/**
 * The official order once a list of units was taken in. With `takeOrder` it is that of the sheet, and units it does not name
 * follow; without, units keep the order they have and each new one stands behind the row above it in the sheet.
 * @param order ids of the ledger's units in official order
 * @param rows ids of the sheet's units that are known or taken in, in the order of the sheet
 */
export function arrangeUnitList(
  order: readonly UnitId[],
  rows: readonly UnitId[],
  takeOrder: boolean,
): readonly UnitId[] {
  if (takeOrder) {
    const named = new Set(rows)
    return [...rows, ...order.filter((id) => !named.has(id))]
  }
  const arranged = [...order]
  const known = new Set(order)
  for (const [index, id] of rows.entries()) {
    if (known.has(id)) continue
    const above = rows[index - 1]
    arranged.splice(above === undefined ? 0 : arranged.indexOf(above) + 1, 0, id)
  }
  return arranged
}
