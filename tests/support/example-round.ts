import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDataFolder } from '../../electron/db/data-folder.ts'
import { runExampleRound } from '../../electron/example/load-example.ts'
import { stageReturns } from '../../electron/services/intake-service.ts'
import { filledRow, fillForm } from './fill-form.ts'
import { unwatched } from './ledger-folder.ts'

/**
 * Makes a data folder of the invented county in the middle of an intake: nearly all have reported, two have sent something
 * more that waits to be taken, the second with a doubtful percentage. Forms and returns are put beside it.
 */
export async function makeRoundInIntake(root: string, dataFolder: string): Promise<void> {
  const formsFolder = join(root, '填报表')
  const returnsFolder = join(root, '回收表')
  const again = join(root, '再报')
  mkdirSync(again, { recursive: true })
  const folder = await openDataFolder(dataFolder, { operator: '王海' })
  try {
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
  } finally {
    await folder.close()
  }
}
