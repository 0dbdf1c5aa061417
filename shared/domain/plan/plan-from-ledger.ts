import type { TaskId } from '../id.ts'
import { roleLists, type TaskDetail } from '../task/types.ts'
import type { PlanContent, Section } from './plan.ts'
import type { Assignments, IndicatorRow, ParsedPlan, ParsedTask } from './types.ts'

/**
 * A plan in the ledger as a document again, so that it can be printed: with the deadlines now approved, without tasks that
 * were struck off, and, as a printed plan goes to units, without those marked 工作秘密.
 */
export function planFromLedger(content: PlanContent): ParsedPlan {
  const { plan } = content
  const isPrinted = (task: TaskDetail) => task.retired === null && !task.isSecret
  const tasks = content.tasks.filter(isPrinted)
  const numbers = new Map(content.tasks.map((task) => [task.id, task.number]))
  const paths = sectionPaths(content.sections)
  return {
    title: plan.title,
    documentNumber: plan.documentNumber,
    issuer: plan.issuer,
    issueDate: plan.issueDate,
    years: plan.years,
    outline: content.sections.map(({ level, label, text, paragraphs }) => ({
      level,
      label,
      text,
      ...(paragraphs.length > 0 && { paragraphs }),
    })),
    tasks: tasks.map((task) =>
      parsedTask(task, numbers, task.sectionId === null ? [] : (paths.get(task.sectionId) ?? [])),
    ),
    indicatorRows: content.indicatorRows.filter(isPrinted).map(parsedRow),
    members: plan.members,
    textBefore: plan.textBefore,
    textAfter: plan.textAfter,
    style: plan.style,
    warnings: [],
  }
}

function sectionPaths(sections: readonly Section[]): ReadonlyMap<Section['id'], readonly string[]> {
  const paths = new Map<Section['id'], readonly string[]>()
  // Headings come in the order of the document: a parent is always before its children.
  for (const section of sections) {
    const above = section.parentId === null ? [] : (paths.get(section.parentId) ?? [])
    paths.set(section.id, [...above, section.heading])
  }
  return paths
}

function parsedTask(task: TaskDetail, numbers: ReadonlyMap<TaskId, string>, section: readonly string[]): ParsedTask {
  const parent = task.parentId === null ? null : (numbers.get(task.parentId) ?? null)
  return { ...parsedRow(task), parent, section }
}

function parsedRow(task: TaskDetail): IndicatorRow {
  return {
    ...assignmentLists(task),
    number: task.number,
    text: task.text,
    deadline: task.approvedDeadline ?? task.deadline,
    fields: task.fields,
    indicators: task.indicators.map(({ name, comparator, value, unit, text }) => ({
      name,
      comparator,
      value,
      unit,
      text,
    })),
    place: task.place,
  }
}

function assignmentLists(task: TaskDetail): Assignments {
  const lists: Record<keyof Assignments, readonly string[]> = {
    leaders: [],
    deputies: [],
    leadUnits: [],
    supportUnits: [],
    implementUnits: [],
    responsibleUnits: [],
  }
  for (const { role, list } of roleLists) {
    lists[list] = task.assignments.filter((assignment) => assignment.role === role).map(({ words }) => words)
  }
  return lists
}
