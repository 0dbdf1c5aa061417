import type { ParsedPlan, ParsedTask } from '../../shared/domain/plan/types.ts'

/** A task as read from a plan; what is not said is empty. */
export function parsedTask(task: Partial<ParsedTask> & Pick<ParsedTask, 'number' | 'text'>): ParsedTask {
  return {
    parent: null,
    section: [],
    leaders: [],
    deputies: [],
    leadUnits: [],
    supportUnits: [],
    implementUnits: [],
    responsibleUnits: [],
    deadline: null,
    fields: {},
    indicators: [],
    place: {},
    ...task,
  }
}

/** A plan as read from a document of the invented county. */
export function parsedPlan(plan: Partial<ParsedPlan>): ParsedPlan {
  return {
    title: '2023年重点工作任务分工方案',
    documentNumber: '云政办发〔2023〕3号',
    issuer: '云河县人民政府办公室',
    issueDate: '2023-02-10',
    years: [2023],
    outline: [],
    tasks: [],
    indicatorRows: [],
    members: [],
    textBefore: [],
    textAfter: [],
    style: { layout: 'bracketLabelled', bracket: '（）', labels: {}, columns: [] },
    warnings: [],
    ...plan,
  }
}
