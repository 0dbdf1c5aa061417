import { deadlineDoubt } from '../../deadline/parse-deadline.ts'
import { trimCharacters } from '../../text/trim.ts'
import { removeWhiteSpace } from '../../text/white-space.ts'
import type { Assignments, PlanStyle } from '../types.ts'
import { applyAssignmentRules, detectAssignmentRules } from './assignment-rule.ts'
import { findBrackets } from './find-brackets.ts'
import { readLabelledPieces, splitAtLabels, takeLastDeadline } from './labelled.ts'
import { withLabelColons } from './labels.ts'
import { isPartyList, partyLikeness } from './party-likeness.ts'
import { partAtBlanks, splitParties } from './split-parties.ts'
import { partPeopleAtBlanks } from './split-people.ts'
import { type Annotation, type AnnotationContext, type AssignmentRule, type Doubt, noAssignments } from './types.ts'
import { readVerbClauses } from './verb-clauses.ts'

type Reading = Pick<Annotation, 'assignments' | 'deadline' | 'labels' | 'doubts'> & {
  readonly fields?: Annotation['fields']
}

const unitRoles = ['leadUnits', 'supportUnits', 'implementUnits', 'responsibleUnits'] as const

/** Brackets longer than this hold a paragraph, not an annotation; the longest seen has some 400 characters. */
const longestAnnotation = 4000

/**
 * Reads the words inside a bracket as responsibilities (docs/plan-styles.md, "After the task, in brackets"): labelled, worded
 * with verbs, or a bare list of units. Null when the bracket is part of the text (`（含新区）`, `（锻造）`, `（2023—2025年）`).
 * White space may stand anywhere in the words.
 */
export function parseAnnotation(inner: string, context: AnnotationContext): Annotation | null {
  if (inner.length > longestAnnotation * 2) return null
  const doubts: Doubt[] = []
  const words = withoutWhiteSpace(inner, doubts)
  if (words.length < 2 || words.length > longestAnnotation) return null
  const rules = detectAssignmentRules(words)
  const plain = withLabelColons(withoutRules(words, rules))

  const labelled = readLabelledPieces(splitAtLabels(plain), context)
  if (labelled !== null) {
    return finish(
      { ...labelled, assignments: labelled.parties, doubts: [...doubts, ...labelled.doubts] },
      'bracketLabelled',
      rules,
      context,
    )
  }
  const verbs = readVerbReading(plain, context)
  if (verbs !== null && !isInsideSentence(context))
    return finish({ ...verbs, doubts: [...doubts, ...verbs.doubts] }, 'bracketVerbs', rules, context)
  const bare = readBareList(plain, context)
  if (bare === null || isInsideSentence(context)) return null
  return finish({ ...bare, doubts: [...doubts, ...bare.doubts] }, 'bracketBare', rules, context)
}

/** Words after a label for people, up to the next mark that can end them. */
const peopleAfterLabel = /(?:领导|责任人|负责人|链长)\s*[：:][^：:；;。]{1,80}/g

/** Takes white space out, after giving a mark to lists that only blanks part. */
export function withoutWhiteSpace(text: string, doubts: Doubt[]): string {
  if (!/\s/.test(text)) return text
  return removeWhiteSpace(partAtBlanks(text.replace(peopleAfterLabel, partPeopleAtBlanks), doubts))
}

/** A bracket that the sentence goes on behind, right after a word, explains that word: `县政府办公室（大数据局）负责`. */
function isInsideSentence({ before, after }: AnnotationContext): boolean {
  if (before === undefined || after === undefined) return false
  const follows = after.trimStart()[0]
  const precedes = before.trimEnd().at(-1)
  if (follows === undefined || '。；;（(〔[【'.includes(follows)) return false
  // a list follows the annotation: `完善设施（县住建局）：`; behind a unit's name it explains the name
  if ('：:'.includes(follows) && partyLikeness(before.replace(/^.*[，,、。；;：:]/s, '').trim()) !== 'sure')
    return false
  return precedes !== undefined && !'。；;！!？?.”"）)〕]】'.includes(precedes)
}

/** Verbs, with the names that stood without one told as a doubt. Null when the words are not responsibilities. */
export function readVerbReading(words: string, context: AnnotationContext): Reading | null {
  const read = readVerbClauses(words, context)
  if (read === null) return null
  const unsaid = read.unsaid.map((name): Doubt => ({ code: 'role-not-said', words: name }))
  return {
    assignments: { ...read.parties, responsibleUnits: [...read.parties.responsibleUnits, ...read.unsaid] },
    deadline: read.deadline,
    labels: read.labels,
    doubts: [...read.doubts, ...unsaid],
  }
}

function readBareList(words: string, context: AnnotationContext): Reading | null {
  const last = takeLastDeadline(words, context)
  const names = last?.names ?? words
  const list = splitParties(names)
  if (!isPartyList(list.parties)) return null
  const code = last === null ? null : deadlineDoubt(last.deadline)
  return {
    assignments: { ...noAssignments, responsibleUnits: list.parties },
    deadline: last?.deadline ?? null,
    labels: {},
    doubts: code === null ? list.doubts : [...list.doubts, { code, words: last?.deadline.text ?? '' }],
  }
}

/** Takes the words of rules out, with the whole bracket where one stands in a bracket, so that they are not read as names. */
export function withoutRules(words: string, rules: readonly AssignmentRule[]): string {
  let plain = words
  for (const rule of rules) {
    const own = findBrackets(plain).find(({ inner }) => inner.includes(rule.words))
    plain = own === undefined ? plain.replace(rule.words, '') : plain.slice(0, own.start) + plain.slice(own.end)
  }
  return trimCharacters(plain, '，,；;。')
}

/** `县教育局（牵头）、县财政局`: a role in brackets behind a name. */
const roleMark = /[（(](牵头|牵头单位|牵头部门|主办|主办单位|配合|配合单位|参与|协办|协办单位)[）)]$/

function moveMarked(assignments: Assignments): Assignments {
  if (!unitRoles.some((role) => assignments[role].some((name) => roleMark.test(name)))) return assignments
  const moved: Record<(typeof unitRoles)[number], string[]> = {
    leadUnits: [],
    supportUnits: [],
    implementUnits: [],
    responsibleUnits: [],
  }
  for (const role of unitRoles) {
    for (const name of assignments[role]) {
      const mark = roleMark.exec(name)
      const own = mark === null ? role : /牵头|主办/.test(mark[0]) ? 'leadUnits' : 'supportUnits'
      moved[own].push(name.replace(roleMark, ''))
    }
  }
  return { ...assignments, ...moved }
}

/** Applies the rules in force before and those said inside. */
export function finish(
  reading: Reading,
  layout: PlanStyle['layout'],
  rules: readonly AssignmentRule[],
  context: AnnotationContext,
): Annotation {
  const inForce = [...(context.rules ?? []), ...rules]
  const applied = applyAssignmentRules(moveMarked(reading.assignments), inForce)
  return {
    assignments: applied.assignments,
    deadline: reading.deadline,
    layout,
    labels: reading.labels,
    fields: reading.fields ?? {},
    parts: [],
    rules,
    doubts: [...reading.doubts, ...applied.doubts],
  }
}
