import type { Assignments, PlanStyle } from '../types.ts'
import { detectAssignmentRules } from './assignment-rule.ts'
import { readLabelledPieces, splitAtLabels } from './labelled.ts'
import { withLabelColons } from './labels.ts'
import { finish, readVerbReading, withoutRules, withoutWhiteSpace } from './parse-annotation.ts'
import { isPartyList, partyLikeness } from './party-likeness.ts'
import { splitParties } from './split-parties.ts'
import {
  type Annotation,
  type AnnotationContext,
  type AnnotationPart,
  type Doubt,
  noAssignments,
  roles,
} from './types.ts'

/** `1.`, `（2）`, `③`, `一是` before a sub-item of a line of responsibilities. */
const partStart = /(?:^|[。；;])(?=(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)]|[①-⑳]))/
const partNumber = /^(?:(\d{1,2})[.．、]|([（(]\d{1,2}[）)])|([①-⑳]))/

/**
 * Reads a line or a sentence of its own: `责任单位：…`, `责任分工：甲牵头，乙配合，丙负责落实。`, or a last sentence
 * `由甲牵头，乙配合。`, and lines split by sub-item (`责任单位：1.…活动：甲。2.…工程：乙。`, told in `parts`).
 * Null when the line says nothing of who or when. Two labels on two lines: join the lines with `；` first.
 */
export function parseResponsibilityLine(text: string, context: AnnotationContext): Annotation | null {
  if (text.length > 20_000) return null
  const doubts: Doubt[] = []
  const words = withoutWhiteSpace(text.replaceAll('**', ''), doubts)
  const rules = detectAssignmentRules(words)
  const plain = withLabelColons(withoutRules(words, rules))
  const split = splitAtLabels(plain)
  const [first] = split.pieces
  if (first === undefined || first.meaning === null || split.head !== '') {
    const sentence = readSentence(plain, context)
    return sentence === null
      ? null
      : finish({ ...sentence, doubts: [...doubts, ...sentence.doubts] }, 'sentence', rules, context)
  }
  const layout: PlanStyle['layout'] = first.meaning === 'assigned' ? 'sentence' : 'lines'
  if (first.meaning !== 'deadline') {
    const parts = readParts(plain.slice(plain.search(/[：:]/) + 1), context)
    if (parts !== null) {
      const whole = finish(
        {
          assignments: together(parts.map(({ assignments }) => assignments)),
          deadline: null,
          labels: first.meaning === 'assigned' ? {} : { [first.meaning]: first.label },
          doubts: [...doubts, ...parts.flatMap((part) => part.doubts)],
        },
        layout,
        rules,
        context,
      )
      return { ...whole, parts: parts.map(({ part }) => part) }
    }
  }
  const labelled = readLabelledPieces(split, context)
  if (labelled === null) return null
  return finish(
    { ...labelled, assignments: labelled.parties, doubts: [...doubts, ...labelled.doubts] },
    layout,
    rules,
    context,
  )
}

/** A sentence without a label is responsibilities only where every name in it is surely or likely a body. */
function readSentence(words: string, context: AnnotationContext) {
  const read = readVerbReading(words, context)
  if (read === null) return null
  const names = roles.slice(2).flatMap((role) => read.assignments[role])
  const isSure = names.every((name) => partyLikeness(name) !== 'no') && isPartyList(names)
  return isSure && !read.doubts.some(({ code }) => code === 'words-not-read') ? read : null
}

interface ReadPart {
  readonly part: AnnotationPart
  readonly assignments: Assignments
  readonly doubts: readonly Doubt[]
}

/** Two sub-items or more, each numbered and naming its own units. */
function readParts(value: string, context: AnnotationContext): readonly ReadPart[] | null {
  const items = value.split(partStart).filter((item) => item !== '')
  if (items.length < 2) return null
  const parts: ReadPart[] = []
  for (const item of items) {
    const found = partNumber.exec(item)
    if (found === null) return null
    const body = item.slice(found[0].length).replace(/[。；;]+$/, '')
    const [about, who] = splitAbout(body)
    const list = splitParties(who)
    const read = readVerbReading(who, context)
    if (read === null && !isPartyList(list.parties)) return null
    const assignments = read?.assignments ?? { ...noAssignments, responsibleUnits: list.parties }
    parts.push({
      part: { number: found[1] ?? found[2] ?? found[3] ?? '', about, assignments },
      assignments,
      doubts: read?.doubts ?? list.doubts,
    })
  }
  return parts
}

/** `文化活动：县文旅局`, `文化活动由县文旅局负责`: what it is about, and who. */
function splitAbout(body: string): readonly [about: string, who: string] {
  const colon = Math.max(body.lastIndexOf('：'), body.lastIndexOf(':'))
  const by = body.indexOf('由')
  const at = colon >= 0 ? colon : by
  return at < 0 ? ['', body] : [body.slice(0, at), body.slice(at + 1)]
}

function together(all: readonly Assignments[]): Assignments {
  const merge = (role: keyof Assignments) => [...new Set(all.flatMap((assignments) => assignments[role]))]
  return {
    leaders: merge('leaders'),
    deputies: merge('deputies'),
    leadUnits: merge('leadUnits'),
    supportUnits: merge('supportUnits'),
    implementUnits: merge('implementUnits'),
    responsibleUnits: merge('responsibleUnits'),
  }
}
