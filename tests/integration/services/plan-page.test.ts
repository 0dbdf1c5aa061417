import { describe, expect, test } from 'vitest'
import { undo } from '../../../electron/services/history-service.ts'
import {
  editPlan,
  listPlanSummaries,
  readPlanPage,
  settlePlanWarning,
} from '../../../electron/services/plan-page-service.ts'
import { takeIn, withFolder } from '../../support/ledger-folder.ts'
import { parsedPlan, parsedTask } from '../../support/parsed-plan.ts'

const plan = parsedPlan({
  outline: [
    { level: 1, label: '一', text: '主要任务' },
    { level: 2, label: '（一）', text: '产业发展' },
    { level: 2, label: '（二）', text: '民生保障' },
  ],
  tasks: [
    parsedTask({ number: '1', text: '甲', section: ['一、主要任务', '（一）产业发展'], leadUnits: ['县财政局'] }),
    parsedTask({ number: '2', text: '乙', section: ['一、主要任务', '（二）民生保障'], leadUnits: ['县教育局'] }),
    parsedTask({
      number: '2（1）',
      parent: '2',
      text: '丙',
      section: ['一、主要任务', '（二）民生保障'],
      leaders: ['赵明'],
    }),
  ],
  warnings: [{ code: 'unclosed-bracket', taskNumber: '2', words: '（牵头单位：县教育局', place: {} }],
})

describe('the page of a plan', () => {
  test('counts its outline from below, its parties and its doubts', () =>
    withFolder(async (folder) => {
      const planId = await takeIn(folder, plan)
      const page = await readPlanPage(folder, planId)
      expect(page.outline.map(({ heading, tasks }) => [heading, tasks])).toEqual([
        ['一、主要任务', 3],
        ['（一）产业发展', 1],
        ['（二）民生保障', 2],
      ])
      expect(page).toMatchObject({ tasks: 3, subTasks: 1, indicators: 0, units: 2, leaders: 1, versions: [] })
      expect(page.byStatus).toEqual([{ status: null, tasks: 3 }])
      expect(page.warnings).toMatchObject([{ state: 'open', taskNumber: '2' }])
      expect(page.warnings[0]?.taskId).toMatch(/^task_/)
      expect(await listPlanSummaries(folder)).toMatchObject([{ id: planId, tasks: 3, openWarnings: 1 }])
    }))

  test('names plans of the same number or title as versions', () =>
    withFolder(async (folder) => {
      const first = await takeIn(folder, plan)
      const sameNumber = await takeIn(folder, { ...plan, title: '另一份方案' })
      const sameTitle = await takeIn(folder, {
        ...plan,
        title: `${plan.title} `,
        documentNumber: '云政办发〔2024〕1号',
      })
      const { versions } = await readPlanPage(folder, first)
      expect(new Map(versions.map(({ id, isSameNumber }) => [id, isSameNumber]))).toEqual(
        new Map([
          [sameNumber, true],
          [sameTitle, false],
        ]),
      )
    }))

  test('its head is edited as a step that can be undone', () =>
    withFolder(async (folder) => {
      const planId = await takeIn(folder, plan)
      const facts = { title: '新名称', documentNumber: null, issuer: null, issueDate: null, years: [2024, 2025] }
      await editPlan(folder, planId, facts)
      expect((await readPlanPage(folder, planId)).plan).toMatchObject(facts)
      await undo(folder)
      expect((await readPlanPage(folder, planId)).plan).toMatchObject({ title: plan.title, years: [2023] })
      await expect(editPlan(folder, planId, { ...facts, title: ' ' })).rejects.toMatchObject({
        code: 'plan.titleEmpty',
      })
    }))

  test('a doubt is looked at, and opened again', () =>
    withFolder(async (folder) => {
      const planId = await takeIn(folder, plan)
      const [warning] = (await readPlanPage(folder, planId)).warnings
      const stateNow = async () => (await readPlanPage(folder, planId)).warnings.map(({ state }) => state)
      await settlePlanWarning(folder, planId, warning?.id ?? '', true)
      expect(await stateNow()).toEqual(['accepted'])
      await settlePlanWarning(folder, planId, warning?.id ?? '', false)
      expect(await stateNow()).toEqual(['open'])
    }))
})
