import { type DeadlineContext, deadlineDoubt, parseDeadline, readDeadline } from '../../deadline/parse-deadline.ts'
import type { Deadline } from '../types.ts'
import { type Stretch, splitOutside } from './find-brackets.ts'
import { isLeaderByPost, isLeaderWithName, partyLikeness } from './party-likeness.ts'
import { splitParties } from './split-parties.ts'
import { type Doubt, type Role, roles } from './types.ts'
import { findTail, findWholeTail } from './verb-tail.ts'

const preamble = /^(?:按照?|根据|依据|本着|坚持|遵循|依照)[^；;。]{0,80}?(?:原则|要求|规定|精神|方针|机制|思路)[，,]/

/** What may stand before the parties of a clause and names nobody: `由`, `会同`, `此项工作由`. */
const beforeParties =
  /^(?:(?:[此该該本这這]|[以]?上述?|相关|有关)?(?:[项項条條])?(?:工作|任务|任務|事项|事項|项目|項目)?(?:分别|具体|均|统一)?由|分别(?=[会會]同)|[会會]同)/

export interface VerbClauses {
  readonly parties: Readonly<Record<Role, readonly string[]>>
  /** The words of each role's tail as printed: `{ leadUnits: '牵头' }`. */
  readonly labels: Readonly<Partial<Record<Role, string>>>
  readonly deadline: Deadline | null
  readonly doubts: readonly Doubt[]
  /** Names that stood without a verb. */
  readonly unsaid: readonly string[]
}

/**
 * Reads responsibilities worded with verbs: `甲牵头，乙、丙按职责分工负责，丁结合实际落实`, `由甲会同乙负责`.
 * Null when no clause has a verb with a body before it. White space must be removed.
 */
export function readVerbClauses(text: string, context: DeadlineContext): VerbClauses | null {
  const parties: Record<Role, string[]> = {
    leaders: [],
    deputies: [],
    leadUnits: [],
    supportUnits: [],
    implementUnits: [],
    responsibleUnits: [],
  }
  const labels: Partial<Record<Role, string>> = {}
  const doubts: Doubt[] = []
  let deadline: Deadline | null = null
  let pending = ''
  for (const clause of withoutPreambles(text).flatMap(splitClauses)) {
    const tail = findTail(clause.words)
    if (tail === null && pending === '' && isJoint(clause.words)) {
      addParties(parties, clause.words, 'leadUnits', doubts)
      continue
    }
    if (tail === null) {
      const read = partyLikeness(clause.words) === 'no' ? readDeadline(clause.words, context) : null
      if (read === null) pending = pending === '' ? clause.words : `${pending}${clause.mark}${clause.words}`
      else deadline = deadline === null ? read : joinDeadlines(deadline, clause, context)
      continue
    }
    const own = clause.words.slice(0, tail.at).replace(beforeParties, '')
    const names = pending === '' ? own : own === '' ? pending : `${pending}${clause.mark}${own}`
    pending = ''
    if (names === '') {
      doubts.push({ code: 'words-not-read', words: clause.words })
      continue
    }
    if (!tail.isWhole) doubts.push({ code: 'words-not-read', words: tail.words })
    const isOpen = tail.words.startsWith('等')
    if (isOpen) doubts.push({ code: 'party-list-open', words: `${names.slice(names.lastIndexOf('、') + 1)}等` })
    addParties(parties, names.replace(/^由/, ''), tail.role, doubts)
    if (tail.isWhole) labels[tail.role] ??= tail.words.slice(isOpen ? 1 : 0)
  }
  const named = roles.flatMap((role) => (role === 'leaders' || role === 'deputies' ? [] : parties[role]))
  if (named.length === 0 && parties.leaders.length === 0) return null
  if (named.length > 0 && named.every((name) => partyLikeness(name) === 'no')) return null
  for (const name of named) if (partyLikeness(name) === 'no') doubts.push({ code: 'party-not-a-unit', words: name })
  if (deadline !== null) {
    const code = deadlineDoubt(deadline)
    if (code !== null) doubts.push({ code, words: deadline.text })
  }
  const rest = splitParties(pending)
  doubts.push(...rest.doubts)
  return { parties, labels, deadline, doubts, unsaid: rest.parties }
}

/** `6月底前完成方案，12月底前建成`: one deadline in two steps, which ends with the later one. */
function joinDeadlines(first: Deadline, { words, mark }: Stretch, context: DeadlineContext): Deadline | null {
  return parseDeadline(`${first.text}${mark}${words}`, context)
}

/** `按照谁牵头实施，谁负责公开的原则，` names nobody. */
function withoutPreambles(text: string): readonly string[] {
  return text.split('。').flatMap((sentence) => {
    const words = sentence.replace(preamble, '')
    return words === '' ? [] : [words]
  })
}

/** Clauses end at commas, and at a `、` behind a verb (`甲牵头、乙配合`). */
function splitClauses(sentence: string): readonly Stretch[] {
  return splitOutside(sentence, '，,；;').flatMap((clause) => {
    const clauses: Stretch[] = []
    let words = ''
    let mark = clause.mark
    for (const piece of splitOutside(clause.words, '、')) {
      words = words === '' ? piece.words : `${words}、${piece.words}`
      if (findWholeTail(piece.words) === null) continue
      clauses.push({ words, mark })
      words = ''
      mark = '、'
    }
    return words === '' ? clauses : [...clauses, { words, mark }]
  })
}

/** `甲会同乙` without a verb behind it. */
function isJoint(words: string): boolean {
  const [first = '', second] = words.split(/[会會]同/)
  return second !== undefined && partyLikeness(first.replace(/^由/, '').replace(/^.*、/, '')) !== 'no'
}

function addParties(parties: Record<Role, string[]>, names: string, role: Role, doubts: Doubt[]): void {
  const [leading, ...others] = names.split(/[会會]同|商同|商(?=[省市县區区縣])/)
  // 甲牵头会同乙负责: the verb of the first clause stands before its partner
  const first = leading?.replace(/[牵牽][头頭](?:[负負][责責])?$/, '')
  if (
    first !== undefined &&
    others.length > 0 &&
    role !== 'supportUnits' &&
    partyLikeness(splitParties(first).parties.at(-1) ?? '') !== 'no'
  ) {
    addList(parties, first, 'leadUnits', doubts)
    for (const other of others) addList(parties, other, 'supportUnits', doubts)
    return
  }
  addList(parties, names, role, doubts)
}

function addList(parties: Record<Role, string[]>, names: string, role: Role, doubts: Doubt[]): void {
  const list = splitParties(names)
  doubts.push(...list.doubts)
  for (const party of list.parties) {
    const isLeader = isLeaderByPost(party) || (isLeaderWithName(party) && partyLikeness(party) === 'no')
    const own = role === 'leadUnits' && isLeader ? 'leaders' : role
    if (!parties[own].includes(party)) parties[own].push(party)
  }
}
