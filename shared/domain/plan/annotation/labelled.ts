import { type DeadlineContext, deadlineDoubt, parseDeadline, readDeadline } from '../../deadline/parse-deadline.ts'
import { placesOf } from '../../text/places.ts'
import { trimCharacters } from '../../text/trim.ts'
import type { Deadline, PlanStyle } from '../types.ts'
import { markOutside } from './find-brackets.ts'
import { type LabelMeaning, labelEndingAt, otherLabelEndingAt } from './labels.ts'
import { isPartyList, partyLikeness } from './party-likeness.ts'
import { splitParties } from './split-parties.ts'
import { splitPeople } from './split-people.ts'
import { type Doubt, type Role, roles } from './types.ts'
import { readVerbClauses } from './verb-clauses.ts'

/** One label with the words behind it, up to the next label. */
export interface LabelledPiece {
  readonly label: string
  /** Null for a label that is none of ours (`联系人`). */
  readonly meaning: LabelMeaning | null
  readonly value: string
}

/** The labels of a text in order, and the words before the first one. */
export interface LabelledPieces {
  readonly head: string
  readonly pieces: readonly LabelledPiece[]
}

const marks = '，,；;。、'
const stopsAndColons = /[；;。：:]/g

/**
 * Parts a text at its labels. A known label counts wherever a colon follows it outside inner brackets, whatever stands
 * before it (`，配合单位：` and even a missing mark); an unknown one (`联系人：`) only after `；`, `。` or a unit's end.
 */
export function splitAtLabels(text: string): LabelledPieces {
  const outside = markOutside(text)
  const starts: { readonly start: number; readonly colon: number; readonly meaning: LabelMeaning | null }[] = []
  let lastStop = -1
  for (const at of placesOf(stopsAndColons, text)) {
    if (outside[at] !== true) continue
    if ('；;。'.includes(text.charAt(at))) {
      lastStop = at
      continue
    }
    const label = labelEndingAt(text, at)
    const other = label === null ? otherLabelEndingAt(text, at) : null
    if (label !== null) starts.push({ start: at - label.words.length, colon: at, meaning: label.meaning })
    else if (other !== null) starts.push({ start: at - other.length, colon: at, meaning: null })
    else if (/^[\u4e00-\u9fff]{2,8}$/.test(text.slice(lastStop + 1, at)) && (lastStop >= 0 || starts.length === 0)) {
      starts.push({ start: lastStop + 1, colon: at, meaning: null })
    }
  }
  const pieces = starts.map(({ start, colon, meaning }, index): LabelledPiece => {
    const value = text.slice(colon + 1, starts[index + 1]?.start ?? text.length)
    return { label: text.slice(start, colon), meaning, value: trimCharacters(value, marks) }
  })
  return { head: trimCharacters(text.slice(0, starts[0]?.start ?? text.length), marks), pieces }
}

export interface LabelledReading {
  readonly parties: Readonly<Record<Role, readonly string[]>>
  readonly labels: PlanStyle['labels']
  readonly deadline: Deadline | null
  readonly fields: Readonly<Record<string, string>>
  readonly doubts: readonly Doubt[]
}

/** Reads the pieces of labelled responsibilities. Null when none of the labels says who or when. */
export function readLabelledPieces(split: LabelledPieces, context: DeadlineContext): LabelledReading | null {
  if (!split.pieces.some(({ meaning }) => meaning !== null)) return null
  const parties: Record<Role, string[]> = {
    leaders: [],
    deputies: [],
    leadUnits: [],
    supportUnits: [],
    implementUnits: [],
    responsibleUnits: [],
  }
  const labels: Partial<Record<Role | 'deadline', string>> = {}
  const doubts: Doubt[] = []
  const fields: Record<string, string> = {}
  let deadline: Deadline | null = null
  const add = (role: Role, names: readonly string[]) => {
    for (const name of names) if (!parties[role].includes(name)) parties[role].push(name)
  }
  const addVerbs = (words: string): boolean => {
    const read = readVerbClauses(words, context)
    if (read === null) return false
    for (const role of roles) add(role, read.parties[role])
    add('responsibleUnits', read.unsaid)
    doubts.push(...read.doubts, ...read.unsaid.map((name): Doubt => ({ code: 'role-not-said', words: name })))
    deadline = read.deadline ?? deadline
    return true
  }

  if (split.head !== '') {
    const list = splitParties(split.head)
    const isWorded = addVerbs(split.head)
    if (!isWorded && isPartyList(list.parties)) {
      add('responsibleUnits', list.parties)
      doubts.push(...list.doubts, { code: 'role-not-said', words: split.head })
    } else if (!isWorded) doubts.push({ code: 'words-not-read', words: split.head })
  }
  for (const [index, { label, meaning, value }] of split.pieces.entries()) {
    if (meaning === null) {
      fields[label] = fields[label] === undefined ? value : `${fields[label]}；${value}`
      continue
    }
    if (meaning === 'deadline') {
      deadline = parseDeadline(value, context)
      labels.deadline ??= label
      continue
    }
    if (meaning === 'assigned') {
      if (!addVerbs(value)) add('responsibleUnits', splitAndDoubt(value, doubts))
      continue
    }
    labels[meaning] ??= label
    const last = index === split.pieces.length - 1 ? takeLastDeadline(value, context) : null
    if (last !== null) deadline = last.deadline
    const names = last?.names ?? value
    if (meaning === 'leaders' || meaning === 'deputies') {
      const people = splitPeople(names)
      add(meaning, people.parties)
      doubts.push(...people.doubts)
    } else if (meaning !== 'responsibleUnits' || !addVerbs(names)) add(meaning, splitAndDoubt(names, doubts))
  }
  if (deadline !== null) {
    const code = deadlineDoubt(deadline)
    if (code !== null) doubts.push({ code, words: deadline.text })
  }
  return { parties, labels, deadline, fields, doubts }
}

function splitAndDoubt(value: string, doubts: Doubt[]): readonly string[] {
  const list = splitParties(value)
  doubts.push(...list.doubts)
  for (const name of list.parties) {
    if (partyLikeness(name) === 'no') doubts.push({ code: 'party-not-a-unit', words: name })
  }
  return list.parties
}

/** A deadline without a label as the last element: `牵头单位：甲、乙，6月底前完成`. */
export function takeLastDeadline(
  words: string,
  context: DeadlineContext,
): { readonly names: string; readonly deadline: Deadline } | null {
  const at = Math.max(...[...'，,；;、'].map((mark) => words.lastIndexOf(mark)))
  const last = words.slice(at + 1)
  const deadline = partyLikeness(last) === 'no' ? readDeadline(last, context) : null
  if (deadline === null) return null
  const before = words.slice(0, Math.max(at, 0))
  // in two steps: `6月底前完成方案，12月底前建成`
  const earlier = takeLastDeadline(before, context)
  if (earlier === null) return { names: before, deadline }
  const joined = parseDeadline(words.slice(words.lastIndexOf(earlier.deadline.text)), context)
  return { names: earlier.names, deadline: joined ?? deadline }
}
