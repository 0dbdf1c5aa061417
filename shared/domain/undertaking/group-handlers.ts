import type { Handler } from './types.ts'

/** Each person once, in the order first named, with the tasks for which he is. */
export function groupHandlers(
  rows: readonly (Omit<Handler, 'taskNumbers'> & { readonly number: string })[],
): readonly Handler[] {
  const groups = Map.groupBy(rows, ({ name, phone }) => `${name} ${phone}`)
  return [...groups.values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const offices = [...new Set(own.map(({ office }) => office).filter((office) => office !== ''))]
    const { name, phone } = first
    return [{ name, phone, office: offices.join('、'), taskNumbers: own.map(({ number }) => number) }]
  })
}
