import type { Deadline } from '../plan/types.ts'
import { remember } from '../text/remember.ts'
import { trimCharacters } from '../text/trim.ts'
import { removeWhiteSpace } from '../text/white-space.ts'
import { normaliseTimeWords, type PointInTime, readPointInTime } from './point-in-time.ts'

/** What the words of a deadline may lean on: the plan's year, null when the plan names none or several. */
export interface DeadlineContext {
  readonly year: number | null
}

/** Signs a table uses for "none". */
const none = /^(?:[-—–―－/／\\*·.。]*|无|空|暂无|不涉及)$/

const standing =
  /^(?:(?:全年|年内|常年|今年|本年|当年|\d{4}年)?(?:要|并)?(?:持续|长期|常态化?|经常性?|一直|不间断|动态|滚动|实时|日常)(?:化|性)?(?:推进|推动|坚持|开展|实施|进行|落实|抓好|保持|巩固|提升|任务|工作|管理|执行|有效|更新|调整|完善|抓|做好)*(?:[、并和]?(?:持续|长期|常态化?)?(?:推进|坚持|开展|实施|落实))?|常抓不懈|久久为功|全年(?:推进|开展|实施)|按序时(?:进度)?推进|按时序(?:进度)?推进)$/
const recurring =
  /^(?:每(?!项|个|家|人|户|亩|村)(?:两|半|\d)?个?(?:年|季度?|月|周|星期|旬|日|天|学期)|(?:按|逐)(?:年|季度?|月|周|旬|日)(?!照)|(?:月|季|周)(?:报|调度|通报))/
/** Counted from something else: a notice, a day a document came in. */
const relative =
  /^(?:自.{1,20}起)?(?:接到.{1,12}后)?(?:\d+|[一二三四五六七八九十两半])(?:个)?(?:工作日|自然日|天|日|周|星期|月|年)(?:之|以)?内/
const lead = /^(?:于|在|到|至|截至|截止到?|力争|确保|预计|计划)+/
const before = /^(?:之|以)?(?:前|止|为止|左右)/
const outcome =
  /^(?:[，,]?(?:要|需|全部|基本|按期|按时|如期|全面|初步)*(?:完成|办结|落实|到位|建成|投用|投产|投入|启动|竣工|开工|见效|实施|出台|印发|报送|上报|实现|达到|取得|制定|开展|推进|整改|组织|通过|结束|公布|公开|验收)[^，,；;。]{0,24})?(?:[，,]?并?(?:持续|长期|常态化)(?:推进|坚持|开展|巩固|抓好)?)?$/

/**
 * Reads words that are a deadline from end to end, as they stand behind the last unit of an annotation
 * (`6月底前完成`, `年内持续推进`). Rules of docs/rules.md (Deadlines): a month, quarter, half or year without a day means its
 * last day; 上旬 and 中旬 end on the 10th and 20th; a range means its end; words without a year take the plan's, and
 * without that have no date. Null when the words are not a deadline.
 */
export function readDeadline(text: string, context: DeadlineContext): Deadline | null {
  if (inYear.year !== context.year) inYear = readingsIn(context.year)
  return inYear.read(text)
}

/** Deadlines read before, in the year of the plan that is being read. */
const readingsIn = (year: number | null) => ({ year, read: remember((text) => readInYear(text, year), 500) })
let inYear = readingsIn(null)

function readInYear(text: string, year: number | null): Deadline | null {
  const words = trimCharacters(removeWhiteSpace(text), '。；;，,、')
  if (words === '' || words.length > 80) return null
  const plain = normaliseTimeWords(words)
  if (plain.split(/[,;、]/).every((part) => standing.test(part))) return { text: words, date: null, kind: 'standing' }
  if (recurring.test(plain)) return { text: words, date: null, kind: 'recurring' }
  if (relative.test(plain)) return { text: words, date: null, kind: 'date' }
  const point = readWhole(plain.replace(lead, ''), year)
  return point === null ? null : { text: words, date: point.date, kind: 'date' }
}

/**
 * Reads a cell or a labelled value that is said to be a deadline. Null for none (empty, `/`, `—`, 无). Words that name
 * no day are kept with no date, and `deadlineDoubt` says so: nothing is lost and nothing guessed.
 */
export function parseDeadline(text: string, context: DeadlineContext): Deadline | null {
  const words = removeWhiteSpace(text)
  if (none.test(words)) return null
  return readDeadline(words, context) ?? readLast(words, context) ?? { text: words, date: null, kind: 'date' }
}

/** Why a deadline needs a look by the user; null where its words leave nothing open. */
export function deadlineDoubt(deadline: Deadline): 'deadline-without-date' | 'deadline-month-open' | null {
  if (deadline.kind !== 'date') return null
  if (deadline.date === null) return 'deadline-without-date'
  if (!deadline.text.includes('前')) return null
  return /\d月(?:份)?(?:之|以)?前/.test(normaliseTimeWords(deadline.text.slice(0, 80))) ? 'deadline-month-open' : null
}

/** One point, or a range that ends in one, with nothing but an outcome behind it. */
function readWhole(plain: string, year: number | null): PointInTime | null {
  const start = readStart(plain, year)
  if (start === null) return null
  let point = start
  let rest = plain.slice(point.length)
  const dash = /^(?:[-—–―~～]+|至|到)/.exec(rest)
  if (dash !== null) {
    const end = readPointInTime(rest.slice(dash[0].length), point.year)
    if (end === null) return null
    point = end
    rest = rest.slice(dash[0].length + end.length)
  }
  return outcome.test(rest.replace(before, '')) ? point : null
}

/** The beginning of a range may leave out what its end says (`2023—2025年`, `3—6月`, `1至10月底`). */
function readStart(plain: string, year: number | null): PointInTime | null {
  const bare = /^(\d{1,4})(?=(?:[-—–―~～]+|至|到)\d{1,4}(?:年|月|个?季度))/.exec(plain)
  if (bare === null || readPointInTime(plain, year) !== null) return readPointInTime(plain, year)
  const value = Number(bare[1])
  return { date: null, year: value > 999 ? value : year, length: bare[0].length, isVague: false }
}

/** Several dates in one cell (`6月底前完成方案，12月底前建成`): the last one is the deadline of the task. */
function readLast(words: string, context: DeadlineContext): Deadline | null {
  const parts = words.split(/[，,；;。、\n]/)
  if (parts.length < 2 || parts.length > 40) return null
  let year = context.year
  let last: PointInTime | null = null
  for (const part of parts) {
    const plain = normaliseTimeWords(part.slice(0, 60)).replace(lead, '')
    const point = readStart(plain, year)
    if (point === null) continue
    year = point.year
    if (point.date !== null && (last?.date == null || point.date > last.date)) last = point
  }
  return last === null ? null : { text: words, date: last.date, kind: 'date' }
}
