import { latinFont } from '../../shared/domain/document/fonts.ts'
import { formPitch, tightFormPitch } from '../../shared/domain/document/form-layout.ts'
import { pageSetup } from '../../shared/domain/document/page-setup.ts'
import { fontsOf, type PaperSettings } from '../../shared/domain/document/paper-settings.ts'
import type { HeadingLevel } from '../../shared/domain/document/types.ts'
import { escapeXml } from './write-xml.ts'

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/**
 * One font for all four scripts, or another for digits and letters alone (`ascii`). Without the hint Word takes “ ” — … ·
 * from hAnsi's Latin habits; theme fonts would override the names.
 */
export function fontProperties(name: string, ascii = name): string {
  const font = escapeXml(name)
  return `<w:rFonts w:hint="eastAsia" w:ascii="${escapeXml(ascii)}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="Times New Roman"/>`
}

/** Of a plan's words with half-width signs, given back as they were printed. It has no look: it says so to whoever checks the file. */
export const verbatimStyle = 'Verbatim'

/** The fonts of one face of the scheme. */
type FontWriter = (name: string) => string

const bold = '<w:b/><w:bCs/>'

interface ParagraphStyle {
  readonly id: string
  readonly name: string
  readonly basedOn: string
  readonly paragraph?: string
  readonly run?: string
}

function paragraphStyle({ id, name, basedOn, paragraph = '', run = '' }: ParagraphStyle): string {
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/><w:qFormat/>` +
    `${paragraph && `<w:pPr>${paragraph}</w:pPr>`}${run && `<w:rPr>${run}</w:rPr>`}</w:style>`
  )
}

function characterStyle(id: string, name: string, run: string): string {
  return `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:qFormat/>${run && `<w:rPr>${run}</w:rPr>`}</w:style>`
}

const exactLine = (twips: number) => `<w:spacing w:line="${twips}" w:lineRule="exact"/>`
/** LibreOffice snaps exact lines to the grid too: every style of another pitch must leave it. */
const offGrid = '<w:snapToGrid w:val="0"/>'
const ungrouped = '<w:spacing w:val="0"/>'
const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`

/** word/styles.xml: every exact value of official paper lives in a style, so that an office can restyle it in one place. */
export function writeStyles(settings: PaperSettings): string {
  const fonts = fontsOf(settings)
  const fontOf: FontWriter = (name) => fontProperties(name, settings.latin === 'times' ? latinFont : name)
  const { linePitch } = pageSetup(settings.profile)
  const { markSize } = settings
  const boldAt = (level: HeadingLevel) => (settings.boldLevels.some((own) => own === level) ? bold : '')
  const styles: readonly ParagraphStyle[] = [
    {
      id: 'OfficialText',
      name: '公文正文',
      basedOn: 'Normal',
      paragraph: '<w:ind w:firstLineChars="200" w:firstLine="640"/>',
    },
    heading(1, fontOf(fonts.hei), settings.keepsHeadings),
    heading(2, fontOf(fonts.kai) + boldAt(2), settings.keepsHeadings),
    heading(3, boldAt(3), false),
    heading(4, '', false),
    {
      id: 'Title',
      name: 'Title',
      basedOn: 'Normal',
      paragraph: `<w:keepNext/><w:keepLines/>${offGrid}${exactLine(720)}<w:jc w:val="center"/>`,
      run: `${fontOf(fonts.title)}${ungrouped}${size(44)}`,
    },
    {
      id: 'IssuerMark',
      name: '发文机关标志',
      basedOn: 'Normal',
      paragraph: `${offGrid}${exactLine(Math.round(1.05 * markSize * 20))}<w:jc w:val="center"/>`,
      run: `${fontOf(fonts.title)}<w:color w:val="FF0000"/>${ungrouped}${size(markSize * 2)}`,
    },
    {
      id: 'DocumentNumber',
      name: '发文字号',
      basedOn: 'Normal',
      paragraph: `${offGrid}<w:jc w:val="center"/>`,
    },
    { id: 'Spacer', name: '间隔行', basedOn: 'Normal', paragraph: offGrid },
    { id: 'AnnexLabel', name: '附件标识', basedOn: 'Normal', run: fontOf(fonts.hei) },
    {
      id: 'Imprint',
      name: '版记',
      basedOn: 'Normal',
      paragraph: `${offGrid}${exactLine(settings.imprintPitch * 20)}`,
      run: `${ungrouped}${size(28)}`,
    },
    {
      id: 'PageNumber',
      name: '页码',
      basedOn: 'Normal',
      paragraph: `${offGrid}${exactLine(280)}`,
      run: `${fontProperties(fonts.song)}${ungrouped}${size(28)}`,
    },
    ...tableStyles(fontOf(fonts.hei), '', '', settings.tablePitch * 20, 24, settings),
    ...tableStyles(fontOf(fonts.hei), 'Dense', '（五号）', 360, 21, settings),
    ...tableStyles(fontOf(fonts.hei), 'Form', '（四号）', formPitch, 28, settings),
    ...tableStyles(fontOf(fonts.hei), 'FormTight', '（四号紧排）', tightFormPitch, 28, settings),
  ]
  return (
    `${declaration}<w:styles xmlns:w="${namespace}">${documentDefaults(fontOf(fonts.body))}` +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>' +
    '<w:widowControl w:val="0"/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>' +
    `<w:spacing w:before="0" w:after="0" w:line="${linePitch}" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr></w:style>` +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
    '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>' +
    '<w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    styles.map(paragraphStyle).join('') +
    characterStyle('RunInHeading1', '一级标题字符', fontOf(fonts.hei)) +
    characterStyle('RunInHeading2', '二级标题字符', fontOf(fonts.kai) + boldAt(2)) +
    characterStyle('RunInHeading3', '三级标题字符', boldAt(3)) +
    characterStyle('SignerName', '签发人姓名', fontOf(fonts.kai)) +
    characterStyle(verbatimStyle, '照录原文', '') +
    '</w:styles>'
  )
}

/** 字符间距 −0.25 pt makes 28 characters fit a line of 156 mm in Word, WPS and LibreOffice alike. */
function documentDefaults(bodyFont: string): string {
  return (
    `<w:docDefaults><w:rPrDefault><w:rPr>${bodyFont}<w:spacing w:val="-5"/>${size(32)}` +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
  )
}

/** The built-in ids and names, so that the navigation pane and tables of contents know the headings. */
function heading(level: HeadingLevel, run: string, keepsNext: boolean): ParagraphStyle {
  return {
    id: `Heading${level}`,
    name: `heading ${level}`,
    basedOn: 'OfficialText',
    paragraph: `${keepsNext ? '<w:keepNext/><w:keepLines/>' : ''}<w:outlineLvl w:val="${level - 1}"/>`,
    run,
  }
}

/** The styles of a table's cells. Cells are set on their own pitch, never on the body's line. */
function tableStyles(
  headFont: string,
  idEnd: string,
  nameEnd: string,
  pitch: number,
  halfPoints: number,
  { chapterRows }: PaperSettings,
): readonly ParagraphStyle[] {
  const style = (id: string, name: string, align: string, run = ''): ParagraphStyle => ({
    id: `${id}${idEnd}`,
    name: `${name}${nameEnd}`,
    basedOn: 'Normal',
    paragraph: `${offGrid}${exactLine(pitch)}<w:jc w:val="${align}"/>`,
    run: `${run}${ungrouped}${size(halfPoints)}`,
  })
  return [
    style('TableHead', '表头', 'center', headFont),
    style('TableChapter', '表格章节', chapterRows === 'left' ? 'left' : 'center', headFont),
    style('TableText', '表格正文', 'left'),
    style('TableCentred', '表格居中', 'center'),
    style('TableNumber', '表格数字', 'right'),
  ]
}

/** word/fontTable.xml: what may stand in where the named font is not installed. */
export function writeFontTable(settings: PaperSettings): string {
  const standIns: Readonly<Record<string, string>> = {
    仿宋_GB2312: '仿宋',
    楷体_GB2312: '楷体',
    方正小标宋简体: '方正小标宋_GBK',
    方正小标宋_GBK: '方正小标宋简体',
  }
  const entries = Object.values(fontsOf(settings)).map((name) => {
    const standIn = standIns[name]
    const alternative = standIn === undefined ? '' : `<w:altName w:val="${standIn}"/>`
    return `<w:font w:name="${escapeXml(name)}">${alternative}<w:charset w:val="86"/></w:font>`
  })
  return `${declaration}<w:fonts xmlns:w="${namespace}">${entries.join('')}</w:fonts>`
}
