import type { CheckedWord } from './check-word.ts'
import { type Fault, type Finding, judge, notApplicable } from './finding.ts'
import type { HouseRules } from './house-rules.ts'
import { charactersOf } from './measures.ts'
import { middleOf, numberWords } from './page-lines.ts'
import type { PaperOutline } from './paper-outline.ts'
import type { RenderedPage, RenderedPaper } from './rendered-paper.ts'
import { headTexts, isList } from './table-points.ts'
import type { FlowLine } from './text-flow.ts'
import type { WordPackage } from './word-package.ts'
import { child } from './xml-tree.ts'

/** Points on the pages as LibreOffice lays them out (official-format §11.1, §11.4). */
export function renderedPoints(
  { word, outline }: CheckedWord,
  paper: RenderedPaper,
  rules: HouseRules,
): readonly Finding[] {
  const hasTitlePage = word.sections.some(({ node }) => child(node, 'titlePg') !== undefined)
  return [
    paperOfPages(paper),
    insideArea(paper, rules),
    linesOfPage(paper, outline),
    charactersOfLine(paper, outline),
    firstPage(paper, outline),
    closingPage(paper, outline),
    noLoneHeading(paper, outline),
    headOnEveryPage(paper, outline),
    numbersOfPages(paper, hasTitlePage, rules),
    imprintPage(word, outline, paper, rules),
  ]
}

const pageName = (at: number) => `第${at + 1}页`

function paperOfPages({ pages }: RenderedPaper): Finding {
  const faults = pages.flatMap(({ page: { width, height } }, at): Fault[] => {
    const [short = 0, long = 0] = [width, height].toSorted((a, b) => a - b)
    if (Math.abs(short - 210) < 0.6 && Math.abs(long - 297) < 0.6) return []
    return [{ place: pageName(at), measured: `${width.toFixed(0)}×${height.toFixed(0)}毫米`, wanted: 'A4' }]
  })
  return judge('page-paper', '排版：纸张', faults, {
    places: pages.length,
    summary: `A4，${pages.length}页`,
    none: '没有页',
  })
}

const areaTolerance = 0.6
/** LibreOffice lets a closing sign hang out, which the file forbids and Word does not do. */
const hangingSign = /[，。、；：！？”’）》〕—,.;:)]$/
const hangingWidth = 5.8

/** Margins change side by the page's number, which begins anew with each paper of a batch; printed on one side they stay. */
function areaOf({ isTurned, number }: RenderedPage, at: number, { isSingleSided }: HouseRules) {
  if (isTurned) return { left: 36, right: 261, top: 28, bottom: 184 }
  const printed = Number(/\d+/.exec(number)?.[0] ?? at + 1)
  return isSingleSided || printed % 2 === 1
    ? { left: 28, right: 184, top: 34, bottom: 265 }
    : { left: 26, right: 182, top: 34, bottom: 265 }
}

function insideArea({ pages }: RenderedPaper, rules: HouseRules): Finding {
  const faults = pages.flatMap((rendered, at) => {
    const area = areaOf(rendered, at, rules)
    const numbers = new Set(numberWords(rendered.page))
    return rendered.page.words.flatMap((word): Fault[] => {
      if (numbers.has(word) || word.text.trim() === '') return []
      const hang = hangingSign.test(word.text) ? hangingWidth : 0
      const middle = middleOf(word)
      const out = [
        word.left < area.left - areaTolerance ? `左${word.left.toFixed(1)}` : '',
        word.right > area.right + areaTolerance + hang ? `右${word.right.toFixed(1)}` : '',
        middle < area.top + 1 ? `上${middle.toFixed(1)}` : '',
        middle > area.bottom - 1 ? `下${middle.toFixed(1)}` : '',
      ].filter((side) => side !== '')
      if (out.length === 0) return []
      const wanted = `左右${area.left}—${area.right}，上下${area.top}—${area.bottom}毫米之内`
      return [{ place: `${pageName(at)}“${word.text.slice(0, 10)}”`, measured: `${out.join('、')}毫米`, wanted }]
    })
  })
  const seen = { places: pages.length, summary: `${pages.length}页文字均在版心之内`, none: '没有页' }
  return judge('type-area', '排版：版心之外无文字', faults, seen)
}

/** The type area's height by the two profiles: 22 lines of 10.21 or 10.48 mm. */
const linePitches = [10.213, 10.477] as const

function runningLines(paper: RenderedPaper, outline: PaperOutline): readonly (readonly FlowLine[])[] {
  return outline.texts.map((paragraph) => paper.flow[paper.paragraphs.indexOf(paragraph)] ?? [])
}

function linesOfPage(paper: RenderedPaper, outline: PaperOutline): Finding {
  const title = '排版：每面22行'
  const running = runningLines(paper, outline)
  const gaps = running.flatMap((lines) =>
    lines.flatMap(({ page, line }, at) => {
      const before = lines[at - 1]
      return before !== undefined && before.page === page ? [line.middle - before.line.middle] : []
    }),
  )
  if (gaps.length === 0) return notApplicable('lines', title, '没有两行以上的正文段落')
  const pitch = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0
  if (linePitches.every((wanted) => Math.abs(wanted - pitch) > 0.05)) {
    const fault = { place: '正文', measured: `行距${pitch.toFixed(2)}毫米`, wanted: `${linePitches[0]}毫米（22行）` }
    return judge('lines', title, [fault], { places: 1, summary: '', none: '' })
  }
  // A page is full where the paragraph at its foot goes on overleaf.
  const full = running.flatMap((lines) =>
    lines.flatMap(({ page }, at) => (lines[at + 1] !== undefined && lines[at + 1]?.page !== page ? [page] : [])),
  )
  const headings = outline.headings.flatMap(({ paragraph }) => paper.flow[paper.paragraphs.indexOf(paragraph)] ?? [])
  const onGrid = new Set([...running.flat(), ...headings].map(({ line }) => line))
  const counts = full.flatMap((page) => {
    const rendered = paper.pages[page]
    if (!rendered || rendered.lines.some((line) => !onGrid.has(line))) return []
    const [first, last] = [rendered.lines[0], rendered.lines.at(-1)]
    if (!first || !last || first.middle > 50) return []
    return [{ page, count: Math.round((last.middle - first.middle) / pitch) + 1 }]
  })
  const faults = counts.flatMap(({ page, count }): Fault[] =>
    count === 22 ? [] : [{ place: pageName(page), measured: `${count}行`, wanted: '22行' }],
  )
  const pages = counts.length === 0 ? '没有只排正文的满页，按行距每面22行' : `${counts.length}个满页均为22行`
  const summary = `行距${pitch.toFixed(2)}毫米，${pages}`
  return judge('lines', title, faults, { places: 1, summary, none: '' })
}

/** Full lines of nothing but full-width characters: 28, but for what may not begin or end a line. */
function charactersOfLine(paper: RenderedPaper, outline: PaperOutline): Finding {
  const title = '排版：每行28字'
  const full = runningLines(paper, outline).flatMap((lines) =>
    lines.filter(({ isFirst, isLast, page, line }, at) => {
      // A number that does not fit goes to the next line whole and leaves room behind.
      const isWide = !/[\u0020-\u00ff]/.test(line.text) && !/^.?[\u0020-\u00ff]/.test(lines[at + 1]?.line.text ?? '')
      return !isFirst && !isLast && isWide && paper.pages[page]?.isTurned === false
    }),
  )
  if (full.length < 3) return notApplicable('characters', title, '没有足够的整行正文')
  const faults = full.flatMap(({ page, line }): Fault[] => {
    const count = charactersOf(line.text)
    const hangs = hangingSign.test(line.text) ? 1 : 0
    if (count >= 26 && count <= 28 + hangs) return []
    return [{ place: `${pageName(page)}“${line.text.slice(0, 8)}…”`, measured: `${count}字`, wanted: '28字' }]
  })
  const usual = full.filter(({ line }) => charactersOf(line.text) === 28).length
  if (faults.length === 0 && usual * 2 < full.length) {
    faults.push({ place: '正文整行', measured: `${full.length}行中只有${usual}行满28字`, wanted: '多数满28字' })
  }
  const summary = `${full.length}个整行中${usual}行为28字，其余因避头尾少一二字`
  return judge('characters', title, faults, { places: full.length, summary, none: '' })
}

function firstPage(paper: RenderedPaper, { texts, headings, mark }: PaperOutline): Finding {
  const title = '排版：首页必须显示正文'
  const body = [...texts, ...headings.map(({ paragraph }) => paragraph)]
  if (mark === null || body.length === 0) return notApplicable('first-page', title, '没有红头或正文（可有封面）')
  const isOnFirst = body.some((paragraph) =>
    (paper.flow[paper.paragraphs.indexOf(paragraph)] ?? []).some(({ page }) => page === 0),
  )
  const faults = isOnFirst ? [] : [{ place: '第1页', measured: '没有正文', wanted: '显示正文' }]
  return judge('first-page', title, faults, { places: 1, summary: '首页有正文', none: '' })
}

/** No page that holds nothing but 署名, 日期, 附注 and the imprint. */
function closingPage(paper: RenderedPaper, { closing, remark }: PaperOutline): Finding {
  const title = '排版：署名日期不单独成页'
  if (closing === null) return notApplicable('closing-page', title, '没有署名和日期')
  const own = [closing.office, closing.date, ...(remark ? [remark] : [])]
  const lines = own.flatMap((paragraph) => paper.flow[paper.paragraphs.indexOf(paragraph)] ?? [])
  const pages = [...new Set(lines.map(({ page }) => page))]
  const faults = pages.flatMap((at): Fault[] => {
    const { lines: all = [], imprint = [] } = paper.pages[at] ?? {}
    const mine = new Set([...lines.map(({ line }) => line), ...imprint])
    if (all.some((line) => !mine.has(line))) return []
    return [{ place: pageName(at), measured: '只有署名、日期', wanted: '与正文同处一面' }]
  })
  const places = lines.length
  return judge('closing-page', title, faults, {
    places,
    summary: `${pages.map(pageName).join('、')}有正文`,
    none: '未找到署名',
  })
}

/** Lines; what is longer is a paragraph of text that begins with a heading's number. */
const longestHeading = 3

function noLoneHeading(paper: RenderedPaper, { headings, titles }: PaperOutline): Finding {
  const title = '排版：标题不孤悬页末'
  // The third and fourth level often are whole paragraphs; the specification keeps only the first two with what follows.
  const upper = headings.flatMap(({ paragraph, level }) => (level <= 2 ? [paragraph] : []))
  const paragraphs = [...upper, ...titles]
  if (paragraphs.length === 0) return notApplicable('lone-heading', title, '没有标题')
  const faults = paragraphs.flatMap((paragraph): Fault[] => {
    const last = paper.flow[paper.paragraphs.indexOf(paragraph)]?.at(-1)
    const rendered = last && paper.pages[last.page]
    const lines = paper.flow[paper.paragraphs.indexOf(paragraph)]?.length ?? 0
    if (!last || !rendered || lines > longestHeading || last.page === paper.pages.length - 1) return []
    const below = rendered.lines.filter(({ middle }) => middle > last.line.middle + 1)
    if (below.some((line) => !rendered.imprint.includes(line))) return []
    return [{ place: `${pageName(last.page)}${paragraph.label}`, measured: '在页末', wanted: '与下文同处一面' }]
  })
  const seen = { places: paragraphs.length, summary: `${paragraphs.length}个标题均与下文同面`, none: '' }
  return judge('lone-heading', title, faults, seen)
}

/** A page that begins within a table begins with the table's head. */
function headOnEveryPage(paper: RenderedPaper, { tables }: PaperOutline): Finding {
  const title = '排版：续页有表头'
  const heads = tables.filter(isList).map((table) => headTexts(table).join('').replace(/\s+/g, ''))
  const known = heads.filter((head) => head !== '')
  // A page that begins with a title or a line of text is no continuation, even where the line was not found in its place.
  const begins = new Set(paper.paragraphs.map(({ text }) => text.replace(/\s+/g, '').slice(0, 6)))
  const continued = paper.pages.flatMap((rendered, at) => {
    const [first] = rendered.lines
    const isTable = first !== undefined && !rendered.textLines.has(first) && !rendered.imprint.includes(first)
    return at > 0 && isTable && !begins.has(first.text.slice(0, 6)) ? [{ rendered, at, first }] : []
  })
  if (known.length === 0 || continued.length === 0) {
    return notApplicable('head-on-page', title, tables.length === 0 ? '没有表格' : '没有跨页的清单类表格')
  }
  const faults = continued.flatMap(({ rendered, at, first }): Fault[] => {
    const upper = rendered.lines.filter(({ middle }) => middle < first.middle + 24)
    const words = new Set(upper.flatMap(({ text }) => [...text]))
    if (known.some((head) => [...head].every((character) => words.has(character)))) return []
    return [{ place: pageName(at), measured: `首行“${first.text.slice(0, 12)}”`, wanted: '先有表头' }]
  })
  const seen = { places: continued.length, summary: `${continued.length}个续页均有表头`, none: '' }
  return judge('head-on-page', title, faults, seen)
}

/** Where a page's number stands wrong; null where it stands right. */
function placeFault({ page, isTurned }: RenderedPage, at: number, number: number, rules: HouseRules): Fault | null {
  const words = numberWords(page)
  const end = Math.max(...words.map(({ right }) => right))
  const start = Math.min(...words.map(({ left }) => left))
  if (isTurned) {
    const isAtFoot = start > turnedLeftMargin
    if (isAtFoot === rules.hasNumbersAtFoot) return null
    const [measured, wanted] = isAtFoot ? ['在页面下端', '在左侧页边'] : ['在左侧页边', '在页面下端']
    return { place: `${pageName(at)}页码`, measured, wanted }
  }
  const isOdd = number % 2 === 1
  const sides = { odd: ['右端', end, oddEnd], even: ['左端', start, evenStart] } as const
  const [side, place, [least, most]] = rules.hasCentredNumbers
    ? (['中点', (start + end) / 2, areaMiddle(isOdd || rules.isSingleSided)] as const)
    : sides[isOdd ? 'odd' : 'even']
  if (place >= least && place <= most) return null
  return {
    place: `${pageName(at)}页码${side}`,
    measured: `${place.toFixed(1)}毫米`,
    wanted: `${least}—${most}毫米`,
  }
}

const turnedLeftMargin = 34
/** The middle of the type area, give or take a millimetre. */
const areaMiddle = (isBoundLeft: boolean): readonly [number, number] => (isBoundLeft ? [105, 107] : [103, 105])
const oddEnd = [178, 180] as const
const evenStart = [30, 33.5] as const

/** A cover has no number; behind it a paper begins with page 1. */
function isCover(pages: RenderedPaper['pages'], at: number): boolean {
  const next = pages.slice(at + 1).find(({ lines }) => lines.length > 0)
  return next !== undefined && /^—1—$/.test(next.number)
}

function numbersOfPages({ pages }: RenderedPaper, hasTitlePage: boolean, rules: HouseRules): Finding {
  const title = '排版：页码连续，单页在右双页在左'
  let numbered = 0
  let last = 0
  const faults = pages.flatMap((rendered, at): Fault[] => {
    const number = Number(/^—(\d+)—$/.exec(rendered.number)?.[1])
    const isOnlyImprint = rendered.lines.every((line) => rendered.imprint.includes(line))
    if (rendered.number === '') {
      const may = pages.length === 1 || isOnlyImprint || (at === 0 && hasTitlePage) || isCover(pages, at)
      last++
      return may ? [] : [{ place: pageName(at), measured: '没有页码', wanted: `— ${last} —` }]
    }
    if (Number.isNaN(number)) return [{ place: pageName(at), measured: rendered.number, wanted: '— 页码 —' }]
    numbered++
    const faults: Fault[] = []
    if (number !== last + 1 && number !== 1) {
      faults.push({ place: pageName(at), measured: `页码${number}`, wanted: `${last + 1}` })
    }
    last = number
    const fault = placeFault(rendered, at, number, rules)
    return fault === null ? faults : [...faults, fault]
  })
  const seen = { places: numbered, summary: `${numbered}页有页码`, none: '只有一页，不编页码' }
  return judge('numbers-on-pages', title, faults, seen)
}

/** Words that stand in a 版记 as well may stand in the last cell of a page (`委会`): these do not. */
const beginsImprint = /^(?:主送|抄送)：|印发$/

/**
 * 版记 of what is printed on both sides stands on an even page (§3.5). Where it is alone on its page, which has no number, its
 * section says on which side it begins: LibreOffice leaves the empty page before it out of a PDF.
 */
function imprintPage(
  { sections }: WordPackage,
  { imprint, letter }: PaperOutline,
  { pages }: RenderedPaper,
  { isSingleSided, isImprintOnLastPage }: HouseRules,
): Finding {
  const [point, title] = ['imprint-page', '排版：版记在双页']
  if (imprint.length === 0) return notApplicable(point, title, '没有版记')
  if (letter !== null) return notApplicable(point, title, '信函的抄送在末页')
  if (isSingleSided || isImprintOnLastPage)
    return notApplicable(point, title, isSingleSided ? '单面印刷' : '版记在末页')
  const starts = new Set(imprint.map(({ section }) => child(sections[section]?.node, 'type')?.attributes.val))
  let places = 0
  let last = 0
  const faults = pages.flatMap((rendered, at): Fault[] => {
    const number = Number(/^—(\d+)—$/.exec(rendered.number)?.[1] ?? last + 1)
    last = number
    if (!rendered.imprint.some(({ text }) => beginsImprint.test(text))) return []
    places++
    const isAlone = rendered.lines.every((line) => rendered.imprint.includes(line))
    const isOdd = isAlone && starts.has('evenPage') ? false : (isAlone && starts.has('oddPage')) || number % 2 === 1
    return isOdd ? [{ place: pageName(at), measured: '单页', wanted: '双页' }] : []
  })
  return judge(point, title, faults, { places, summary: '双页', none: '未找到版记' })
}
