import type { Unit, UnitKind } from './types.ts'
import { unitKinds } from './unit-kind.ts'

/** Official order (docs/rules.md, Order): ascending `order`; equal ones keep a fixed order by id, so that lists never jump. */
export function compareOfficialOrder(a: Pick<Unit, 'id' | 'order'>, b: Pick<Unit, 'id' | 'order'>): number {
  if (a.order !== b.order) return a.order - b.order
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/**
 * The order for units that have none yet: by kind, within a kind as they came (a plan names them in an order
 * that means something). The list itself is left as it is.
 */
export function sortInDefaultOrder<T extends { readonly kind: UnitKind }>(units: readonly T[]): readonly T[] {
  return units.toSorted((a, b) => unitKinds.indexOf(a.kind) - unitKinds.indexOf(b.kind))
}
