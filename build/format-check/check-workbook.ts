import { openZip } from '../../electron/zip/read-zip.ts'
import { type Fault, type Finding, judge } from './finding.ts'
import { typefaces } from './measures.ts'
import { child, childAt, descendants, readXmlTree, type XmlNode } from './xml-tree.ts'

/** A visible sheet of a workbook, with what it takes its looks from. */
interface CheckedSheet {
  readonly name: string
  readonly names: readonly string[]
  readonly node: XmlNode
  /** Rows with the cells that are printed. */
  readonly rows: readonly XmlNode[]
  /** Print titles and print area. */
  readonly defined: ReadonlyMap<string, string>
  readonly styles: XmlNode
  readonly strings: readonly string[]
}

/**
 * Tests a `.xlsx` (official-format §10, §11.7): its first visible sheet, and of the others those that have a print area, as all
 * sheets of papers have; what only explains how to fill in has none. Throws what the zip reader and the XML scan throw.
 */
export function checkWorkbook(bytes: Uint8Array, fileName: string): readonly Finding[] {
  const sheets = openSheets(bytes, fileName)
  const columns = Math.max(0, ...sheets.map(columnCount))
  const [first = [], ...others] = sheets.map((sheet) => checkSheet(sheet, columns))
  return first.map((own, at) => {
    const failed = [own, ...others.flatMap((findings) => findings[at] ?? [])].find(({ state }) => state === 'failed')
    return failed ?? own
  })
}

function checkSheet(sheet: CheckedSheet, mostColumns: number): readonly Finding[] {
  return [
    paperPoint(sheet, mostColumns),
    fitPoint(sheet),
    marginPoint(sheet),
    printTitles(sheet),
    printArea(sheet),
    rowHeights(sheet),
    fontsPoint(sheet),
    bordersPoint(sheet),
    footerPoint(sheet),
    viewPoint(sheet),
    realDates(sheet),
    sheetNames(sheet),
  ]
}

function openSheets(bytes: Uint8Array, fileName: string): readonly CheckedSheet[] {
  const zip = openZip(bytes, fileName)
  const tree = (part: string) => readXmlTree(zip.readText(part))
  const book = tree('xl/workbook.xml')
  const sheets = descendants(book, 'sheet')
  const relations = descendants(tree('xl/_rels/workbook.xml.rels'), 'Relationship')
  const definedNames = descendants(book, 'definedName')
  const styles = tree('xl/styles.xml')
  const strings = zip.has('xl/sharedStrings.xml') ? descendants(tree('xl/sharedStrings.xml'), 'si') : []
  const words = strings.map((string) =>
    descendants(string, 't')
      .map(({ text }) => text)
      .join(''),
  )
  const definedIn = (index: number) => {
    const names = definedNames.filter(({ attributes }) => attributes.localSheetId === String(index))
    return new Map(names.map(({ attributes, text }) => [attributes.name ?? '', text]))
  }
  const visible = sheets.flatMap(({ attributes }, index) =>
    (attributes.state ?? 'visible') === 'visible' ? [index] : [],
  )
  const [first = 0] = visible
  return visible
    .filter((index) => index === first || definedIn(index).has('_xlnm.Print_Area'))
    .map((index) => {
      const target = relations.find(({ attributes }) => attributes.Id === sheets[index]?.attributes.id)?.attributes
        .Target
      const node = tree(target?.startsWith('/') ? target : `xl/${target}`)
      const defined = definedIn(index)
      return {
        name: sheets[index]?.attributes.name ?? '',
        names: sheets.map(({ attributes }) => attributes.name ?? ''),
        node,
        rows: printedRows(descendants(child(node, 'sheetData'), 'row'), defined.get('_xlnm.Print_Area')),
        defined,
        styles,
        strings: words,
      }
    })
}

/** A form keeps what it is told by beside the printed columns; that is not the paper's. */
function printedRows(rows: readonly XmlNode[], area: string | undefined): readonly XmlNode[] {
  const lastColumn = /:\$([A-Z]+)\$\d+$/.exec(area ?? '')?.[1]
  if (lastColumn === undefined) return rows
  const isPrinted = ({ attributes }: XmlNode) => columnNumber(attributes.r ?? '') <= columnNumber(lastColumn)
  return rows.map((row) => ({ ...row, children: row.children.filter(isPrinted) }))
}

/** `B7` → 2. */
function columnNumber(reference: string): number {
  return [...reference.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

const one = (place: string, measured: string, wanted: string): Fault => ({ place, measured, wanted })
const once = (summary: string) => ({ places: 1, summary, none: '' })

function columnCount({ rows }: CheckedSheet): number {
  return Math.max(0, ...rows.map(({ children }) => children.length))
}

/** @param columns of the widest sheet: all sheets of a workbook are printed on one paper */
function paperPoint({ node }: CheckedSheet, columns: number): Finding {
  const { paperSize = '无', orientation = '无' } = child(node, 'pageSetup')?.attributes ?? {}
  const faults: Fault[] = []
  if (!['8', '9'].includes(paperSize)) faults.push(one('纸张', `paperSize ${paperSize}`, 'A4 或 A3'))
  else if (columns <= 8 && paperSize === '8') faults.push(one('纸张', `${columns}列用 A3`, '8列以内用 A4'))
  if (orientation !== 'landscape') faults.push(one('方向', orientation, '横向'))
  return judge('sheet-paper', '纸张', faults, once(`${paperSize === '8' ? 'A3' : 'A4'} 横向，${columns}列`))
}

function fitPoint({ node }: CheckedSheet): Finding {
  const isFitted = childAt(node, 'sheetPr', 'pageSetUpPr')?.attributes.fitToPage === '1'
  const { fitToWidth = '1', fitToHeight = '1' } = child(node, 'pageSetup')?.attributes ?? {}
  const isRight = isFitted && fitToWidth === '1' && fitToHeight === '0'
  const faults = isRight ? [] : [one('缩放', `宽${fitToWidth}页高${fitToHeight}页`, '一页宽，高不限')]
  return judge('sheet-fit', '一页宽', faults, once('一页宽，高不限'))
}

/** Inches. */
const sheetMargins = { left: 0.59, right: 0.59, top: 0.79, bottom: 0.79, header: 0.31, footer: 0.39 } as const

function marginPoint({ node }: CheckedSheet): Finding {
  const found = child(node, 'pageMargins')?.attributes ?? {}
  const faults = (Object.keys(sheetMargins) as (keyof typeof sheetMargins)[]).flatMap((key) =>
    Math.abs(Number(found[key]) - sheetMargins[key]) <= 0.02
      ? []
      : [one(key, `${found[key]}英寸`, `${sheetMargins[key]}英寸`)],
  )
  if (child(node, 'printOptions')?.attributes.horizontalCentered !== '1') faults.push(one('居中', '无', '水平居中'))
  return judge('sheet-margins', '页边', faults, once('左右15毫米，上下20毫米，水平居中'))
}

function printTitles({ defined, name }: CheckedSheet): Finding {
  const titles = defined.get('_xlnm.Print_Titles')
  const faults = titles === undefined ? [one(name, '没有打印标题行', '表头逐页重复')] : []
  return judge('sheet-titles', '打印标题行', faults, once(titles ?? ''))
}

function printArea({ defined, name }: CheckedSheet): Finding {
  const area = defined.get('_xlnm.Print_Area')
  return judge(
    'sheet-area',
    '打印区域',
    area === undefined ? [one(name, '没有设', '设打印区域')] : [],
    once(area ?? ''),
  )
}

const tallestRow = 409

function rowHeights({ rows }: CheckedSheet): Finding {
  const wrong = rows.filter(({ attributes }) => !(Number(attributes.ht) > 0 && Number(attributes.ht) <= tallestRow))
  const faults = wrong.map(({ attributes }) =>
    one(`第${attributes.r}行`, attributes.ht ?? '没有行高', '算好的行高（不超过409磅）'),
  )
  return judge('sheet-heights', '行高', faults, {
    places: rows.length,
    summary: `${rows.length}行均有行高`,
    none: '没有行',
  })
}

const styleOf = ({ styles }: CheckedSheet, cell: XmlNode) =>
  child(styles, 'cellXfs')?.children[Number(cell.attributes.s ?? 0)]

function hasText(cell: XmlNode): boolean {
  return descendants(cell, 'v').length > 0 || descendants(cell, 't').length > 0
}

function fontsPoint(sheet: CheckedSheet): Finding {
  const families = Object.values(typefaces).flat() as readonly string[]
  const fonts = child(sheet.styles, 'fonts')?.children ?? []
  const fontOf = (cell: XmlNode) => fonts[Number(styleOf(sheet, cell)?.attributes.fontId ?? 0)]
  const faults = sheet.rows.flatMap((row, at) =>
    row.children.filter(hasText).flatMap((cell): Fault[] => {
      const family = child(fontOf(cell), 'name')?.attributes.val ?? '无'
      const size = Number(child(fontOf(cell), 'sz')?.attributes.val)
      const place = `单元格${cell.attributes.r}`
      if (!families.includes(family)) return [one(place, family, '公文字体')]
      const isTitle = at === 0
      if (isTitle && !(typefaces.xiaobiaosong as readonly string[]).includes(family))
        return [one(place, family, '小标宋')]
      if (isTitle && size !== 22) return [one(place, `${size}磅`, '22磅')]
      return size >= 10.5 ? [] : [one(place, `${size}磅`, '不小于10.5磅')]
    }),
  )
  return judge('sheet-fonts', '字体字号', faults, once('标题小标宋22磅，其余公文字体'))
}

/** Rows of the table itself: those with the most cells, from the row of headings on. */
function bordersPoint(sheet: CheckedSheet): Finding {
  const titles = /\$(\d+)$/.exec(sheet.defined.get('_xlnm.Print_Titles') ?? '')?.[1]
  const head = Number(titles ?? 3)
  const columns = columnCount(sheet)
  const rows = sheet.rows.filter(
    ({ attributes, children }) => Number(attributes.r) >= head && children.length === columns,
  )
  const borders = child(sheet.styles, 'borders')?.children ?? []
  const faults = rows.flatMap(({ children }) =>
    children.flatMap((cell): Fault[] => {
      const border = borders[Number(styleOf(sheet, cell)?.attributes.borderId ?? 0)]
      const isDrawn = ['left', 'right', 'top', 'bottom'].every(
        (side) => child(border, side)?.attributes.style === 'thin',
      )
      return isDrawn ? [] : [one(`单元格${cell.attributes.r}`, '框线不全', '四边细线')]
    }),
  )
  return judge('sheet-borders', '框线', faults, { places: rows.length, summary: '各格四边细线', none: '没有表格行' })
}

function footerPoint({ node }: CheckedSheet): Finding {
  const footer = childAt(node, 'headerFooter', 'oddFooter')?.text ?? ''
  const isRight = /第\s*&P\s*页，共\s*&N\s*页/.test(footer) && footer.includes('宋体')
  return judge(
    'sheet-footer',
    '页脚页码',
    isRight ? [] : [one('页脚', footer || '无', '宋体“第 N 页，共 N 页”')],
    once(footer),
  )
}

function viewPoint({ node }: CheckedSheet): Finding {
  const pane = descendants(node, 'pane')[0]
  const isFrozen = pane?.attributes.state === 'frozen' && Number(pane.attributes.ySplit) > 0
  return judge('sheet-view', '表头冻结', isFrozen ? [] : [one('视图', '没有冻结', '冻结到表头')], once('已冻结'))
}

function realDates({ rows, strings }: CheckedSheet): Finding {
  const faults = rows.flatMap(({ children }) =>
    children.flatMap((cell): Fault[] => {
      const value = descendants(cell, 'v')[0]?.text ?? ''
      const text = cell.attributes.t === 's' ? strings[Number(value)] : descendants(cell, 't')[0]?.text
      const isDay = text !== undefined && /^\d{4}([-/.]|年)\d{1,2}([-/.]|月)\d{1,2}日?$/.test(text)
      return isDay ? [one(`单元格${cell.attributes.r}`, `文本“${text}”`, '真日期')] : []
    }),
  )
  return judge('sheet-dates', '日期为真日期', faults, once('没有写成文本的日期'))
}

function sheetNames({ names }: CheckedSheet): Finding {
  const faults = names.flatMap((name) =>
    name.length <= 31 && !/[\\/?*[\]:]/.test(name) ? [] : [one('表名', name, '不超过31字，不含 \\ / ? * [ ] :')],
  )
  return judge('sheet-names', '工作表名称', faults, once(names.join('、')))
}
