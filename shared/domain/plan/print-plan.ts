import type { Block, ParagraphBlock } from '../original-document/types.ts'
import { type PrintedStyle, printAnnotation } from './annotation/print-annotation.ts'
import { hasParties } from './assigned.ts'
import { clauseGroups } from './print-clauses.ts'
import { printHeading, walkSections } from './print-outline.ts'
import { printIndicatorTable, printTaskTable } from './print-table.ts'
import type { ParsedPlan, ParsedTask, PlanStyle } from './types.ts'

/**
 * The plan's own document again: the text before, headings, tasks with their responsibilities in the plan's style, the text
 * after, annexes. Reading the blocks gives the same plan. With `layout` the responsibilities are printed in another one;
 * `table` then puts all tasks into one table.
 */
export function printPlan(plan: ParsedPlan, layout?: PlanStyle['layout']): readonly Block[] {
  const { before, body, after, members, annex } = planParts(plan, layout)
  return [...before, ...body, ...after, ...members, ...annex]
}

/** A printed plan in its parts, in their order. */
export interface PlanParts {
  readonly before: readonly ParagraphBlock[]
  readonly body: readonly Block[]
  readonly after: readonly ParagraphBlock[]
  readonly members: readonly ParagraphBlock[]
  readonly annex: readonly Block[]
}

/**
 * What `printPlan` prints, part by part.
 * @param worded how responsibilities are worded other than the plan words them
 */
export function planParts(
  plan: ParsedPlan,
  layout?: PlanStyle['layout'],
  worded: Partial<Pick<PrintedStyle, 'labels' | 'order'>> = {},
): PlanParts {
  const style: PrintedStyle = { ...plan.style, ...(layout !== undefined && { layout }), ...worded }
  const before = (plan.textBefore.length > 0 ? plan.textBefore : [plan.title]).map((text) => paragraph(text))
  const after = plan.textAfter.map((text) => paragraph(text))
  const members = plan.members.map(({ role, name, post }) => paragraph(`${role}：${name} ${post}`))
  const isTable = style.layout === 'table'
  const isAnnex = isTable && plan.style.tableIsAnnex === true && layout === undefined
  const indicators =
    plan.indicatorRows.length === 0 ? [] : [paragraph('责任清单（指标事项）'), printIndicatorTable(plan, style)]
  const taskTitle = paragraph('责任清单（任务事项）')
  if (isTable && !isAnnex) {
    // Below a table with a title of its own the tasks would stand without one.
    const tasks = [...(indicators.length > 0 ? [taskTitle] : []), printTaskTable(plan, style)]
    return { before, body: [...indicators, ...tasks], after, members, annex: [] }
  }
  const body = printBody(plan, style, isAnnex)
  const rows = isAnnex ? [taskTitle, printTaskTable(plan, style)] : []
  const annex = indicators.length + rows.length > 0 ? [paragraph('附件'), ...indicators, ...rows] : []
  return { before, body, after, members, annex }
}

function paragraph(text: string, level: number | null = null): ParagraphBlock {
  return { kind: 'paragraph', text, level, label: null, place: {} }
}

/** Headings and tasks in order. Where an annex lists them, sub-tasks stand only there. */
function printBody(plan: ParsedPlan, style: PrintedStyle, isAnnex: boolean): readonly ParagraphBlock[] {
  const blocks: ParagraphBlock[] = []
  const tasks = isAnnex ? plan.tasks.filter(({ parent }) => parent === null) : plan.tasks
  const sections = walkSections(plan.outline)
  const groups = clauseGroups(tasks)
  for (const group of groups) {
    for (const heading of sections.until(group.task.section)) {
      blocks.push(paragraph(printHeading(heading), heading.entry.level))
      for (const text of heading.entry.paragraphs ?? []) blocks.push(paragraph(text))
    }
    for (const text of printGroup(group.task, group.clauses, style)) blocks.push(paragraph(text))
  }
  for (const heading of sections.rest()) {
    blocks.push(paragraph(printHeading(heading), heading.entry.level))
    for (const text of heading.entry.paragraphs ?? []) blocks.push(paragraph(text))
  }
  return blocks
}

/** One task, or an article with its clauses in one paragraph, and the labelled paragraphs below. */
function printGroup(task: ParsedTask, clauses: readonly ParsedTask[], style: PrintedStyle): readonly string[] {
  const fields = Object.entries(task.fields).map(([label, value]) => `${label}：${value}`)
  const label = printNumber(task)
  if (clauses.length > 0) {
    const head = clauses[0]?.text === task.text ? '' : task.text
    const words = clauses.map((clause) => `${clause.text}${print(clause, style)}`).join('')
    return [`${label}${head}${words}`, ...fields]
  }
  if (style.layout === 'none' && task.responsibleUnits.length > 0) {
    // a chapter 职责分工: the item begins with those who do it
    return [`${label}${task.responsibleUnits.join('、')}。${task.text}`, ...fields]
  }
  const annotation = style.layout === 'table' ? '' : print(task, style)
  const isBelow = style.layout === 'lines' || style.layout === 'sentence'
  if (isBelow || !annotation.startsWith(style.bracket.charAt(0))) {
    return [`${label}${task.text}`, ...fields, ...annotation.split('\n').filter((line) => line !== '')]
  }
  return [`${label}${task.text}${annotation}`, ...fields]
}

const print = (task: ParsedTask, style: PrintedStyle): string =>
  hasParties(task) || task.deadline !== null ? printAnnotation(task, task.deadline, style) : ''

/** The task's own number with its stop: `5. `, `（三）`, `（1）` for `6（1）`, `14-1. `. */
function printNumber({ number, parent }: ParsedTask): string {
  const own =
    parent !== null && number.startsWith(parent) && !/^[-.]/.test(number.slice(parent.length))
      ? number.slice(parent.length)
      : number
  if (/^[（①-㊿]/.test(own)) return own
  if (/^第/.test(own)) return `${own} `
  if (/^[一二三四五六七八九十]+[是要]$/.test(own)) return own
  if (/^[〇零一二两三四五六七八九十廿卅百千]+$/.test(own)) return `${own}、`
  return `${own}. `
}
