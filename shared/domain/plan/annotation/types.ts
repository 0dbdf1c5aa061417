import type { Assignments, Deadline, PlanStyle, PlanWarningCode } from '../types.ts'

/** One outermost pair of brackets in a text; `text.slice(start, end)` is the whole of it. */
export interface Bracket {
  readonly start: number
  /** One past the closing bracket, or the text's length where it is missing. */
  readonly end: number
  readonly open: string
  /** Empty where the bracket is not closed. */
  readonly close: string
  readonly inner: string
  readonly closed: boolean
}

/** Something the grammar was not sure of: the code of its warning, and the words in doubt. */
export interface Doubt {
  readonly code: PlanWarningCode
  readonly words: string
}

/**
 * A rule said once that holds for what follows.
 * firstLeads: the first of a list leads, the rest support · responsibleLeads: where no 牵头单位 is named the 责任单位 lead ·
 * unnamedSupport: units named without a role support · allImplement: `parties` implement every item and are not listed again
 */
export interface AssignmentRule {
  readonly kind: 'firstLeads' | 'responsibleLeads' | 'unnamedSupport' | 'allImplement'
  /** The document's words. */
  readonly words: string
  /** Only for allImplement: who. */
  readonly parties: readonly string[]
}

/** What words may lean on that stand elsewhere in the document. */
export interface AnnotationContext {
  /** The plan's year for deadlines without one; null when it has none or several. */
  readonly year: number | null
  /** Rules said before, still in force. */
  readonly rules?: readonly AssignmentRule[]
  /** The text right before and after the bracket: tells `县政府办公室（大数据局）负责` from an annotation. */
  readonly before?: string
  readonly after?: string
}

/** Who does one of several things that a line of responsibilities tells apart: `1.…活动：县文旅局`. */
export interface AnnotationPart {
  /** `1`, `（2）`, without the stop. */
  readonly number: string
  readonly about: string
  readonly assignments: Assignments
}

/** What one bracket, line or sentence says of who does what, and until when. */
export interface Annotation {
  readonly assignments: Assignments
  readonly deadline: Deadline | null
  readonly layout: PlanStyle['layout']
  /** The words used for each role, as printed. */
  readonly labels: PlanStyle['labels']
  /** Labels of neither role nor deadline with their words: `联系人` → 赵明. */
  readonly fields: Readonly<Record<string, string>>
  /** Not empty only where the line is split by sub-item; `assignments` then holds all of them together. */
  readonly parts: readonly AnnotationPart[]
  /** Rules said inside it; they already hold for this annotation, the caller carries them on. */
  readonly rules: readonly AssignmentRule[]
  readonly doubts: readonly Doubt[]
}

/** A list of names taken apart. */
export interface PartyList {
  readonly parties: readonly string[]
  readonly doubts: readonly Doubt[]
}

export const noAssignments: Assignments = {
  leaders: [],
  deputies: [],
  leadUnits: [],
  supportUnits: [],
  implementUnits: [],
  responsibleUnits: [],
}

export type Role = keyof Assignments

export const roles = [
  'leaders',
  'deputies',
  'leadUnits',
  'supportUnits',
  'implementUnits',
  'responsibleUnits',
] as const satisfies readonly Role[]
