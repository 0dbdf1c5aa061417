import type { MappedField, TableMapping, UnitSource } from './types.ts'

/** Says what a column holds; a field is held by one column, so another one that had it has none then. */
export function setColumnField(mapping: TableMapping, key: string, field: MappedField | null): TableMapping {
  const columns = mapping.columns.map((column) => {
    if (column.key === key) return { key, field }
    return column.field === field ? { ...column, field: null } : column
  })
  return setUnitSource({ ...mapping, columns }, unitSourceOf(columns, mapping.unitSource))
}

function unitSourceOf(columns: TableMapping['columns'], before: UnitSource): UnitSource {
  if (columns.some(({ field }) => field === 'unit')) return 'column'
  return before === 'column' ? 'file' : before
}

/** Says where it stands whose a row is; a column is asked only where that is the place. */
export function setUnitSource(mapping: TableMapping, unitSource: UnitSource): TableMapping {
  if (unitSource === 'column') return { ...mapping, unitSource }
  const columns = mapping.columns.map((column) => (column.field === 'unit' ? { ...column, field: null } : column))
  return { ...mapping, columns, unitSource }
}

/** Leaves rows that begin with some words out, or takes them in again. */
export function toggleLeftOut(mapping: TableMapping, first: string): TableMapping {
  const others = mapping.leftOut.filter((words) => words !== first)
  const leftOut = others.length === mapping.leftOut.length ? [...others, first] : others
  return { ...mapping, leftOut }
}

/** A kept mapping laid over the columns of a table; a column that it does not name is not taken. */
export function layOver(mapping: TableMapping, keys: readonly string[]): TableMapping {
  const fields = new Map(mapping.columns.map(({ key, field }) => [key, field]))
  return { ...mapping, columns: keys.map((key) => ({ key, field: fields.get(key) ?? null })) }
}
