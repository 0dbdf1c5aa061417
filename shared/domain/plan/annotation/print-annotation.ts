import type { Assignments, Deadline, PlanStyle } from '../types.ts'
import { labelMeaning } from './labels.ts'
import { type Role, roles } from './types.ts'
import { usualLabels } from './usual-labels.ts'
import { findWholeTail } from './verb-tail.ts'

const defaultVerbs = {
  leadUnits: '牵头',
  supportUnits: '配合',
  responsibleUnits: '按职责分工负责',
  implementUnits: '负责落实',
} as const satisfies Readonly<Partial<Record<Role, string>>>

/** A plan's style, with what is said of responsibilities in another order, or less of it, where they have labels. */
export interface PrintedStyle extends PlanStyle {
  readonly order?: readonly (Role | 'deadline')[]
}

/**
 * Prints responsibilities in a plan's own style, so that reading them again gives the same: with the brackets for the
 * bracket styles, one label a line for `lines`, `责任分工：…。` for `sentence`. What a layout has no words for (leaders in
 * verbs, a lead in a bare list) is printed in the nearest layout that has. Empty where there is nothing to say, and for
 * `table` and `none`, which print elsewhere.
 */
export function printAnnotation(assignments: Assignments, deadline: Deadline | null, style: PrintedStyle): string {
  const used = roles.filter((role) => assignments[role].length > 0)
  if (used.length === 0 && deadline === null) return ''
  const layout = printableLayout(style.layout, used, deadline)
  switch (layout) {
    case 'bracketLabelled':
      return inBracket(printLabels(assignments, deadline, style).join('；'), style)
    case 'bracketVerbs':
      return inBracket(printVerbs(assignments, deadline, style), style)
    case 'bracketBare':
      return inBracket(withDeadline(assignments.responsibleUnits.join('、'), deadline), style)
    case 'lines':
      return printLabels(assignments, deadline, style).join('\n')
    case 'sentence':
      return `责任分工：${printVerbs(assignments, deadline, style)}。`
    case 'table':
    case 'none':
      return ''
    default:
      return layout satisfies never
  }
}

function printableLayout(
  layout: PlanStyle['layout'],
  used: readonly Role[],
  deadline: Deadline | null,
): PlanStyle['layout'] {
  const hasPeople = used.includes('leaders') || used.includes('deputies')
  const isOneList = used.length === 1 && used[0] === 'responsibleUnits'
  if (layout === 'bracketBare' && !isOneList) return hasPeople || used.length === 0 ? 'bracketLabelled' : 'bracketVerbs'
  if (layout === 'bracketVerbs' && (hasPeople || used.length === 0)) return 'bracketLabelled'
  if (layout === 'sentence' && (hasPeople || (used.length === 0 && deadline !== null))) return 'lines'
  return layout
}

function printLabels(assignments: Assignments, deadline: Deadline | null, style: PrintedStyle): readonly string[] {
  const order = style.order ?? [...roles, 'deadline' as const]
  return order.flatMap((role) => {
    const words = role === 'deadline' ? (deadline?.text ?? '') : assignments[role].join('、')
    return words === '' ? [] : [`${labelOf(role, style)}：${words}`]
  })
}

/** The plan's own word, unless it is worded for the other layout: a plan may use both, and then 牵头 is no label. */
function labelOf(role: Role | 'deadline', style: PlanStyle): string {
  const own = style.labels[role]
  return own !== undefined && labelMeaning(own) === role && !/^(?:牵头|配合|参与)$/.test(own) ? own : usualLabels[role]
}

function verbOf(role: keyof typeof defaultVerbs, style: PlanStyle): string {
  const own = style.labels[role]
  const tail = own === undefined ? null : findWholeTail(own)
  return own !== undefined && tail?.at === 0 && tail.role === role ? own : defaultVerbs[role]
}

function printVerbs(assignments: Assignments, deadline: Deadline | null, style: PlanStyle): string {
  const order = ['leadUnits', 'supportUnits', 'responsibleUnits', 'implementUnits'] as const
  const clauses = order
    .filter((role) => assignments[role].length > 0)
    .map((role) => `${assignments[role].join('、')}${verbOf(role, style)}`)
  return withDeadline(clauses.join('，'), deadline)
}

const withDeadline = (words: string, deadline: Deadline | null) =>
  deadline === null ? words : `${words}，${deadline.text}`

function inBracket(words: string, style: PlanStyle): string {
  if (words === '') return ''
  const [open = '（', close = '）'] = [...style.bracket]
  return `${open}${words}${close}`
}
