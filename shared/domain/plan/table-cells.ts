import { parseDeadline } from '../deadline/parse-deadline.ts'
import type { Place } from '../original-document/types.ts'
import { removeWhiteSpace } from '../text/white-space.ts'
import { detectAssignmentRules } from './annotation/assignment-rule.ts'
import { parseResponsibilityLine } from './annotation/parse-responsibility-line.ts'
import { partyLikeness } from './annotation/party-likeness.ts'
import { type Annotation, type AssignmentRule, type Doubt, noAssignments } from './annotation/types.ts'
import { usualLabels } from './annotation/usual-labels.ts'
import { mergeAssignments } from './build-task.ts'
import { leadingLabel } from './line-shape.ts'
import type { TableColumn } from './table-headings.ts'
import type { RawRow } from './table-rows.ts'
import type { Assignments, Deadline } from './types.ts'
import { isWorkLabel } from './work-labels.ts'

/** One row of a plan's table, continued rows put together. */
export interface TableRow {
  readonly number: string
  /** The number of the task it is part of, where the table itself shows it. */
  readonly parent: string | null
  /** The chapter rows and category cells above it. */
  readonly section: readonly string[]
  readonly text: string
  readonly assignments: Assignments
  readonly deadline: Deadline | null
  readonly fields: Readonly<Record<string, string>>
  readonly place: Place
  readonly doubts: readonly Doubt[]
}

/** What the reading of cells leans on: the plan's year where it has one, and the rules that hold for all its lists. */
export interface CellContext {
  readonly year: number | null
  readonly rules: readonly AssignmentRule[]
}

const nothing = /^(?:[-—–―－/／\\*·]+|无|空|暂无)$/

/** Reads the words of a row by what its columns hold. */
export function readRow(
  raw: RawRow,
  columns: readonly TableColumn[],
  task: Pick<TableRow, 'number' | 'parent' | 'place'>,
  context: CellContext,
): TableRow {
  const fields: Record<string, string> = {}
  const annotations: Annotation[] = []
  let deadline: Deadline | null = null
  let text = ''
  for (const { column, role, heading } of columns) {
    const words = raw.words.get(column) ?? ''
    if (words === '' || nothing.test(removeWhiteSpace(words)) || role === 'number' || role === 'chapter') continue
    if (role === 'text') text = words.replace(/\n/g, '')
    else if (role === 'deadline') deadline = parseDeadline(joinLines(words), { year: context.year })
    else if (role === 'field') {
      const { label, value } = labelledWork(heading, joinLines(withTableRows(words)))
      fields[label] = value
    } else annotations.push(...readParties(role, words, withRulesOf(heading, context)))
  }
  const lead = annotations.some(({ assignments }) => assignments.leadUnits.length > 0)
  const assignments = annotations.map((annotation) => annotation.assignments)
  const doubts = annotations.flatMap((annotation) => annotation.doubts)
  const ownLead = columns.some(({ column, role }) => role === 'leadUnits' && raw.words.has(column))
  return {
    ...task,
    section: raw.section,
    text: text.trim(),
    assignments: assignments.length > 0 ? mergeAssignments(assignments) : noAssignments,
    deadline: deadline ?? annotations.find((annotation) => annotation.deadline !== null)?.deadline ?? null,
    fields,
    // a column of lead units leaves nothing to the rule
    doubts: doubts.filter(({ code }) => !(lead && ownLead && code === 'first-is-lead')),
  }
}

/** In a column 主要工作 a cell that begins with `主要任务：` is called so by its own words. */
function labelledWork(heading: string, words: string): { readonly label: string; readonly value: string } {
  const own = isWorkLabel(heading) ? leadingLabel(words) : null
  return own !== null && isWorkLabel(own.label) ? own : { label: heading, value: words }
}

/** A heading may say who leads: `责任单位（列第一位的为牵头单位）`. */
function withRulesOf(heading: string, context: CellContext): CellContext {
  const own = detectAssignmentRules(heading)
  return own.length === 0 ? context : { ...context, rules: [...own, ...context.rules] }
}

function readParties(role: keyof Assignments, words: string, context: CellContext): readonly Annotation[] {
  const isPeople = role === 'leaders' || role === 'deputies'
  const list = isPeople ? joinPeople(words) : joinLines(words)
  const annotation = parseResponsibilityLine(`${usualLabels[role]}：${list}`, context)
  return annotation ? [annotation] : []
}

const posts =
  /^(?:(?:[省市县区镇乡](?:委|政府|人大|政协)?|党组|人民政府|常务|分管)*副?(?:常委|书记|[省市县区镇乡]长|主任|主席|部长|局长|秘书长|政委|党组成员)[、，,]?)+$/

/** The lines of a cell of people: a name each; a line of posts belongs to the name above, or to the one below where it is first. */
function joinPeople(words: string): string {
  const lines = words.split('\n')
  const isFirstPost = posts.test(removeWhiteSpace(lines[0] ?? ''))
  return lines.reduce((before, line, at) => {
    const isPost = posts.test(removeWhiteSpace(line))
    if (isFirstPost) return `${before}${isPost ? '、' : ''}${line}`
    return isPost && at > 0 ? `${before}（${removeWhiteSpace(line)}）` : `${before}、${line}`
  })
}

const separators = /[、，,；;。]/
/** Endings that are no name by themselves: what stands before them was cut off. */
const onlyEnding =
  /^(?:办公室|委员会|管委会|管理局|监督局|服务局|服务中心|管理中心|分局|中心|大队|支队|公司|集团|有限公司|办事处)$/
const isName = (words: string) => partyLikeness(words) === 'sure' && !onlyEnding.test(words)

/** The lines of a cell as one: between two names that stand for themselves goes a `、`, a cut word is put together. */
function joinLines(words: string): string {
  const lines = words.split('\n')
  return lines.reduce((before, after, at) => {
    const last = removeWhiteSpace(before.split(separators).at(-1) ?? '')
    const isTwo = isWholeName(last, after) && beginsName(lines.slice(at))
    return `${before}${isTwo ? '、' : ''}${after}`
  })
}

/** Rows of a table within the cell, their cells parted by tabs, as parts of one sentence. */
function withTableRows(words: string): string {
  if (!words.includes('\t')) return words
  return words.replaceAll('\t', ' ').replace(/(?<![：:；;。，,])\n/g, '；')
}

const beginsAsNames = (words: string) => /^(?:[省市县]|国家|中国|各)/.test(words)

/**
 * Whether words are a whole name before a line break. Before words that do not begin as names do, one that ends as places
 * and things do too is cut off: `县住房和城乡` before `建设局`.
 */
function isWholeName(last: string, next: string): boolean {
  return isName(last) && (beginsAsNames(removeWhiteSpace(next)) || isName(last.replace(/^[省市县区]/, '')))
}

/** A name is broken over so many lines at most. */
const mostLines = 4

/** Whether a name of its own begins with the first of these lines, if need be over several. */
function beginsName(lines: readonly string[]): boolean {
  let name = ''
  for (const line of lines.slice(0, mostLines)) {
    const [piece = '', ...more] = removeWhiteSpace(line).split(separators)
    // what begins as names do is the next one, not the end of this
    if (name !== '' && beginsAsNames(piece) && isName(piece)) return false
    name += piece
    if (/^[（(]/.test(name)) return false
    if (isName(name)) return true
    if (more.length > 0) return false
  }
  return false
}
