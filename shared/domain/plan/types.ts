import type { IsoDate } from '../iso-date.ts'
import type { Place } from '../original-document/types.ts'

/** 时限 as a plan prints it, and what it means. */
export interface Deadline {
  /** The words: `2025年年底`, `持续推进`, `每月5日前`. */
  readonly text: string
  /** The last day in time; null for standing and recurring deadlines, and where no year is known. */
  readonly date: IsoDate | null
  readonly kind: 'date' | 'standing' | 'recurring'
}

/** 指标 — a number a task promises. */
export interface Indicator {
  readonly name: string
  readonly comparator: '>=' | '<=' | '=' | '~'
  readonly value: number
  /** `家`, `%`, `亿元`; empty for a bare number. */
  readonly unit: string
  /** The words it was read from. */
  readonly text: string
}

/** A heading of the plan's outline. */
export interface OutlineEntry {
  readonly level: number
  /** `一`, `（一）`, without the stop that follows. */
  readonly label: string
  readonly text: string
  /** What stands below the heading before its first item; left out where nothing does. */
  readonly paragraphs?: readonly string[]
}

/** The parties of one task by role, as printed (white space removed), groups as one name. */
export interface Assignments {
  /** 牵头领导 */
  readonly leaders: readonly string[]
  /** 副链长、分管领导 */
  readonly deputies: readonly string[]
  /** 牵头单位 */
  readonly leadUnits: readonly string[]
  /** 配合、参与、协办单位 */
  readonly supportUnits: readonly string[]
  /** 落实单位 */
  readonly implementUnits: readonly string[]
  /** 责任单位, and lists whose members are not told apart */
  readonly responsibleUnits: readonly string[]
}

/** 任务 as read from a document, before it is in the ledger. */
export interface ParsedTask extends Assignments {
  /** The label without its stop: `5`, `（三）`, `14-1`, `6（1）`, `（四）-2`. */
  readonly number: string
  /** The number of the task it is part of. */
  readonly parent: string | null
  /** The headings above it, outermost first, each label and text together: `二、主要工作任务`. */
  readonly section: readonly string[]
  readonly text: string
  readonly deadline: Deadline | null
  /** Labelled paragraphs or columns that are neither text nor assignment: `主要工作` → words. */
  readonly fields: Readonly<Record<string, string>>
  readonly indicators: readonly Indicator[]
  readonly place: Place
}

/** 领导小组成员 */
export interface Member {
  /** `组长`, `副组长`, `成员` */
  readonly role: string
  readonly name: string
  readonly post: string
}

export interface PlanWarning {
  readonly code: PlanWarningCode
  readonly taskNumber: string | null
  /** The words of the document that are in doubt. */
  readonly words: string
  readonly place: Place
}

export type PlanWarningCode = keyof typeof import('../../i18n/zh-CN/plan-warnings.ts').planWarnings

/** How a plan writes down who does what; kept so that it can be printed the same way again. */
export interface PlanStyle {
  /**
   * bracketLabelled `（牵头单位：甲；配合单位：乙）` · bracketVerbs `（甲牵头，乙配合）` · bracketBare `（甲、乙）` ·
   * lines `责任单位：甲` on lines of their own · sentence `责任分工：甲牵头，乙配合。` · table · none
   */
  readonly layout: 'bracketLabelled' | 'bracketVerbs' | 'bracketBare' | 'lines' | 'sentence' | 'table' | 'none'
  /** The pair of brackets used most: `（）`, `〔〕`, `()`. */
  readonly bracket: string
  /** The words for each role as this plan prints them: `{ leaders: '牵头领导', supportUnits: '参与单位' }`. */
  readonly labels: Readonly<Partial<Record<keyof Assignments | 'deadline', string>>>
  /** The table is an annex, beside a body that holds the same tasks in sentences. */
  readonly tableIsAnnex?: true
  /** Column headings in their order when the layout is a table. */
  readonly columns: readonly string[]
}

/** One document as read: 方案 before it is in the ledger. */
export interface ParsedPlan {
  readonly title: string
  /** 发文字号 `冠政办发〔2023〕5号`; null when the document has none. */
  readonly documentNumber: string | null
  readonly issuer: string | null
  readonly issueDate: IsoDate | null
  /** The years the plan is for: [2023], or [2023, 2024, 2025]. */
  readonly years: readonly number[]
  readonly outline: readonly OutlineEntry[]
  readonly tasks: readonly ParsedTask[]
  /** Rows of an annex of indicators (责任清单（指标事项）), each with who answers for it. */
  readonly indicatorRows: readonly IndicatorRow[]
  readonly members: readonly Member[]
  /** Paragraphs before the first and after the last task, as printed. */
  readonly textBefore: readonly string[]
  readonly textAfter: readonly string[]
  readonly style: PlanStyle
  readonly warnings: readonly PlanWarning[]
}

/** 指标事项 — one row of a list of indicators. */
export interface IndicatorRow extends Assignments {
  readonly number: string
  readonly text: string
  readonly deadline: Deadline | null
  readonly fields: Readonly<Record<string, string>>
  readonly indicators: readonly Indicator[]
  readonly place: Place
}
