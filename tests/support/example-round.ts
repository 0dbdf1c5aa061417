import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DataFolder, openDataFolder } from '../../electron/db/data-folder.ts'
import { listPlans } from '../../electron/db/plan-repository.ts'
import { listTasksByPlan } from '../../electron/db/task-repository.ts'
import { examplePlanPath } from '../../electron/example/example-plan.ts'
import { runExampleRound } from '../../electron/example/load-example.ts'
import { readDocument } from '../../electron/reading/read-document.ts'
import { exportForms } from '../../electron/services/form-service.ts'
import { acceptFile } from '../../electron/services/intake-acceptance.ts'
import { stageReturns } from '../../electron/services/intake-service.ts'
import { listIntake } from '../../electron/services/intake-view.ts'
import { listPlanPeriods, openPeriod } from '../../electron/services/period-service.ts'
import { importPlans } from '../../electron/services/plan-service.ts'
import { parsePlans } from '../../shared/domain/plan/parse-plans.ts'
import { filledRow, fillForm } from './fill-form.ts'
import { unwatched } from './ledger-folder.ts'

/** An open ledger of the invented county whose units have reported on a month; forms and returns are put beside it. */
export async function openExampleRound(root: string) {
  const folder = await openDataFolder(join(root, '数据'), { operator: '王海' })
  const folders = { formsFolder: join(root, '填报表'), returnsFolder: join(root, '回收表') }
  const { plan, periodId } = await runExampleRound(folder, folders, unwatched)
  return { folder, planId: plan.planId, periodId }
}

/** Makes a data folder with the plan of the invented county and nothing else. */
export async function makeExamplePlan(dataFolder: string): Promise<void> {
  await withLedger(dataFolder, takeExamplePlan)
}

async function takeExamplePlan(folder: DataFolder) {
  const bytes = readFileSync(examplePlanPath)
  const plans = parsePlans(await readDocument(bytes, '方案.docx'))
  const [plan] = await importPlans(folder, plans, { name: '方案.docx', bytes }, unwatched)
  if (!plan) throw new Error('there is no plan')
  return plan
}

/**
 * Makes a data folder of the invented county in the middle of an intake: nearly all have reported, two have sent something
 * more that waits to be taken, the second with a doubtful percentage. Forms and returns are put beside it.
 */
export async function makeRoundInIntake(root: string, dataFolder: string): Promise<void> {
  const formsFolder = join(root, '填报表')
  const returnsFolder = join(root, '回收表')
  const again = join(root, '再报')
  mkdirSync(again, { recursive: true })
  await withLedger(dataFolder, async (folder) => {
    const { periodId } = await runExampleRound(folder, { formsFolder, returnsFolder }, unwatched)
    const [first = '', second = ''] = readdirSync(returnsFolder).toSorted()
    const more: readonly (readonly [string, readonly (string | number)[]])[] = [
      [
        first,
        ['一季度地区生产总值同比增长5.8%，二季度主要行业运行平稳，1—5月重点监测指标均达到预期。', '达到序时进度', 45],
      ],
      [second, ['已开工39个项目。', '达到序时进度', 0.85]],
    ]
    for (const [name, values] of more) {
      const path = join(again, name)
      writeFileSync(path, fillForm(readFileSync(join(formsFolder, name)), filledRow(0, values)))
      await stageReturns(folder, periodId, [path], unwatched)
    }
  })
}

/** What stands in `stageOwnTable`'s table beside the task. */
export const ownTableWords = [
  '干什么',
  '干了什么',
  '差在哪',
  '完成月度监测5次，编发分析12期。',
  '用地指标不足',
] as const

/** Puts a table into the round's intake that was never our form: its columns wait to be named. */
export async function stageOwnTable(root: string, dataFolder: string): Promise<void> {
  await withLedger(dataFolder, async (folder) => {
    const [plan] = await listPlans(folder.db)
    const [period] = plan ? await listPlanPeriods(folder.db, plan.id) : []
    const [task] = plan ? await listTasksByPlan(folder.db, plan.id) : []
    if (!period || !task) throw new Error('there is no round')
    const path = join(root, '县统计局自制表.csv')
    const [what, done, lacking, progress, problem] = ownTableWords
    writeFileSync(path, `${what},${done},${lacking}\n${task.text},${progress},${problem}\n`)
    await stageReturns(folder, period.id, [path], unwatched)
  })
}

/**
 * Makes a data folder of the invented county with a round of 办理方案: two have sent theirs, one was taken, the other waits
 * with goals of which nobody can be sure and a telephone number that was cut off, a third is a table of the unit's own.
 */
export async function makeUndertakingRound(root: string, dataFolder: string): Promise<void> {
  const forms = join(root, '办理方案填报表')
  const returns = join(root, '办理方案回收表')
  mkdirSync(returns, { recursive: true })
  await withLedger(dataFolder, async (folder) => {
    const { planId } = await takeExamplePlan(folder)
    const year = { from: '2023-01-01', to: '2023-12-31', due: '2035-03-01', label: '2023年办理方案' }
    const periodId = await openPeriod(folder, { planId, purpose: 'undertaking', cadence: 'quarter', ...year })
    await exportForms(folder, periodId, forms, unwatched)
    const persons = { J6: '李清河', K6: '综合股', L6: '赵田' }
    const works = { E6: '1.建立月度调度机制。\n2.逐项梳理重点指标。\n3.每季度分析运行情况。', I6: '100%' }
    const sent = [
      { ...works, ...persons, F6: '25%', G6: '完成投资20亿元，新开工项目12个', M6: '0635-8000001' },
      { ...works, ...persons, F6: '0.25', G6: '0.5', M6: '8001' },
    ]
    for (const [at, name] of readdirSync(forms).toSorted().slice(0, sent.length).entries()) {
      const path = join(returns, name)
      writeFileSync(path, fillForm(readFileSync(join(forms, name)), sent[at] ?? {}))
      await stageReturns(folder, periodId, [path], unwatched)
      const { files } = await listIntake(folder, periodId, null, { offset: 0, limit: 1 })
      if (at === 0 && files[0]) await acceptFile(folder, files[0].id, null)
    }
    const [, , third] = await listTasksByPlan(folder.db, planId)
    const own = join(returns, '县统计局自制表.csv')
    writeFileSync(own, `干什么,怎么干,上半年干到哪\n${third?.text},逐户走访企业，组织申报项目。,50%\n`)
    await stageReturns(folder, periodId, [own], unwatched)
  })
}

/** A task of the example's plan with a unit that leads it. */
export async function firstTaskOfUnit(): Promise<{ readonly unit: string; readonly text: string }> {
  const plans = parsePlans(await readDocument(readFileSync(examplePlanPath), '方案.docx'))
  const [task] = plans.flatMap(({ tasks }) => tasks.filter(({ leadUnits }) => leadUnits.length === 1))
  const [unit] = task?.leadUnits ?? []
  if (!task || unit === undefined) throw new Error('the example has no task of one unit')
  return { unit, text: task.text }
}

async function withLedger(dataFolder: string, work: (folder: DataFolder) => Promise<unknown>): Promise<void> {
  const folder = await openDataFolder(dataFolder, { operator: '王海' })
  try {
    await work(folder)
  } finally {
    await folder.close()
  }
}
