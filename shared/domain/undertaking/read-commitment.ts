import { findValueAnswer, type ReturnAnswers } from '../task-return/answers.ts'
import { CellReader } from '../task-return/cell-reader.ts'
import { absentColumns, type ReturnTable } from '../task-return/find-table.ts'
import type { ReturnField } from '../task-return/headings.ts'
import { goalField } from '../task-return/layout.ts'
import { short } from '../task-return/match-row.ts'
import type { FilledCells } from '../task-return/read-cells.ts'
import { nothingReported } from '../task-return/reading.ts'
import { readGoal } from './goals.ts'
import { readWorks } from './read-works.ts'
import type { Stage, StageGoal } from './types.ts'

/** Reads the columns of a 办理方案 that a unit fills in. A cell that cannot be taken is a problem; the rest of its row is still taken. */
export function readCommitmentCells(
  table: ReturnTable,
  row: number,
  stages: readonly Stage[],
  answers: ReturnAnswers,
): FilledCells {
  const place = { sheet: table.grid.sheet.name, row }
  const headings = new Map<ReturnField, string>([
    ['works', '具体工作举措'],
    ...stages.map(({ on, label }): [ReturnField, string] => [goalField(on), `${label}目标`]),
    ['deputy', '分管领导'],
    ['office', '责任科室'],
    ['handler', '经办人'],
    ['phone', '联系电话'],
    ['note', '备注'],
  ])
  const cells = new CellReader(table, row, headings)
  const undertaking = {
    works: readWorks(cells.readText('works')),
    goals: stages.flatMap((stage) => readStage(stage)),
    deputy: oneLine(cells.readText('deputy')),
    office: oneLine(cells.readText('office')),
    handler: oneLine(cells.readText('handler')),
    phone: oneLine(cells.readText('phone')),
  }

  function readStage(stage: Stage): readonly StageGoal[] {
    const field = goalField(stage.on)
    const cell = cells.cell(field)
    const text = cells.readText(field)
    if (text === '' || !cell) return []
    const settled = findValueAnswer(answers, place, field)
    if (settled) return [{ ...stage, value: settled.value, text: settled.value === null ? text : null }]
    const { unsure, ...goal } = readGoal(cell)
    if (unsure !== null) {
      const read = { words: short(text), value: goal.value ?? '', reason: unsure }
      cells.report(field, 'goal.unsure', { heading: headings.get(field) ?? '', on: stage.on, ...read })
    }
    return [{ ...stage, ...goal }]
  }

  // A phone number has seven digits at least; fewer are a slip of the hand or a cell that was cut.
  if (undertaking.phone !== '' && (undertaking.phone.match(/\d/g) ?? []).length < 7) {
    cells.report('phone', 'phone.strange', { words: short(undertaking.phone) })
  }
  const values = { ...nothingReported, note: cells.readText('note'), undertaking, ...absentColumns(table) }
  return { values, hasContent: cells.hasContent, words: cells.words, problems: cells.problems }
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, '、')
}
