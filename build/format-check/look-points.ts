import { type Fault, type Finding, judge } from './finding.ts'
import type { HouseRules } from './house-rules.ts'
import { grid, sizes, type Typeface, typefaceNames, typefaces } from './measures.ts'
import { profileOf } from './page-points.ts'
import { isIndented, isRedColour, type PaperOutline } from './paper-outline.ts'
import type { CheckedParagraph, CheckedRun, WordPackage } from './word-package.ts'
import { descendants } from './xml-tree.ts'

interface Look {
  readonly typeface: Typeface | readonly Typeface[]
  /** Half-points; null where the standard leaves it free. */
  readonly size: number | null
}

/** Points on type: family and size by element (§3), lines and characters (§4.2), what Word makes of the names (§6). */
export function lookPoints(word: WordPackage, outline: PaperOutline, { boldLevels }: HouseRules): readonly Finding[] {
  const level = (wanted: number) => outline.headings.flatMap((one) => (one.level === wanted ? [one.paragraph] : []))
  const ofPart = (part: string) => word.paragraphsOf(part).filter(({ text }) => text.includes('—'))
  const numbers = [...word.parts.keys()].filter((part) => /\/(header|footer)\d*\.xml$/.test(part)).flatMap(ofPart)
  const imprint = outline.imprint.filter(({ text }) => text.trim() !== '')
  const plain = (typeface: Typeface, size: number): Look => ({ typeface, size })
  const labels = outline.annexes.map(({ label }) => label)
  return [
    markLook(outline),
    look('font-number', '发文字号字体字号', numberRuns(outline), plain('fangsong', sizes.sanhao)),
    look('font-title', '标题字体字号', outline.titles, plain('xiaobiaosong', sizes.erhao)),
    look('font-addressees', '主送机关字体字号', listOf(outline.addressees), plain('fangsong', sizes.sanhao)),
    look('font-heading-1', '一级标题字体字号', level(1), plain('hei', sizes.sanhao)),
    look('font-heading-2', '二级标题字体字号', level(2), plain('kai', sizes.sanhao)),
    look('font-heading-3', '三、四级标题字体字号', [...level(3), ...level(4)], plain('fangsong', sizes.sanhao)),
    textLook(outline),
    look('font-closing', '署名和日期字体字号', closingOf(outline), plain('fangsong', sizes.sanhao)),
    look('font-annex-label', '附件标识字体字号', labels, plain('hei', sizes.sanhao)),
    look('font-imprint', '版记字体字号', imprint, plain('fangsong', sizes.sihao)),
    look('font-page-number', '页码字体字号', numbers, plain('song', sizes.sihao)),
    tableLook(word, outline),
    bodyLines(word, outline),
    firstLines(outline),
    notBold(outline, boldLevels),
    colours(word, outline),
    fourNames(word),
    noThemeFonts(word),
  ]
}

/** Beside the number may stand 密级 in 黑体, or 签发人 in 楷体. */
const numberRuns = ({ number }: PaperOutline) =>
  number === null ? [] : [{ ...number, runs: number.runs.filter(({ text }) => /号|期/.test(text)) }]

const listOf = (paragraph: CheckedParagraph | null) => (paragraph === null ? [] : [paragraph])
const closingOf = ({ closing, remark }: PaperOutline) =>
  closing === null ? listOf(remark) : [closing.office, closing.date, ...listOf(remark)]

function faultsOfRun(run: CheckedRun, { typeface, size }: Look, place: string): readonly Fault[] {
  if (run.text.trim() === '') return []
  const wanted = typeof typeface === 'string' ? [typeface] : typeface
  const families = wanted.flatMap((one) => typefaces[one] as readonly string[])
  const family = run.property('rFonts')?.eastAsia ?? '无'
  const found = Number(run.property('sz')?.val)
  const faults: Fault[] = []
  if (!families.includes(family)) {
    faults.push({ place, measured: family, wanted: wanted.map((one) => typefaceNames[one]).join('或') })
  }
  if (size !== null && found !== size) faults.push({ place, measured: `${found / 2}磅`, wanted: `${size / 2}磅` })
  return faults
}

function look(point: string, title: string, paragraphs: readonly CheckedParagraph[], wanted: Look): Finding {
  const faults = paragraphs.flatMap(({ runs, label }) => runs.flatMap((run) => faultsOfRun(run, wanted, label)))
  const names = typeof wanted.typeface === 'string' ? typefaceNames[wanted.typeface] : ''
  const summary = `${names}${wanted.size === null ? '' : ` ${wanted.size / 2}磅`}，共${paragraphs.length}处`
  return judge(point, title, faults, { places: paragraphs.length, summary, none: '文件中没有此要素' })
}

function markLook({ mark }: PaperOutline): Finding {
  const title = '发文机关标志：红色小标宋'
  const none = { places: 0, summary: '', none: '没有红头' }
  if (mark === null) return judge('font-mark', title, [], none)
  const run = mark.runs.find(({ text }) => text.trim() !== '')
  const faults = run ? [...faultsOfRun(run, { typeface: 'xiaobiaosong', size: null }, mark.label)] : []
  const size = Number(run?.property('sz')?.val)
  if (size > sizes.largestMark) {
    faults.push({ place: mark.label, measured: `${size / 2}磅`, wanted: `不大于${sizes.largestMark / 2}磅` })
  }
  if (mark.property('jc')?.val !== 'center') {
    faults.push({ place: mark.label, measured: mark.property('jc')?.val ?? '两端对齐', wanted: '居中' })
  }
  return judge('font-mark', title, faults, { places: 1, summary: `小标宋 ${size / 2}磅，红色，居中`, none: '' })
}

/** In running text the words up to the first stop may be those of a heading that runs on. */
function textLook({ texts }: PaperOutline): Finding {
  const text: Look = { typeface: 'fangsong', size: sizes.sanhao }
  const runIn = (paragraph: CheckedParagraph): Look =>
    /^[一二三四五六七八九十百]+、/.test(paragraph.text)
      ? { typeface: ['hei', 'fangsong'], size: sizes.sanhao }
      : { typeface: ['kai', 'fangsong'], size: sizes.sanhao }
  const faults = texts.flatMap((paragraph) =>
    paragraph.runs.flatMap((run, at) =>
      faultsOfRun(run, at === 0 && paragraph.runs.length > 1 ? runIn(paragraph) : text, paragraph.label),
    ),
  )
  const seen = { places: texts.length, summary: `仿宋 16磅，共${texts.length}段`, none: '没有正文段落' }
  return judge('font-text', '正文字体字号', faults, seen)
}

const cellSizes = [21, 24, 28]

function tableLook({ paragraphs }: WordPackage, { jointMark }: PaperOutline): Finding {
  const cells = paragraphs.filter((one) => one.place === 'table' && one.text.trim() !== '' && !jointMark.includes(one))
  const faults = cells.flatMap(({ runs, label }) =>
    runs.flatMap((run) => {
      const size = Number(run.property('sz')?.val)
      const fault = { place: `${label}（表内）`, measured: `${size / 2}磅`, wanted: '10.5、12或14磅' }
      return [
        ...faultsOfRun(run, { typeface: ['fangsong', 'hei'], size: null }, `${label}（表内）`),
        ...(run.text.trim() === '' || cellSizes.includes(size) ? [] : [fault]),
      ]
    }),
  )
  const seen = { places: cells.length, summary: '表头黑体，表文仿宋', none: '文件中没有表格' }
  return judge('font-table', '表格字体字号', faults, seen)
}

/** A line of 579 (594) twips exactly, a character 0.25 pt closer: 22 lines of 28 characters (§1). */
function bodyLines(word: WordPackage, outline: PaperOutline): Finding {
  const { line } = profileOf(word)
  const headings = outline.headings.map(({ paragraph }) => paragraph)
  const paragraphs = [...outline.texts, ...headings, ...listOf(outline.addressees)]
  const faults = paragraphs.flatMap((paragraph): Fault[] => {
    const spacing = paragraph.property('spacing') ?? {}
    const pitch = paragraph.runs.find(({ text }) => text.trim() !== '')?.property('spacing')?.val ?? '0'
    const faults: Fault[] = []
    if (spacing.lineRule !== 'exact' || Number(spacing.line) !== line) {
      const measured = `${spacing.lineRule ?? 'auto'} ${spacing.line ?? ''}`
      faults.push({ place: paragraph.label, measured, wanted: `固定值${line}缇（${line / 20}磅）` })
    }
    if (Number(spacing.before ?? 0) !== 0 || Number(spacing.after ?? 0) !== 0) {
      faults.push({ place: paragraph.label, measured: '有段前或段后距', wanted: '段前段后0' })
    }
    if (pitch !== '-5') faults.push({ place: paragraph.label, measured: `字距${pitch}`, wanted: '字距-5（28字一行）' })
    return faults
  })
  const seen = { places: paragraphs.length, summary: `行距固定值${line}缇，字距-5`, none: '没有正文段落' }
  return judge('body-line', '行距和字距', faults, seen)
}

/** Two characters: 630 by the grid, 640 by the size of type. */
function firstLines({ texts, headings }: PaperOutline): Finding {
  const paragraphs = [...texts, ...headings.map(({ paragraph }) => paragraph)]
  const faults = paragraphs.flatMap((paragraph): Fault[] => {
    const indent = paragraph.property('ind')
    const chars = indent?.firstLineChars
    const isTwo =
      chars === undefined ? Math.abs(Number(indent?.firstLine ?? 0) - 2 * grid) <= 12 : Number(chars) === 200
    const isFlush = Number(indent?.left ?? 0) === 0 && Number(indent?.right ?? 0) === 0
    if (isIndented(paragraph) && isTwo && isFlush) return []
    return [
      {
        place: paragraph.label,
        measured: `首行${indent?.firstLine ?? 0}缇，左${indent?.left ?? 0}`,
        wanted: '首行空二字，回行顶格',
      },
    ]
  })
  const seen = { places: paragraphs.length, summary: '首行空二字，回行顶格', none: '没有正文段落' }
  return judge('first-line', '段落首行', faults, seen)
}

const isOn = (toggle: { readonly val?: string } | undefined) =>
  toggle !== undefined && !['0', 'false', 'off'].includes(toggle.val ?? '1')

/** No heading is bold but those of levels that the office's own rule emboldens, and they are all (§3). */
function notBold({ headings, titles, mark, annexes }: PaperOutline, boldLevels: readonly number[]): Finding {
  const labels = annexes.map(({ label }) => label)
  const plain = headings.filter(({ level }) => !boldLevels.includes(level)).map(({ paragraph }) => paragraph)
  const bold = headings.filter(({ level }) => boldLevels.includes(level)).map(({ paragraph }) => paragraph)
  const isBold = ({ runs }: CheckedParagraph) => runs.some((run) => isOn(run.property('b')))
  const paragraphs = [...listOf(mark), ...titles, ...plain, ...labels]
  const faults = [
    ...paragraphs.filter(isBold).map(({ label }) => ({ place: label, measured: '加粗', wanted: '不加粗' })),
    ...bold
      .filter((paragraph) => !isBold(paragraph))
      .map(({ label }) => ({ place: label, measured: '不加粗', wanted: '按本机关规定加粗' })),
  ]
  const summary = bold.length === 0 ? '均不加粗' : `${bold.length}个按本机关规定加粗，其余不加粗`
  return judge('not-bold', '标题不加粗', faults, { places: paragraphs.length, summary, none: '没有标题' })
}

function colours({ paragraphs }: WordPackage, { mark, jointMark, officeTitle }: PaperOutline): Finding {
  const isMark = (paragraph: CheckedParagraph) =>
    paragraph === mark || paragraph === officeTitle || jointMark.includes(paragraph)
  const isBlack = (colour: string | undefined) => colour === undefined || /^(auto|000000)$/i.test(colour)
  const faults = paragraphs.flatMap((paragraph) =>
    paragraph.runs.flatMap((run): Fault[] => {
      const colour = run.property('color')?.val
      if (run.text.trim() === '' || isBlack(colour) || (isMark(paragraph) && isRedColour(colour))) return []
      return [{ place: paragraph.label, measured: `颜色${colour}`, wanted: '黑色' }]
    }),
  )
  return judge('black', '除标志外用黑色', faults, { places: 1, summary: '均为黑色', none: '' })
}

function fourNames(word: WordPackage): Finding {
  const fonts = [...word.parts].flatMap(([part, node]) =>
    part === 'word/fontTable.xml' ? [] : descendants(node, 'rFonts').map(({ attributes }) => ({ part, attributes })),
  )
  const faults = fonts.flatMap(({ part, attributes }): Fault[] => {
    const missing = ['ascii', 'hAnsi', 'eastAsia', 'cs', 'hint'].filter((name) => attributes[name] === undefined)
    if (missing.length === 0 && attributes.hint === 'eastAsia') return []
    const measured = missing.length > 0 ? `缺 ${missing.join('、')}` : `hint=${attributes.hint}`
    return [{ place: `${part} ${attributes.eastAsia ?? ''}`, measured, wanted: '四种名称齐全，hint="eastAsia"' }]
  })
  const seen = { places: fonts.length, summary: `共${fonts.length}处，齐全`, none: '没有字体设置' }
  return judge('font-hint', '字体名称齐全，引号破折号用中文字体', faults, seen)
}

function noThemeFonts(word: WordPackage): Finding {
  const faults = [...word.parts].flatMap(([part, node]) =>
    descendants(node, 'rFonts').flatMap(({ attributes }): Fault[] => {
      const theme = attributes.asciiTheme ?? attributes.hAnsiTheme ?? attributes.eastAsiaTheme ?? attributes.cstheme
      return theme === undefined ? [] : [{ place: part, measured: `主题字体${theme}`, wanted: '写字体名称' }]
    }),
  )
  return judge('theme-fonts', '不用主题字体', faults, { places: 1, summary: '没有主题字体', none: '' })
}
