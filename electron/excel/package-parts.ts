import { textOfPart, type ZipArchive } from '../zip/read-zip.ts'
import { oncePerPart } from '../zip/repeated-parts.ts'
import { TagReader } from './xml-tags.ts'

/** A relationship of a part: where another part is and what it is to this one. */
export interface Relationship {
  readonly id: string
  /** Last word of the type's address, the same in transitional and strict files: `worksheet`, `sharedStrings`. */
  readonly kind: string
  /** Part name as `ZipArchive` takes it. */
  readonly target: string
}

/** Relationships of a part, or of the package where `part` is '' (ECMA-376 part 2, §6.5). External ones are left out. */
export function readRelationships(archive: ZipArchive, part: string): readonly Relationship[] {
  const slash = part.lastIndexOf('/')
  const folder = part.slice(0, slash + 1)
  const name = `${folder}_rels/${part.slice(slash + 1)}.rels`
  if (!archive.has(name)) return []
  const written = scanRelationships(archive.readRepeated(name))
  return written.map(({ target, ...rest }) => ({ ...rest, target: findPart(archive, folder, target) }))
}

/** As they are written: each target relative to the folder of its part, or absolute. */
const scanRelationships = oncePerPart((part): readonly Relationship[] => {
  const relationships: Relationship[] = []
  for (const tags = new TagReader(textOfPart(part)); tags.next(); ) {
    if (tags.name !== 'Relationship' || tags.isClosing || tags.attribute('TargetMode') === 'External') continue
    const type = tags.attribute('Type') ?? ''
    relationships.push({
      id: tags.attribute('Id') ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      target: tags.attribute('Target') ?? '',
    })
  }
  return relationships
})

/** The part a target means: absolute or relative to the folder, with backslashes or percent signs where writers leave them. */
function findPart(archive: ZipArchive, folder: string, target: string): string {
  const slashed = target.replaceAll('\\', '/')
  const path = slashed.startsWith('/') ? slashed.slice(1) : folder + slashed
  const name = /(?:^|\/)\.{0,2}(?:\/|$)/.test(path) ? withoutDots(path) : path
  return archive.has(name) ? name : decodePercent(name)
}

function withoutDots(path: string): string {
  const kept: string[] = []
  for (const step of path.split('/')) {
    if (step === '..') kept.pop()
    else if (step !== '' && step !== '.') kept.push(step)
  }
  return kept.join('/')
}

function decodePercent(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name // a bare percent sign stands for itself
  }
}

/** The main part of an Office package: by relationship, else by its content type. Undefined if there is none. */
export function findMainPart(archive: ZipArchive): string | undefined {
  const main = readRelationships(archive, '').find((relationship) => relationship.kind === 'officeDocument')?.target
  if (main !== undefined && archive.has(main)) return main
  if (!archive.has('[Content_Types].xml')) return undefined
  for (const tags = new TagReader(archive.readText('[Content_Types].xml')); tags.next(); ) {
    const part = tags.name === 'Override' && (tags.attribute('ContentType') ?? '').endsWith('.main+xml')
    const name = part ? findPart(archive, '', tags.attribute('PartName') ?? '') : ''
    if (name !== '' && archive.has(name)) return name
  }
  return undefined
}
