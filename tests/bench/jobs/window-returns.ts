import { join } from 'node:path'
import type { BenchJob, Figure } from '../job.ts'
import { returnedForms } from './returns.ts'

/** 回收表 put in through the window and taken, all without problems at once: meanwhile the page must stay at hand. */
export const windowReturnsJob: BenchJob = {
  name: 'window-returns',
  counts: 'returns of 60 rows',
  sizes: [200],
  input: returnedForms,
  variants: {
    async ours(folder, _size, scratch) {
      const { openOnCopy, programBytes } = await import('../window/open-program.ts')
      const { noteLongTasks, takeLongTasks } = await import('../window/page-side.ts')
      const program = await (await openOnCopy(join(folder, 'data'), scratch))()
      const { app, page } = program
      page.setDefaultTimeout(300_000)
      await app.evaluate(
        ({ dialog }, returns) => {
          dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [returns] })
        },
        join(folder, 'returns'),
      )
      await page.evaluate(() => {
        location.hash = '#/period/intake'
      })
      const folderButton = page.getByRole('button', { name: '放入文件夹' }).first()
      await folderButton.waitFor()
      const queries: Record<string, number[]> = {}
      const figures: Record<string, Figure> = {}
      const time = async (name: string, act: () => Promise<void>) => {
        const start = performance.now()
        await act()
        queries[name] = [performance.now() - start]
        const tasks = await page.evaluate(takeLongTasks)
        figures[`${name}: longest task of the page`] = { unit: 'milliseconds', value: Math.max(0, ...tasks) }
      }
      return {
        async work() {
          await page.evaluate(noteLongTasks)
          await time('put in and read', async () => {
            await folderButton.click()
            await page.getByText(/^放入 \d+ 份回收表/).waitFor()
          })
          await time('take all without problems', async () => {
            await page.getByRole('button', { name: /^收取全部无问题的（[1-9]\d*）$/ }).click()
            await page.getByRole('button', { name: '收取全部无问题的（0）' }).waitFor()
          })
        },
        async outcome() {
          const bytes = programBytes(program)
          return { queries, figures, ...(bytes !== null && { programBytes: bytes }) }
        },
        end: program.close,
      }
    },
  },
  goals: [],
  figureGoals: ['put in and read', 'take all without problems'].map((part) => ({
    figure: `${part}: longest task of the page`,
    atMost: 100,
  })),
}
