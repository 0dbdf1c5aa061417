import { isOtherMeaning, isSubsequence } from './standard-abbreviations.ts'
import type { UnitNameParts } from './unit-name.ts'

/** Why two spellings may be the same body. */
export type NameDifference =
  /** Only 和/与, brackets, 人民政府 for 政府, 办公室 for 办, 市 after a place's name. */
  | 'spelling'
  /** A standard abbreviation of offices: 发改 for 发展和改革. */
  | 'abbreviation'
  /** 县 in one, 云河县 in the other. */
  | 'placeNamed'
  /** 统计局 for 县统计局, as in a list whose first name alone bears 县. */
  | 'regionOmitted'
  /** 县编办 for 县委编办. */
  | 'organOmitted'
  /** 县政府办公室 for 县政府办公室（大数据局）. */
  | 'bracketOmitted'
  /** 县交警大队 for 县公安局交警大队. */
  | 'parentOmitted'
  /** 分局 in one, 局 in the other. */
  | 'branchWording'
  /** 发展和改革委员会 for 发展和改革局. */
  | 'boardOrBureau'
  /** 国有资产服务中心 for 国有资产管理服务中心: a word that names no matter is left out. */
  | 'wordOmitted'
  /** 投促中心 for 投资促进中心: the first character of each word. */
  | 'headsKept'
  /** 财政 for 县财政局, 清河 for 清河镇. */
  | 'endingOmitted'
  /** 教体和体育局 for 教育和体育局: a character of the name written in the place of another. */
  | 'slip'

/** Differences that leave no doubt; all others are for the user to confirm. */
export const sureDifferences: ReadonlySet<NameDifference> = new Set<NameDifference>([
  'spelling',
  'abbreviation',
  'placeNamed',
  'regionOmitted',
])

/** Bodies with these endings are called by their matter alone in lists such as 公安、财政等部门. */
const omittedEndings: ReadonlySet<string> = new Set(['局', '分局', '支行', '镇', '乡', '街道', '联'])

/** Words that say how a body works, not what it works on; offices leave them out. Never the first word of a stem. */
const helperWords = ['管理', '服务', '事务', '工作', '监督', '事业', '发展', '行政', '委员会', '领导小组', '指挥部']

/**
 * How two names of units differ when they may name the same body; null when they name different bodies.
 * Precision comes first: another place, level, kind of body or matter is another body. Same name: an empty list.
 */
export function compareUnitNames(a: UnitNameParts, b: UnitNameParts): readonly NameDifference[] | null {
  if (a.text === b.text) return []
  const parts = [compareRegions(a, b), compareFrames(a, b), compareEndings(a, b), compareStems(a, b)]
  const differences: NameDifference[] = []
  for (const part of parts) {
    if (part === null) return null
    differences.push(...part)
  }
  const doubts = differences.filter((difference) => !sureDifferences.has(difference)).length
  // A name that needs a slip and one more assumption, or three assumptions, is another name.
  if (doubts > 2 || (doubts > 1 && differences.includes('slip'))) return null
  return differences.length > 0 ? differences : ['spelling']
}

function compareRegions(a: UnitNameParts, b: UnitNameParts): readonly NameDifference[] | null {
  if (a.level === '' && b.level === '') return []
  if (a.level === '' || b.level === '') return ['regionOmitted']
  if (a.level !== b.level) return null
  if (a.place === b.place) return []
  return a.place === '' || b.place === '' ? ['placeNamed'] : null
}

/** The committee or government before the name, the parent body, and the second name in brackets. */
function compareFrames(a: UnitNameParts, b: UnitNameParts): readonly NameDifference[] | null {
  const differences: NameDifference[] = []
  if (a.organ !== b.organ) {
    // 县委办公室 and 县政府办公室 are nothing but organ and ending.
    if ((a.organ !== '' && b.organ !== '') || a.stem === '') return null
    differences.push('organOmitted')
  }
  if (a.bracket !== b.bracket) {
    if (a.bracket !== '' && b.bracket !== '') return null
    differences.push('bracketOmitted')
  }
  if (a.parent !== b.parent) {
    if (a.parent === '' || b.parent === '') differences.push('parentOmitted')
    else if (!areParentsAlike(a.parent, b.parent)) return null
  }
  return differences
}

/** 东安市银保监分局 = 东安银保监分局; 市生态环境局 = 东安市生态环境局; 中国人民银行 = 人民银行. */
function areParentsAlike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (long.endsWith(short)) return true
  const withoutLevel = (text: string) => text.replace(/^(.{1,4}?)[省市县区](?=.{2})/, '$1')
  return withoutLevel(a) === withoutLevel(b)
}

function compareEndings(a: UnitNameParts, b: UnitNameParts): readonly NameDifference[] | null {
  if (a.ending === b.ending) return []
  const both = [a.ending, b.ending]
  const isPair = (one: string, other: string) => both.includes(one) && both.includes(other)
  if (isPair('局', '分局')) return ['branchWording']
  if (isPair('局', '委')) return ['boardOrBureau']
  const [known] = both.filter((ending) => ending !== '')
  if (both.includes('') && known !== undefined && omittedEndings.has(known)) return ['endingOmitted']
  return null
}

function compareStems(a: UnitNameParts, b: UnitNameParts): readonly NameDifference[] | null {
  if (a.stem === b.stem) {
    if (a.stem === '') return a.ending === b.ending && a.parent === b.parent ? [] : null
    return a.shortStem === b.shortStem ? [] : ['abbreviation']
  }
  // 经信商务 and 经信和商务: one pair was told from one word by its 和 alone.
  if (a.shortStem === b.shortStem) return []
  // Only one of the two knows the place in the parent's name: 东安市银保监 and 东安银保监.
  if (a.parentPlace + a.stem === b.parentPlace + b.stem) return ['spelling']
  if (a.ending !== b.ending || a.ending === '' || isTownship(a.ending)) return null
  const [short, long] = a.stem.length < b.stem.length ? [a.stem, b.stem] : [b.stem, a.stem]
  if (short.length < 2) return null
  if (leavesOutHelpers(short, long)) return ['wordOmitted']
  if (keepsHeads(short, long) || isOtherMeaning(a.shortStem, b.stem) || isOtherMeaning(b.shortStem, a.stem)) {
    return ['headsKept']
  }
  return isSlip(a.shortStem, b.shortStem) ? ['slip'] : null
}

function isTownship(ending: string): boolean {
  return ending === '镇' || ending === '乡' || ending === '街道'
}

/** Whether `short` is `long` with helper words left out. */
function leavesOutHelpers(short: string, long: string): boolean {
  if (!isSubsequence(short, long)) return false
  // reached[at] holds how many characters of `short` can be used up by the first `at` characters of `long`.
  const reached = Array.from({ length: long.length + 1 }, () => new Set<number>())
  reached[0]?.add(0)
  for (let at = 0; at < long.length; at += 1) {
    for (const used of reached[at] ?? []) {
      if (short.charAt(used) === long.charAt(at)) reached[at + 1]?.add(used + 1)
      if (at === 0) continue
      for (const word of helperWords) if (long.startsWith(word, at)) reached[at + word.length]?.add(used)
    }
  }
  return reached[long.length]?.has(short.length) ?? false
}

/** Whether `short` keeps the head, or the whole, of every two-character word of `long`: 投促 of 投资促进. */
function keepsHeads(short: string, long: string): boolean {
  if (long.length < 4 || long.length % 2 !== 0) return false
  let used = 0
  for (let at = 0; at < long.length; at += 2) {
    if (short.charAt(used) !== long.charAt(at)) return false
    used += short.charAt(used + 1) === long.charAt(at + 1) ? 2 : 1
  }
  return used === short.length
}

/** One character replaced by a character that stands elsewhere in the same name (教体体育 for 教育体育). */
function isSlip(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 4) return false
  const wrong = [...a].flatMap((character, at) => (character === b.charAt(at) ? [] : [at]))
  const [at] = wrong
  if (wrong.length !== 1 || at === undefined) return false
  const isRepeated = (text: string) => text.indexOf(text.charAt(at)) !== text.lastIndexOf(text.charAt(at))
  return isRepeated(a) || isRepeated(b)
}
