import { extractIndicators } from '../indicator/extract-indicators.ts'
import type { Place } from '../original-document/types.ts'
import type { Annotation } from './annotation/types.ts'
import type { Assignments, Deadline, ParsedTask } from './types.ts'

/** What a task is made of. */
export interface TaskParts {
  readonly number: string
  readonly parent: string | null
  readonly section: readonly string[]
  readonly text: string
  readonly annotations: readonly Annotation[]
  readonly fields: Readonly<Record<string, string>>
  readonly place: Place
}

/** Puts a task together: what several annotations say is one, the first deadline counts. */
export function buildTask(parts: TaskParts): ParsedTask {
  const { annotations, text, ...rest } = parts
  return {
    number: rest.number,
    parent: rest.parent,
    section: rest.section,
    text: text.trim(),
    ...mergeAssignments(annotations.map(({ assignments }) => assignments)),
    deadline: firstDeadline(annotations),
    fields: mergeFields([...annotations.map(({ fields }) => fields), rest.fields]),
    indicators: extractIndicators(text),
    place: rest.place,
  }
}

/** All parties of several assignments by role, each once, in order. */
export function mergeAssignments(all: readonly Assignments[]): Assignments {
  const [first] = all
  const merge = (role: keyof Assignments): readonly string[] => {
    if (all.length === 1 && first !== undefined && first[role].length < 2) return first[role]
    return [...new Set(all.flatMap((assignments) => assignments[role]))]
  }
  return {
    leaders: merge('leaders'),
    deputies: merge('deputies'),
    leadUnits: merge('leadUnits'),
    supportUnits: merge('supportUnits'),
    implementUnits: merge('implementUnits'),
    responsibleUnits: merge('responsibleUnits'),
  }
}

/** Fields of several places; one label said twice keeps both. */
function mergeFields(all: readonly ParsedTask['fields'][]): ParsedTask['fields'] {
  const merged: Record<string, string> = {}
  for (const [label, words] of all.flatMap(Object.entries<string>)) {
    merged[label] = merged[label] === undefined || merged[label] === words ? words : `${merged[label]}；${words}`
  }
  return merged
}

const firstDeadline = (annotations: readonly Annotation[]): Deadline | null =>
  annotations.find(({ deadline }) => deadline !== null)?.deadline ?? null

/** Fills the roles that nobody has from another source. */
export function fillRoles(own: Assignments, others: Assignments): Assignments {
  const fill = (role: keyof Assignments) => (own[role].length > 0 ? own[role] : others[role])
  return {
    leaders: fill('leaders'),
    deputies: fill('deputies'),
    leadUnits: fill('leadUnits'),
    supportUnits: fill('supportUnits'),
    implementUnits: fill('implementUnits'),
    responsibleUnits: fill('responsibleUnits'),
  }
}
