import { openZip } from '../../electron/zip/read-zip.ts'
import { packContent, zipPackage } from '../../electron/zip/write-zip.ts'

/** A change of one part: every `from` becomes `to`; where `from` is not there the test is wrong, and that is thrown. */
export interface PartChange {
  readonly part: string
  readonly from: string | RegExp
  readonly to: string
}

/** An Office file with parts changed, all else as it was. */
export function changePackage(bytes: Uint8Array, changes: readonly PartChange[]): Buffer {
  const zip = openZip(bytes, 'good')
  const texts = new Map<string, string>()
  for (const { part, from, to } of changes) {
    const before = texts.get(part) ?? zip.readText(part)
    const after = typeof from === 'string' ? before.replace(from, () => to) : before.replace(from, to)
    if (after === before) throw new Error(`${part} has no ${from}`)
    texts.set(part, after)
  }
  return zipPackage(zip.names.map((name) => ({ name, data: packContent(texts.get(name) ?? zip.read(name)) })))
}
