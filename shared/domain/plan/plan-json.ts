import type { Place } from '../original-document/types.ts'
import type {
  Assignments,
  Deadline,
  Indicator,
  IndicatorRow,
  Member,
  OutlineEntry,
  ParsedPlan,
  ParsedTask,
  PlanWarning,
} from './types.ts'

/** A task as `plan parse --json` prints it (docs/command-line.md), and where it stands. */
export interface TaskJson extends Assignments {
  readonly number: string
  readonly parent: string | null
  readonly section: readonly string[]
  readonly text: string
  readonly deadline: Deadline | null
  readonly fields: Readonly<Record<string, string>>
  readonly indicators: readonly Indicator[]
  readonly place: Place
}

/** What `plan parse --json` prints of one document. */
export interface PlanJson {
  readonly title: string
  readonly documentNumber: string | null
  readonly issuer: string | null
  readonly issueDate: string | null
  readonly years: readonly number[]
  readonly outline: readonly OutlineEntry[]
  readonly tasks: readonly TaskJson[]
  readonly members: readonly Member[]
  readonly warnings: readonly {
    readonly code: PlanWarning['code']
    readonly taskNumber: string | null
    readonly text: string
    readonly place: Place
  }[]
  readonly indicatorRows: readonly IndicatorRow[]
  readonly textBefore: readonly string[]
  readonly textAfter: readonly string[]
}

/** One plan in the shape and order that the command line promises; what is beyond it comes last. */
export function planToJson(plan: ParsedPlan): PlanJson {
  const { title, documentNumber, issuer, issueDate, years, outline, members } = plan
  return {
    title,
    documentNumber,
    issuer,
    issueDate,
    years,
    outline,
    tasks: plan.tasks.map(taskToJson),
    members,
    warnings: plan.warnings.map(({ code, taskNumber, words, place }) => ({ code, taskNumber, text: words, place })),
    indicatorRows: plan.indicatorRows,
    textBefore: plan.textBefore,
    textAfter: plan.textAfter,
  }
}

/** The whole answer: one plan as an object, several documents of one file under `documents`. */
export function plansToJson(plans: readonly ParsedPlan[]): PlanJson | { readonly documents: readonly PlanJson[] } {
  const [only, ...more] = plans
  return only && more.length === 0 ? planToJson(only) : { documents: plans.map(planToJson) }
}

function taskToJson(task: ParsedTask): TaskJson {
  const { number, parent, section, text, deadline, fields, indicators, place } = task
  const { leaders, deputies, leadUnits, supportUnits, implementUnits, responsibleUnits } = task
  const parties = { leaders, deputies, leadUnits, supportUnits, implementUnits, responsibleUnits }
  return { number, parent, section, text, ...parties, deadline, fields, indicators, place }
}
