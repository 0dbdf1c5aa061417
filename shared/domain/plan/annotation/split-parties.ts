import { remember } from '../../text/remember.ts'
import { foldTraditional } from '../../text/traditional.ts'
import { trimCharacters } from '../../text/trim.ts'
import { removeWhiteSpace } from '../../text/white-space.ts'
import { markOutside, type Stretch, splitOutside } from './find-brackets.ts'
import { partyLikeness } from './party-likeness.ts'
import type { Doubt, PartyList } from './types.ts'

/** What stands for "nobody" in a cell or after a label. */
const nobody = /^(?:[-—–―－/／\\*·]+|无|空|暂无)$/
const edges = '、，,；;。.：:'
/** No name, and no names joined by 和, are as long as this. */
const longestStretch = 400

/** A group that the next name still belongs to: `各乡镇人民政府、街道办事处`, `各区、县级市`, `各有关部门、单位`. */
const groupOfPlaces = /^(?:全?[省市县区])?(?:各|有关|相关).*(?:乡|镇|乡镇|镇乡|区|县|市|政府|旗|街道|街道办事处)$/
const continuesPlaces =
  /^(?:乡|镇|乡镇|街道|街道办|街道办事处|办事处|县级市|区|市|县|旗|州|管委会)(?:人民)?(?:政府|办事处|党工委|党委)?(?:（[^（）]*）|\([^()]*\))?$/
const groupOfBodies = /^(?!.*等).*(?:各|有关|相关).*(?:部门|单位|企业|机构)$/
const continuesBodies = /^(?:部门|单位|企业|机构|学校|院校|直属机构|事业单位)$/
/** A prefix and the short name of a trade, without the word that says what body it is. */
const withoutEnding = /^[省市县区縣區][\u4e00-\u9fff]{2,3}(?<![局委办辦部院会會心联聯])$/
/** A shared ending in words that are no unit alone: `纺织服装、纸制品产业链责任部门`, `柳林、闫庄等街道办事处`. */
const sharedByGroup =
  /(?:责任|牵头|主管|成员|配合|参与)(?:部门|单位)$|工作专班$|(?:行业|领域|产业链)(?:部门|单位|专班)$/
const sharedByPlaces = /^[^、]{1,8}(?:街道办事处|街道办|街道|镇|乡)$/

const openEnding =
  /^等(?:\d+个|[一二三四五六七八九十]+个)?(?:[省市县区](?:直|级)?|政府)?(?:有关|相关|职能|主管|行业|业务|成员|责任|配合|牵头|监管|执法|涉农|直属|群团|人民|社会)*(?:部门|单位|企业|机构|组织|团体|乡镇|镇街|街道|银行|金融机构|公司)?(?:（(?:单位|街道)）|\((?:单位|街道)\)|、单位)?(?=$|[和及与、，,；;])/
/** 高等, 中等, 平等: a 等 inside a word. */
const insideWord = /[高中初平均同优上下]等(?=[学院教职专])/

/**
 * Takes a list of units apart, as printed with white space removed. Parted by `、` `，` `,` `；` `;`, by 及, 和, 与 and 以及
 * where they join two names, and by blanks where both sides are surely units. Names that hold a `、` stay whole
 * (`各乡镇人民政府、街道办事处`). An ending `等…` is taken off and told as a doubt. Linear time.
 */
export const splitParties = remember(readParties, 1000)

function readParties(text: string): PartyList {
  const doubts: Doubt[] = []
  const words = trimCharacters(removeWhiteSpace(partAtBlanks(text, doubts)), edges)
  if (words === '' || nobody.test(words)) return { parties: [], doubts }
  const pieces: Stretch[] = []
  for (const { words: stretch } of splitOutside(words, '、，,；;')) pieces.push(...splitJoined(stretch, doubts))
  const parties = new Set<string>()
  for (const party of joinGroups(pieces, doubts)) {
    if (parties.has(party)) doubts.push({ code: 'party-twice', words: party })
    parties.add(party)
  }
  return { parties: [...parties], doubts }
}

/**
 * Puts a `、` where only a blank or a line break parts two units; a blank inside a name is far more common, so both sides
 * must surely be units. To be used before white space is taken out.
 */
export function partAtBlanks(text: string, doubts: Doubt[]): string {
  if (!/\s/.test(text)) return text
  let joined = ''
  let sinceMark = ''
  for (const run of text.split(/(\s+)/)) {
    if (/^\s*$/.test(run)) continue
    if (/^(?:[省市县区各縣區]|国家|国网|中国|有关|相关)/.test(run) && partyLikeness(sinceMark) === 'sure') {
      doubts.push({ code: 'parties-parted-by-space', words: `${sinceMark} ${run.slice(0, 20)}` })
      joined += '、'
      sinceMark = ''
    }
    joined += sinceMark !== '' && /[A-Za-z]$/.test(sinceMark) ? ` ${run}` : run
    sinceMark = (sinceMark + run).slice(-80).replace(/^.*[、，,；;：:]/s, '')
  }
  return joined
}

/** Parts one stretch at the words that join two names, which stay as the mark of what follows, and takes an ending 等… off. */
function splitJoined(stretch: string, doubts: Doubt[]): readonly Stretch[] {
  if (stretch.length > longestStretch || !/[等以及和与暨]/.test(stretch)) return [{ words: stretch, mark: '、' }]
  const outside = markOutside(stretch)
  const pieces: Stretch[] = []
  let start = 0
  let mark = '、'
  for (let at = 1; at < stretch.length; at++) {
    const character = stretch[at] ?? ''
    if (!'等以及和与暨'.includes(character) || outside[at] !== true) continue
    if (character === '等') {
      const ending = openEnding.exec(foldTraditional(stretch.slice(at, at + 30)))
      const before = stretch.slice(start, at)
      if (ending === null || insideWord.test(stretch.slice(at - 1, at + 2))) {
        if (partyLikeness(before) === 'no' || !/^等(?:[省市县区]政府)?.{0,8}(?:各|所有)/.test(stretch.slice(at)))
          continue
        doubts.push({ code: 'unit-beside-its-group', words: stretch.slice(start) })
        pieces.push({ words: before, mark })
        start = at + 1
        mark = '、'
        continue
      }
      if (partyLikeness(before) === 'no' && ending[0].length > 1) continue
      doubts.push({ code: 'party-list-open', words: stretch.slice(start, at + ending[0].length) })
      if (before !== '') pieces.push({ words: before, mark })
      start = at + ending[0].length
      at = start - 1
      mark = '、'
      continue
    }
    const joint = jointAt(stretch, at)
    if (joint === 0 || !joinsNames(stretch.slice(start, at), stretch.slice(at + joint))) continue
    if (at > start) pieces.push({ words: stretch.slice(start, at), mark })
    mark = stretch.slice(at, at + joint)
    start = at + joint
    at = start - 1
  }
  if (start < stretch.length) pieces.push({ words: stretch.slice(start), mark })
  return pieces
}

function jointAt(text: string, at: number): number {
  if (text.startsWith('以及', at)) return 2
  return '及和与暨'.includes(text[at] ?? ' ') ? 1 : 0
}

/** 和 joins two names, or is part of one (发展和改革局, 县级机关和直属单位). */
function joinsNames(wordsBefore: string, wordsAfter: string): boolean {
  const before = foldTraditional(wordsBefore)
  const after = foldTraditional(wordsAfter)
  if (/^(?:其|所属|下属|所辖|相应)/.test(after)) return false
  if (before === '') return true
  const next = after.slice(0, 40).replace(/[和及与暨].*$/, '')
  if (
    /^(?:[省市县区](?:委|政府|直|[\u4e00-\u9fff]{2,})|各|有关|相关|国家|国网|中国|驻)/.test(after) &&
    partyLikeness(next) !== 'no'
  ) {
    return partyLikeness(before) !== 'no'
  }
  // without a prefix on the second name only endings that no word inside a name has
  return (
    /(?:局|委员会|管委会|办公室|中心|公司|部门|单位|街道|乡镇|[）)])$/.test(before) && partyLikeness(next) === 'sure'
  )
}

/** Puts names together again whose `、` (or 与) is their own, with the mark that is printed. */
function joinGroups(pieces: readonly Stretch[], doubts: Doubt[]): readonly string[] {
  const joined: string[] = []
  let waiting: Stretch[] = []
  for (const piece of pieces) {
    const { words, mark } = piece
    const last = joined.at(-1)
    if (waiting.length === 0 && last !== undefined && continuesGroup(last, words)) {
      joined[joined.length - 1] = last + mark + words
      continue
    }
    if (partyLikeness(words) === 'no' && !/等/.test(words)) {
      waiting.push(piece)
      continue
    }
    const waitingWords = waiting.map((before) => before.words)
    if (waiting.length > 0 && sharesEnding(waitingWords, words)) {
      // the first of them may carry the prefix and so look like a name: `县发改、财政、工信等部门`
      const first = joined.at(-1)
      if (first !== undefined && /等(?:有关|相关)?(?:部门|单位)/.test(words) && withoutEnding.test(first)) {
        joined.pop()
        waiting.unshift({ words: first, mark: '、' })
      }
      const whole = [...waiting, piece].map((part, at) => (at === 0 ? part.words : part.mark + part.words)).join('')
      doubts.push({ code: 'names-share-ending', words: whole })
      joined.push(whole)
    } else {
      joined.push(...waitingWords, words)
    }
    waiting = []
  }
  return [...joined, ...waiting.map(({ words }) => words)]
}

function continuesGroup(lastName: string, name: string): boolean {
  if (lastName.length > 60) return false
  const last = foldTraditional(lastName)
  const piece = foldTraditional(name)
  return (
    (continuesPlaces.test(piece) && groupOfPlaces.test(last.replace(/^.*、/, '各'))) ||
    (continuesBodies.test(piece) && groupOfBodies.test(last))
  )
}

function sharesEnding(waiting: readonly string[], name: string): boolean {
  const piece = foldTraditional(name)
  if (/等(?:街道|镇|乡|乡镇|园区|开发区|部门|单位|企业|产业链)/.test(piece)) return true
  if (waiting.every((words) => words.length <= 12) && sharedByGroup.test(piece)) return true
  return sharedByPlaces.test(piece) && waiting.every((words) => words.length <= 4)
}
