import { type NumberKind, numberKind } from './number-formats.ts'
import { TagReader } from './xml-tags.ts'

/** Styles that were read, the latest first: returned forms of a round have few different ones, byte for byte. */
let known: readonly { readonly bytes: Buffer; readonly kinds: readonly NumberKind[] }[] = []
const mostKnown = 4
const largestKnown = 64 * 1024

/**
 * Kinds of the number formats by style index (the `s` of a cell), from `numFmts` and `cellXfs` of styles.xml
 * (ECMA-376 part 1, §18.8); the rest of the part is not looked at.
 */
export function readNumberKinds(bytes: Buffer): readonly NumberKind[] {
  const same = known.find((styles) => styles.bytes.equals(bytes))
  if (same) return same.kinds
  const kinds = scanNumberKinds(bytes)
  if (bytes.length <= largestKnown) known = [{ bytes, kinds }, ...known.slice(0, mostKnown - 1)]
  return kinds
}

function scanNumberKinds(bytes: Buffer): readonly NumberKind[] {
  const codes = new Map<number, string>()
  const kinds: NumberKind[] = []
  let isInCellFormats = false
  for (const tags = new TagReader(bytes.toString('utf8')); tags.next(); ) {
    switch (tags.name) {
      case 'numFmt':
        if (!tags.isClosing) codes.set(Number(tags.attribute('numFmtId')), tags.attribute('formatCode') ?? '')
        break
      case 'cellXfs':
        if (tags.isClosing) return kinds
        isInCellFormats = true
        break
      case 'xf':
        if (isInCellFormats && !tags.isClosing) {
          const id = Number(tags.attribute('numFmtId') ?? 0)
          kinds.push(numberKind(id, codes.get(id)))
        }
        break
    }
  }
  return kinds
}
