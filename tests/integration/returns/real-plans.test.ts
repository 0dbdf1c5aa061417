import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../electron/reading/read-document.ts'
import { formColumns, markHeading } from '../../../shared/domain/form/columns.ts'
import { formTaskText } from '../../../shared/domain/form/form-rows.ts'
import { rowMark } from '../../../shared/domain/form/mark.ts'
import type { PeriodId, PlanId, TaskId, UnitId } from '../../../shared/domain/id.ts'
import { parsePlans } from '../../../shared/domain/plan/parse-plans.ts'
import { defaultStatusWords } from '../../../shared/domain/status/types.ts'
import { matchReturn } from '../../../shared/domain/task-return/match-return.ts'
import { prepareMatching } from '../../../shared/domain/task-return/prepare.ts'
import type { MatchContext } from '../../../shared/domain/task-return/reading.ts'
import type { Workbook } from '../../../shared/domain/workbook/types.ts'
import { makeSheet, onlyReading, type Row } from '../../support/return-workbook.ts'
import { hasSharedFolder, sharedPath } from '../../support/shared-folder.ts'

const documents = [
  '冠县2023年政府工作报告分工方案.docx',
  '冠县2023年绿色低碳重点工作任务.docx',
  '冠县三年行动计划及责任清单.docx',
  '冠县2018年政务公开实施方案.docx',
  '东昌府区2022年分工方案（逐行粘贴）.docx',
]

/** The round of a plan as its forms would ask, every unit by its printed name. */
async function readRound(name: string): Promise<MatchContext> {
  const plans = parsePlans(await readDocument(readFileSync(sharedPath('documents', name)), name))
  const plan = plans.toSorted((a, b) => b.tasks.length - a.tasks.length)[0]
  if (!plan) throw new Error(`no plan in ${name}`)
  const tasks = plan.tasks.map((task, at) => ({
    id: `task_${at}` as TaskId,
    number: task.number,
    text: formTaskText({ ...task, isSecret: false }),
  }))
  const byUnit = new Map<string, TaskId[]>()
  for (const [at, task] of plan.tasks.entries()) {
    for (const unit of new Set([...task.leadUnits, ...task.responsibleUnits])) {
      byUnit.set(unit, [...(byUnit.get(unit) ?? []), `task_${at}` as TaskId])
    }
  }
  return {
    planId: 'plan_x' as PlanId,
    planTitle: plan.title,
    period: { id: 'period_5' as PeriodId, label: '2023年5月' },
    otherPeriods: [],
    units: [...byUnit].map(([unit, taskIds], at) => ({
      id: `unit_${at}` as UnitId,
      name: unit,
      otherNames: [],
      formerIds: [],
      taskIds,
    })),
    findUnit: () => null,
    tasks,
    statusWords: defaultStatusWords,
  }
}

const heading: Row = [...formColumns.map((column) => column.heading), markHeading]

/** Rows of a unit in another order; its progress tells which task a row truly is. */
function makeRows(context: MatchContext, unit: MatchContext['units'][number], touch: (text: string) => string): Row[] {
  const rows = unit.taskIds.map((id): Row => {
    const task = context.tasks.find((found) => found.id === id)
    const form = { planId: context.planId, periodId: context.period.id, unitId: unit.id }
    const fixed = [task?.number ?? '', touch(task?.text ?? ''), '', '', '', '']
    return [...fixed, `${id}已完成投资1.2亿元。`, '达到序时进度', 50, '', '', '', rowMark(form, id)]
  })
  return rows.toSorted((a, b) => String(a[1]).slice(3).localeCompare(String(b[1]).slice(3)))
}

/** How many rows were matched, wrongly matched, and named by a problem. */
function measure(context: MatchContext, hasMarks: boolean, hasNumbers: boolean, touch: (text: string) => string) {
  const prepared = prepareMatching(context)
  const sum = { rows: 0, right: 0, wrong: 0, named: 0 }
  for (const unit of context.units) {
    const rows = makeRows(context, unit, touch).map((row) => {
      const kept = hasMarks ? row : row.slice(0, 12)
      return hasNumbers ? kept : [null, ...kept.slice(1)]
    })
    const sheet = makeSheet('Sheet1', [[`填报单位：${unit.name}`], hasMarks ? heading : heading.slice(0, 12), ...rows])
    const workbook: Workbook = { sheets: [sheet], definedNames: [], properties: {} }
    const { reports, problems } = onlyReading(matchReturn(workbook, 'x.xlsx', prepared))
    const isRight = ({ taskId, progress }: (typeof reports)[number]) => progress.startsWith(`${taskId}已`)
    sum.rows += rows.length
    sum.right += reports.filter(isRight).length
    sum.wrong += reports.filter((report) => !isRight(report)).length
    sum.named += new Set(problems.flatMap(({ row }) => row ?? [])).size
  }
  return sum
}

describe.skipIf(!hasSharedFolder).each(documents)('%s', (name) => {
  test('no row lands on a wrong task, every row is taken or named', async () => {
    const context = await readRound(name)
    const same = (text: string) => text
    const touched = (text: string) => ` ${text.replace(/[，。]/g, ',').replace(/推进/g, '推动')}（请填报）`
    const cut = (text: string) => text.slice(0, Math.max(12, Math.floor(text.length * 0.6)))
    for (const [hasMarks, hasNumbers, touch, least] of [
      [true, true, same, 0.99],
      [true, false, touched, 0.99],
      [false, true, same, 0.95],
      [false, true, touched, 0.95],
      [false, true, cut, 0.95],
      [false, false, same, 0.95],
      [false, false, touched, 0.9],
    ] as const) {
      const { rows, right, wrong, named } = measure(context, hasMarks, hasNumbers, touch)
      const way = `${name} marks ${hasMarks} numbers ${hasNumbers} ${touch.name}`
      expect(wrong, way).toBe(0)
      expect(right + named, way).toBeGreaterThanOrEqual(rows)
      expect(right / rows, `${way} ${right}/${rows}`).toBeGreaterThanOrEqual(least)
    }
  })
})
