import { markOutside } from '../plan/annotation/find-brackets.ts'
import type { Indicator } from '../plan/types.ts'
import { placesOf } from '../text/places.ts'
import { removeWhiteSpace } from '../text/white-space.ts'
import { foldWidth } from '../text/width.ts'
import { cleanName, isName, isVerbOnly, nameBefore, sharedVerb } from './indicator-name.ts'
import { countsThings, findQuantities, type Quantity } from './quantity.ts'

const longestClause = 300

/**
 * The numbers that a task promises (指标): `新增规模以上工业企业 20 家以上` is the name 新增规模以上工业企业, `>=`, 20, 家.
 * 以上, 达到, 不低于 and 突破 are `>=`, 以内 and 不超过 `<=`, 左右 and 约 `~`, a bare number `=`; a range gives its two ends.
 * Years, ordinals, document numbers, numbers inside quotation marks, titles and brackets (`“八抓20条”`), and numbers that
 * only describe a thing (`投资500万元以上项目`) are left out: rather none than a wrong one. Linear time.
 */
export function extractIndicators(text: string): readonly Indicator[] {
  if (!/[\d０-９]/.test(text)) return []
  const words = removeWhiteSpace(text).replace(/[０-９．％]/g, foldWidth)
  const outside = markOutside(words)
  const indicators: Indicator[] = []
  let subject = ''
  for (const { clause, index, beginsSentence } of clausesWithDigits(words)) {
    if (beginsSentence) subject = ''
    if (clause.length > longestClause) continue
    const quantities = findQuantities(clause).filter(({ start }) => outside[index + start] === true)
    for (const indicator of readClause(clause, quantities, subject)) {
      indicators.push(indicator)
      subject = indicator.name.replace(/(?:年均)?(?:增长|提高|下降)$/, '')
    }
  }
  return indicators
}

interface DigitClause {
  readonly clause: string
  readonly index: number
  /** Whether a `。` stands between it and the one before. */
  readonly beginsSentence: boolean
}

const clauseEnds = /[，,。；;：:!！？?]/g

/** The clauses that hold a digit. A clause is where one promise stands; a comma inside `1,312` ends nothing. */
function clausesWithDigits(words: string): readonly DigitClause[] {
  const found: DigitClause[] = []
  let start = 0
  let beginsSentence = false
  for (const at of [...placesOf(clauseEnds, words), words.length]) {
    if (isInsideNumber(words, at)) continue
    const clause = words.slice(start, at)
    if (/\d/.test(clause)) {
      found.push({ clause, index: start, beginsSentence })
      beginsSentence = false
    }
    if (words[at] === '。') beginsSentence = true
    start = at + 1
  }
  return found
}

/** The comma of `1,312`. */
function isInsideNumber(words: string, at: number): boolean {
  return words[at] === ',' && /^\d,\d{3}(?!\d)/.test(words.slice(at - 1, at + 5))
}

function readClause(clause: string, quantities: readonly Quantity[], subject: string): readonly Indicator[] {
  const apart = readRespectively(clause, quantities)
  if (apart !== null) return apart
  const read: Indicator[] = []
  let start = 0
  let verb = ''
  for (const [index, quantity] of quantities.entries()) {
    const next = quantities[index + 1]
    if (describes(clause, quantity, next)) {
      const behind = readBehind(clause, start, quantity, next)
      if (behind === null) continue
      read.push(...behind)
      return read
    }
    const before = clause.slice(start, quantity.start)
    const placed = nameBefore(before, quantity.bound)
    const isListed = /^[、和及]/.test(before) && start > 0
    const name = completeName(placed.name, subject, isListed ? verb : '')
    if (isName(name)) {
      read.push(
        ...withRange({ name, comparator: placed.comparator, text: clause.slice(start, quantity.end) }, quantity),
      )
      verb = sharedVerb(name)
    }
    start = quantity.end
  }
  return read.map((indicator) => ({ ...indicator, text: indicator.text.replace(/^[、和及]/, '') }))
}

/** `占GDP比重` and a bare `达到145亿元` lean on the subject of the clause before; the members of a list share their verb. */
function completeName(name: string, subject: string, verb: string): string {
  if (name === '') return subject
  if (/^(?:同比|年均|比上年)?(?:增长|提高|下降|增加)$/.test(name)) return subject + name
  if (name.startsWith('占') && subject !== '' && !subject.startsWith('占')) return subject + name
  return name !== '' && verb !== '' && sharedVerb(name) === '' ? verb + name : name
}

/** A number with a word right behind it describes that word, unless the word begins another doing. */
function describes(clause: string, quantity: Quantity, next: Quantity | undefined): boolean {
  const behind = clause.slice(quantity.end, quantity.end + 12)
  if (behind === '' || /(?:扩大|增加|拓展)[到至]$/.test(clause.slice(0, quantity.start))) return false
  if (behind.startsWith('、') || /^[和及与]/.test(behind)) {
    // 总投资10亿元、20亿元、100亿元以上的大项目: the chain describes what its last number describes
    if (next?.unit !== quantity.unit || clause.slice(quantity.end, next.start).length > 1) return false
    const tail = clause.slice(next.end, next.end + 1)
    return tail !== '' && tail !== '、' ? true : /^以上的|^的/.test(clause.slice(next.end)) || tail === '、'
  }
  return countsThings(quantity.unit) || !/^(?:建设|新建|改建|改造|用于|完成|实施|[）)])/.test(behind)
}

/** `改造提升3处国家级森林康养基地`: only verbs before the number, the thing behind it. */
function readBehind(
  clause: string,
  start: number,
  quantity: Quantity,
  next: Quantity | undefined,
): readonly Indicator[] | null {
  const before = clause.slice(start, quantity.start)
  const { name: verbs, comparator } = nameBefore(before, quantity.bound)
  if (!isVerbOnly(verbs) || !countsThings(quantity.unit) || next !== undefined) return null
  const behind = clause.slice(quantity.end).replace(/^的/, '')
  const thing = cleanName(behind.replace(/[、和及].*$/, ''))
  const name = verbs + thing
  if (thing === '' || name.length > 24 || !isName(name)) return null
  return withRange({ name, comparator, text: clause.slice(start) }, quantity)
}

/** `甲率和乙率分别达到95%、90%以上`: names and numbers one to one. Null where the clause has no 分别. */
function readRespectively(clause: string, quantities: readonly Quantity[]): readonly Indicator[] | null {
  const at = clause.indexOf('分别')
  const [first] = quantities
  if (at < 0 || first === undefined || first.start < at) return null
  const { comparator } = nameBefore(clause.slice(at + 2, first.start), '')
  const names = cleanName(clause.slice(0, at)).split(/[、和及与]/)
  // 基本养老、医疗保险参保率 share an ending: which words the first one takes of it is not said
  if (names.length !== quantities.length || new Set(names.map((name) => name.at(-1))).size > 1) return []
  return quantities.flatMap((quantity, index) => {
    const name = names[index] ?? ''
    const own = quantity.bound === '' ? comparator : nameBefore('', quantity.bound).comparator
    return isName(name) ? withRange({ name, comparator: own, text: clause }, quantity) : []
  })
}

function withRange(base: Omit<Indicator, 'value' | 'unit'>, quantity: Quantity): readonly Indicator[] {
  const { value, upper, unit } = quantity
  if (upper === null) return [{ ...base, value, unit }]
  return [
    { ...base, comparator: '>=', value, unit },
    { ...base, comparator: '<=', value: upper, unit },
  ]
}
