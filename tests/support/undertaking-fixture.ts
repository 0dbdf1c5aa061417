import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { listStageTargets } from '../../electron/db/stage-target-repository.ts'
import { listTasksByPlan } from '../../electron/db/task-repository.ts'
import { listUndertakingsByPlan } from '../../electron/db/undertaking-repository.ts'
import { exportForms } from '../../electron/services/form-service.ts'
import { openPeriod } from '../../electron/services/period-service.ts'
import { importReturns } from '../../electron/services/task-return-service.ts'
import type { PeriodId } from '../../shared/domain/id.ts'
import { fillForm } from './fill-form.ts'
import { openRound, quietJob, type RoundFixture } from './round-fixture.ts'

type Cells = Readonly<Record<string, string | number>>

/** What a unit writes into the first row of its form. */
export const plainCells: Cells = {
  E6: '1.组织申报技改项目。\n2.走访规模以下企业。',
  F6: '20%',
  G6: '完成10家',
  I6: 100,
  J6: '李清河',
  K6: '工业股',
  L6: '赵田',
  M6: '0635-8000001',
}

/** The round of May with one of 办理方案 by quarters beside it, whose forms are written. */
export async function openUndertakings() {
  const round: RoundFixture = await openRound()
  const { folder, planId, root } = round
  const year = { from: '2023-01-01', to: '2023-12-31', due: '2023-03-01' }
  const asked = { planId, purpose: 'undertaking', cadence: 'quarter', label: '2023年办理方案', ...year } as const
  const undertakings: PeriodId = await openPeriod(folder, asked)
  const { files } = await exportForms(folder, undertakings, join(root, '办理方案'), quietJob)
  const forms: readonly string[] = files.map(({ path }) => path)
  const inbox = join(root, '回收')
  mkdirSync(inbox)
  return {
    round,
    undertakings,
    forms,
    inbox,
    /** Fills a form in and puts it among the returns; answers its path. */
    put(form: number, cells: Cells, name = basename(forms[form] ?? '')): string {
      const path = join(inbox, name)
      writeFileSync(path, fillForm(readFileSync(forms[form] ?? ''), cells))
      return path
    },
    take: (paths: readonly string[], dryRun = false) =>
      importReturns(folder, paths, undertakings, { dryRun }, quietJob),
    saved: () => listUndertakingsByPlan(folder.db, planId),
    /** The stage targets that count, by the number of their task. */
    async targets() {
      const tasks = await listTasksByPlan(folder.db, planId)
      const rows = await listStageTargets(
        folder.db,
        tasks.map(({ id }) => id),
      )
      const numbers = new Map(tasks.map(({ id, number }) => [id, number]))
      return rows.map(({ taskId, periodLabel, on, value, text }) => [numbers.get(taskId), periodLabel, on, value, text])
    },
  }
}

export type UndertakingFixture = Awaited<ReturnType<typeof openUndertakings>>
