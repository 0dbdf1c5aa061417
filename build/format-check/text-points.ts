import { type Fault, type Finding, judge } from './finding.ts'
import { charactersOf } from './measures.ts'
import type { PaperOutline } from './paper-outline.ts'
import type { CheckedParagraph, WordPackage } from './word-package.ts'

/** Points on words, numbers and signs (official-format §3.2, §7). */
export function textPoints(word: WordPackage, outline: PaperOutline): readonly Finding[] {
  return [
    documentNumber(outline),
    titleLines(outline),
    addressees(outline),
    headingNumbers(outline),
    levelSigns(word),
    dates(word, outline),
    punctuation(word),
  ]
}

/** `机关代字〔2026〕7号`, the number left open to be written in; or `第20期` of a bulletin. */
const numberPattern = /^([^\s〔〕]+〔(19|20)\d{2}〕([1-9]\d*|[\s\u3000]*)号|第([1-9]\d*|[\s\u3000]*)期)$/
/** Of an office that has no 代字 yet: room for three characters or more, and for the number, which then is not given either. */
const openPattern = /^\u3000{3,}〔(19|20)\d{2}〕\u3000+号$/

function documentNumber({ number }: PaperOutline): Finding {
  const title = '发文字号写法'
  if (number === null) {
    return judge('document-number', title, [], { places: 0, summary: '', none: '没有发文字号' })
  }
  // Beside it may stand 密级, or 签发人.
  const text = number.text.split('\t').find((piece) => /号|期/.test(piece)) ?? number.text
  const faults =
    numberPattern.test(text) || openPattern.test(text)
      ? []
      : [{ place: number.label, measured: text, wanted: '机关代字〔年份〕序号，年份四位，用〔〕，无“第”，不编虚位' }]
  return judge('document-number', title, faults, { places: 1, summary: text, none: '' })
}

/** At 22 pt a line holds 20 characters. */
const titleLine = 20

function titleLines({ titles }: PaperOutline): Finding {
  const faults = titles.flatMap((title) =>
    title.lines.flatMap((line): Fault[] => {
      const faults: Fault[] = []
      const width = charactersOf(line)
      if (width > titleLine) faults.push({ place: title.label, measured: `一行${width}字`, wanted: '每行不多于20字' })
      if (/[，。、；：！？,.;:]$/.test(line)) {
        faults.push({ place: title.label, measured: `“${line}”行末有标点`, wanted: '标题不加标点' })
      }
      return faults
    }),
  )
  const seen = { places: titles.length, summary: `${titles.length}个标题，每行不超过20字`, none: '没有标题' }
  return judge('title-lines', '标题分行', faults, seen)
}

function addressees({ addressees: paragraph, titles, closing, mark }: PaperOutline): Finding {
  const isLetter = mark !== null && closing !== null && titles.length > 0
  if (paragraph === null) {
    const none = isLetter ? '没有主送机关（公布性文件可无）' : '没有主送机关'
    return judge('addressees', '主送机关', [], { places: 0, summary: '', none })
  }
  const left = Number(paragraph.property('ind')?.left ?? 0)
  const faults = left === 0 ? [] : [{ place: paragraph.label, measured: `左缩进${left}缇`, wanted: '顶格' }]
  return judge('addressees', '主送机关', faults, { places: 1, summary: '顶格，末尾全角冒号', none: '' })
}

const chineseDigits = '零一二三四五六七八九'

/** 十一 → 11; up to 99. */
function numberOfChinese(text: string): number {
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['零', text]
  const tensValue = tens === '' ? 1 : chineseDigits.indexOf(tens)
  return tensValue * 10 + (ones === '' ? 0 : chineseDigits.indexOf(ones))
}

const levelPatterns = [
  /^([一二三四五六七八九十]+)、/,
  /^（([一二三四五六七八九十]+)）(?!、)/,
  /^(\d+)[.．](?!\d)/,
  /^（(\d+)）(?!、)/,
] as const

/** 一、 → （一） → 1. → （1）: each level counts from one under its heading, and no number is left out. */
function headingNumbers({ headings }: PaperOutline): Finding {
  const last = [0, 0, 0, 0]
  const faults = headings.flatMap(({ paragraph, level }): Fault[] => {
    const pattern = levelPatterns[level - 1]
    const digits = pattern?.exec(paragraph.text)?.[1]
    // Levels are told by their sign; a heading of words only counts nothing.
    if (digits === undefined) return []
    const number = /^\d/.test(digits) ? Number(digits) : numberOfChinese(digits)
    const before = last[level - 1] ?? 0
    last[level - 1] = number
    last.fill(0, level)
    // Task numbers run on through all sections, so that only the Chinese ones begin anew.
    const isNext = number === before + 1 || number === 1 || (level > 2 && number > before)
    return isNext ? [] : [{ place: paragraph.label, measured: `序数${number}`, wanted: `${before + 1}` }]
  })
  const seen = { places: headings.length, summary: `${headings.length}个标题，序数连续`, none: '没有分层标题' }
  return judge('heading-numbers', '层次序数连续', faults, seen)
}

const wrongSigns: readonly (readonly [RegExp, string])[] = [
  [/^\d+、/, '“1.”'],
  [/^[（(][一二三四五六七八九十\d]+[）)]、/, '“（一）”后不加顿号'],
  [/^\([一二三四五六七八九十\d]+\)/, '全角括号'],
  [/^[一二三四五六七八九十]+[.．，]/, '“一、”'],
]

function levelSigns({ paragraphs }: WordPackage): Finding {
  const body = paragraphs.filter(({ place }) => place === 'body')
  const faults = body.flatMap(({ text, label }) =>
    wrongSigns.flatMap(([pattern, wanted]) => {
      const found = pattern.exec(text)?.[0]
      return found === undefined ? [] : [{ place: label, measured: `“${found}”`, wanted }]
    }),
  )
  return judge('level-signs', '层次序数写法', faults, { places: 1, summary: '一、（一）1.（1）', none: '' })
}

const datePattern = /^\d{4}年([1-9]|1[0-2])月([1-9]|[12]\d|3[01])日$/
const openDate = /^[\s\u3000]*年[\s\u3000]*月[\s\u3000]*日$/
const zeroInDate = /\d年0\d*月|\d月0\d*日/

/** 成文日期 and the day of printing as the standard has them; nowhere a leading zero (§7). */
function dates({ paragraphs }: WordPackage, { closing, imprint }: PaperOutline): Finding {
  const faults: Fault[] = []
  const expectDate = (place: string, text: string) => {
    if (datePattern.test(text) || openDate.test(text)) return
    faults.push({ place, measured: text, wanted: '年月日用阿拉伯数字，年份四位，不编虚位' })
  }
  if (closing) expectDate('成文日期', closing.date.text.trim())
  for (const { text } of imprint) {
    const printed = /([\d\s\u3000]*年.*日)\s*印发$/.exec(text)?.[1]
    if (printed !== undefined) expectDate('版记印发日期', printed.trim())
  }
  for (const { text, label } of paragraphs) {
    const zero = zeroInDate.exec(text)?.[0]
    if (zero !== undefined) faults.push({ place: label, measured: zero, wanted: '不编虚位' })
  }
  const seen = { places: 1, summary: closing ? closing.date.text : '文中日期不编虚位', none: '' }
  return judge('dates', '日期写法', faults, seen)
}

const han = '[\\u4e00-\\u9fff]'
/** Characters, and the full-width signs that stand among them: `《规划》,`. */
const beside = '[\\u4e00-\\u9fff《》“”（）、。]'
const wrongPunctuation: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`${beside}[,;:!?].?|.?[,;:!?]${beside}`), '全角标点'],
  [new RegExp(`${han}\\(|\\)${han}`), '全角括号'],
  [new RegExp(`"${han}|${han}"`), '“ ”'],
  [/。。|(?<!\.)\.\.\.(?!\.)/, '……'],
  [/\d{4}\s*[-–~]\s*\d{4}年/, '年份之间用“—”'],
]
/** Which of the characters found is the wrong one. */
const sign = /[,;:!?()"–~-]|。。|\.{3}/

/** Of words that a paper gives back as they were printed. */
const verbatim = '照录原文'

/**
 * Full-width signs in Chinese text (§7). Cells are left out: what a unit wrote stands in them as it came. So are the words of
 * a plan that its 分工方案 gives back as they were printed, where the file marks them as such; how many they are is said.
 */
function punctuation({ paragraphs }: WordPackage): Finding {
  let kept = 0
  const faults: Fault[] = []
  for (const paragraph of paragraphs) {
    if (paragraph.place === 'table') continue
    for (const [pattern, wanted] of wrongPunctuation) {
      const signs = [...signsOf(pattern, paragraph)]
      const own = signs.filter(({ isVerbatim }) => !isVerbatim)
      kept += signs.length - own.length
      if (own[0] !== undefined) faults.push({ place: paragraph.label, measured: `“${own[0].found}”`, wanted })
    }
  }
  const left = kept === 0 ? '' : `；${verbatim}中的标点${kept}处未改`
  return judge('punctuation', '标点用全角', faults, { places: 1, summary: `全角标点${left}`, none: '' })
}

/** Every sign of a pattern in a paragraph once, with what stands beside it, and whether it is in words given back. */
function* signsOf(pattern: RegExp, { text, runs }: CheckedParagraph) {
  const styles = runs.flatMap((run) => Array<string>(run.text.replaceAll('\n', '').length).fill(run.styleName))
  const everywhere = new RegExp(pattern, 'g')
  for (let match = everywhere.exec(text); match !== null; match = everywhere.exec(text)) {
    const [found] = match
    const at = match.index + found.search(sign)
    yield { found, isVerbatim: styles[at] === verbatim }
    // The character behind it may stand before the next one.
    everywhere.lastIndex = at + 1
  }
}
