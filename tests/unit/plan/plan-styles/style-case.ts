import { expect, test } from 'vitest'
import { pastedDocument } from '../../../../electron/reading/read-text.ts'
import { parsePlans } from '../../../../shared/domain/plan/parse-plans.ts'
import type { Deadline, ParsedPlan, ParsedTask } from '../../../../shared/domain/plan/types.ts'

/** A plan as an office would write it, and all that must be read in it. */
export interface StyleCase {
  readonly name: string
  readonly text: string
  /**
   * The whole reading, a line each: `# 一、产业 / （一）工业` the headings above the tasks that follow (`#` alone: none);
   * `6（1） < 6 | 文本 | 牵头 甲局 乙局 | 时限 6月底=2024-06-30 | 【主要工作】…` a task with its parent;
   * `! code@6` a warning.
   */
  readonly reading: string
  /** What the document says of itself, where the case is about it. */
  readonly facts?: Partial<Pick<ParsedPlan, 'title' | 'documentNumber' | 'issuer' | 'issueDate' | 'textAfter'>>
}

/** One test for each case; everything read is compared, so that nothing too much is read either. */
export function testStyles(cases: readonly StyleCase[]): void {
  test.each(cases)('$name', ({ text, reading, facts }) => {
    const plans = parsePlans(pastedDocument(text))
    expect(plans).toHaveLength(1)
    expect(plans.map(describeReading).join('\n')).toBe(inOrder(reading))
    if (facts) expect(plans[0]).toMatchObject(facts)
  })
}

/** Warnings in the alphabet's order, as `describeReading` gives them. */
function inOrder(reading: string): string {
  const lines = reading.trim().split('\n')
  const isWarning = (line: string) => line.startsWith('! ')
  return [...lines.filter((line) => !isWarning(line)), ...lines.filter(isWarning).sort()].join('\n')
}

const roleWords = [
  ['leaders', '领导'],
  ['deputies', '副职'],
  ['leadUnits', '牵头'],
  ['supportUnits', '配合'],
  ['implementUnits', '落实'],
  ['responsibleUnits', '责任'],
] as const

function describeReading(plan: ParsedPlan): string {
  const lines: string[] = []
  let section = ''
  for (const task of plan.tasks) {
    const own = task.section.join(' / ')
    if (own !== section) lines.push(`# ${own}`.trim())
    section = own
    lines.push(describeTask(task))
  }
  const warnings = plan.warnings.map(
    ({ code, taskNumber }) => `! ${code}${taskNumber === null ? '' : `@${taskNumber}`}`,
  )
  return [...lines, ...[...new Set(warnings)].sort()].join('\n')
}

function describeTask(task: ParsedTask): string {
  return [
    task.parent === null ? task.number : `${task.number} < ${task.parent}`,
    task.text,
    ...roleWords.flatMap(([role, word]) => (task[role].length > 0 ? [`${word} ${task[role].join(' ')}`] : [])),
    ...(task.deadline === null ? [] : [`时限 ${describeDeadline(task.deadline)}`]),
    ...Object.entries(task.fields).map(([label, words]) => `【${label}】${words}`),
  ].join(' | ')
}

const describeDeadline = ({ text, kind, date }: Deadline) => `${text}=${kind === 'date' ? (date ?? '?') : kind}`

/** A county office's covering letter with the plan's title below it. */
export function issuedPlan(title: string, body: string): string {
  return `云河县人民政府办公室文件
云政办发〔2024〕6号
云河县人民政府办公室
关于印发《${title}》的通知
各乡镇人民政府、街道办事处，县政府各部门：
《${title}》已经县政府同意，现印发给你们，请认真贯彻落实。
云河县人民政府办公室
2024年2月20日
（此件公开发布）
${title}
${body}`
}
