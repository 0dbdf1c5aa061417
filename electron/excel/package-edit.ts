import type { ZipArchive } from '../zip/read-zip.ts'
import { type ZipPart, zipPackage } from '../zip/write-zip.ts'

/** Parts of a package while they are changed; what nobody touches goes over as it is. */
export interface PackageEdit {
  readonly archive: ZipArchive
  text(name: string): string
  set(name: string, text: string): void
  has(name: string): boolean
}

/** The workbook is written in a way that is read but not changed: its cells can not be marked. */
export class NotMarkable extends Error {}

/** Begins to change a package; `pack` writes it with what was changed. */
export function startEdit(archive: ZipArchive): PackageEdit & { pack(): Buffer } {
  const changed = new Map<string, string>()
  return {
    archive,
    has: (name) => changed.has(name) || archive.has(name),
    text: (name) => changed.get(name) ?? archive.readText(name),
    set: (name, text) => changed.set(name, text),
    pack() {
      const kept = archive.names.map((name): ZipPart => {
        const text = changed.get(name)
        changed.delete(name)
        return { name, data: text === undefined ? archive.read(name) : asUtf8(text) }
      })
      return zipPackage([...kept, ...[...changed].map(([name, text]): ZipPart => ({ name, data: asUtf8(text) }))])
    },
  }
}

/** A changed part is written as UTF-8, whatever it was. */
function asUtf8(xml: string): string {
  return xml.replace(/^(<\?xml[^>]*?encoding=["'])[^"']*/, '$1UTF-8')
}

/** A part name that is not taken yet. */
export function freeName(edit: PackageEdit, stem: string, extension: string): string {
  for (let at = 1; ; at++) if (!edit.has(`${stem}${at}${extension}`)) return `${stem}${at}${extension}`
}

export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1)
}

const types = '[Content_Types].xml'

/** Says what kind of part one is. */
export function declarePart(edit: PackageEdit, part: string, type: string): void {
  edit.set(types, closeWith(edit.text(types), 'Types', `<Override PartName="/${part}" ContentType="${type}"/>`))
}

/** Says what parts of an extension are, where the package does not yet. */
export function declareExtension(edit: PackageEdit, extension: string, type: string): void {
  const xml = edit.text(types)
  if (new RegExp(`Extension=["']${extension}["']`, 'i').test(xml)) return
  const start = /<Types\b[^>]*>/.exec(xml)?.[0]
  if (start === undefined) throw new NotMarkable('content types')
  edit.set(types, xml.replace(start, `${start}<Default Extension="${extension}" ContentType="${type}"/>`))
}

/** Relates a part to another and gives the relationship's id. */
export function relate(edit: PackageEdit, from: string, to: string, type: string): string {
  const name = `${folderOf(from)}_rels/${from.slice(folderOf(from).length)}.rels`
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const xml = edit.has(name)
    ? edit.text(name)
    : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${namespace}"></Relationships>`
  const id = freeId(xml)
  const relationship = `<Relationship Id="${id}" Type="${type}" Target="/${to}"/>`
  edit.set(
    name,
    closeWith(
      xml.replace(/<Relationships\b([^>]*)\/>/, '<Relationships$1></Relationships>'),
      'Relationships',
      relationship,
    ),
  )
  return id
}

function freeId(xml: string): string {
  for (let at = 1; ; at++) if (!xml.includes(`"rIdReturn${at}"`)) return `rIdReturn${at}`
}

/** Puts something before the end of the root. */
export function closeWith(xml: string, root: string, content: string): string {
  const end = xml.lastIndexOf(`</${root}>`)
  if (end < 0) throw new NotMarkable(root)
  return xml.slice(0, end) + content + xml.slice(end)
}
