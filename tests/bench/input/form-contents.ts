import type { FormContent } from '../../../shared/domain/form/types.ts'
import type { PeriodId, PlanId, TaskId, UnitId } from '../../../shared/domain/id.ts'
import { defaultStatusWords } from '../../../shared/domain/status/types.ts'
import { sampleFormRound, standardFormWords } from '../../support/form-words.ts'
import { pick } from '../../support/pick.ts'
import { leaderNames, progressText, taskText, unitNames } from './county.ts'

export const statusWords = defaultStatusWords.map(({ word }) => word)

const round = { planTitle: '云河县2023年重点工作任务分工方案', periodLabel: '2023年5月' }

/** How the forms are worded: what the form service asks once a round. */
export const wordsOfRound = () => standardFormWords(sampleFormRound(round))

/** As many forms as wanted, each of about fifty rows. */
export function formContents(forms: number): readonly FormContent[] {
  const wordsFor = wordsOfRound()
  return Array.from({ length: forms }, (_, form) => {
    const unitName = `${pick(unitNames, form)}第${form + 1}科`
    const rows = Array.from({ length: 44 + ((form * 5) % 13) }, (_, row) => formRow(form * 60 + row))
    return {
      planId: 'plan_bench0000000' as PlanId,
      periodId: 'period_bench00000' as PeriodId,
      unitId: `unit_bench${String(form).padStart(7, '0')}` as UnitId,
      ...round,
      unitName,
      words: wordsFor({ unitName, tasks: rows.length }),
      rows,
    }
  })
}

function formRow(index: number): FormContent['rows'][number] {
  return {
    taskId: `task_bench${String(index).padStart(7, '0')}` as TaskId,
    number: String(index + 1),
    text: taskText(index),
    leaders: [pick(leaderNames, index)],
    roleWords: '牵头单位',
    deadline: '2023年年底',
    stageTarget: '完成年度任务的50%以上',
    lastProgress: progressText(index),
  }
}
