import { oncePerPart } from '../zip/repeated-parts.ts'
import { type NumberKind, numberKind } from './number-formats.ts'
import { TagReader } from './xml-tags.ts'

/**
 * Kinds of the number formats by style index (the `s` of a cell), from `numFmts` and `cellXfs` of styles.xml
 * (ECMA-376 part 1, §18.8); the rest of the part is not looked at.
 */
export const readNumberKinds = oncePerPart(scanNumberKinds)

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
