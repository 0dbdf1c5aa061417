import type { PresetColumn } from './preset.ts'

interface Headed {
  readonly heading: string
}

/** The columns of a table as delivered: all of them, in their order. */
export function deliveredColumns(columns: Readonly<Record<string, Headed>>): readonly PresetColumn[] {
  return Object.entries(columns).map(([key, { heading }]) => ({ key, heading, isShown: true }))
}

/** The columns that a preset shows, in its order and under its headings. */
export function shownColumns<Column extends Headed>(
  columns: Readonly<Record<string, Column>>,
  wanted: readonly PresetColumn[],
): readonly Column[] {
  const byKey = new Map(Object.entries(columns))
  return wanted.flatMap(({ key, heading, isShown }) => {
    const column = isShown ? byKey.get(key) : undefined
    return column === undefined ? [] : [{ ...column, heading }]
  })
}
