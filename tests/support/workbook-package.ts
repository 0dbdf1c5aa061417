import { type ZipPart, zipPackage } from '../../electron/zip/write-zip.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'

export interface SheetXml {
  readonly name?: string
  readonly state?: 'visible' | 'hidden' | 'veryHidden'
  /** The whole worksheet part; else it is made of the pieces below. */
  readonly xml?: string
  readonly head?: string
  /** What stands in sheetData: rows. */
  readonly rows?: string
  readonly tail?: string
}

export interface WorkbookXml {
  readonly sheets?: readonly SheetXml[]
  /** What stands in the shared string table: `si` elements. */
  readonly strings?: string
  /** Number formats of the styles 1, 2, …: a built-in id or a format code. Style 0 is General. */
  readonly formats?: readonly (number | string)[]
  readonly workbookPr?: string
  /** What stands in `definedNames`. */
  readonly names?: string
  /** Parts added, or put in place of those made here. */
  readonly parts?: Readonly<Record<string, string>>
  /** Changes every part's name and content before it is packed. */
  readonly change?: (name: string, content: string) => { name: string; content: string }
}

/** An .xlsx made at the XML, for what no library would write. */
export function makeXlsx(book: WorkbookXml): Buffer {
  const sheets = book.sheets ?? [{}]
  const parts = new Map<string, string>([
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relationships([['rId1', 'officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookPart(book, sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map((_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const),
        ['rIdStyles', 'styles', 'styles.xml'],
        ['rIdStrings', 'sharedStrings', 'sharedStrings.xml'],
      ]),
    ],
    ['xl/styles.xml', stylesPart(book.formats ?? [])],
    ['xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${book.strings ?? ''}</sst>`],
    ...sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetPart(sheet)] as const),
    ...Object.entries(book.parts ?? {}),
  ])
  const change = book.change ?? ((name, content) => ({ name, content }))
  const packed = [...parts].map(([name, xml]): ZipPart => {
    const changed = change(name, xml)
    return { name: changed.name, data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${changed.content}` }
  })
  return zipPackage(packed)
}

export function relationships(items: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const list = items.map(([id, kind, target]) => {
    return `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`
  })
  return `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${list.join('')}</Relationships>`
}

function contentTypes(sheetCount: number): string {
  const type = (part: string, kind: string) =>
    `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`
  const sheets = Array.from({ length: sheetCount }, (_, index) =>
    type(`/xl/worksheets/sheet${index + 1}.xml`, 'worksheet'),
  )
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>${type('/xl/workbook.xml', 'sheet.main')}${sheets.join('')}
${type('/xl/styles.xml', 'styles')}${type('/xl/sharedStrings.xml', 'sharedStrings')}</Types>`
}

function workbookPart(book: WorkbookXml, sheets: readonly SheetXml[]): string {
  const list = sheets.map(({ name = '填报表', state }, index) => {
    return `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`
  })
  const names = book.names ? `<definedNames>${book.names}</definedNames>` : ''
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${book.workbookPr ?? ''}<sheets>${list.join('')}</sheets>${names}</workbook>`
}

function sheetPart({ xml, head = '', rows = '', tail = '' }: SheetXml): string {
  return (
    xml ??
    `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${head}<sheetData>${rows}</sheetData>${tail}</worksheet>`
  )
}

function stylesPart(formats: readonly (number | string)[]): string {
  const ids = formats.map((format, index) => (typeof format === 'number' ? format : 164 + index))
  const codes = formats.flatMap((format, index) => {
    if (typeof format === 'number') return []
    return [
      `<numFmt numFmtId="${164 + index}" formatCode="${format.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"/>`,
    ]
  })
  const xfs = [0, ...ids].map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>`)
  return `<styleSheet xmlns="${MAIN}">${codes.length > 0 ? `<numFmts count="${codes.length}">${codes.join('')}</numFmts>` : ''}
<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`
}
