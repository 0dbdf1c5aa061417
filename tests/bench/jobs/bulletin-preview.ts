import { join } from 'node:path'
import type { BenchJob, Figure } from '../job.ts'

/** 通报 of some sixty pages opened in the window: to its first page, and until all its pages are laid out. */
export const bulletinPreviewJob: BenchJob = {
  name: 'bulletin-preview',
  counts: 'units with 15 tasks each, in a bulletin',
  sizes: [24],
  input: {
    async prepare(folder, size) {
      const { openReportedRound, prepareReportedRound } = await import('../input/reported-round.ts')
      const { composeBulletin } = await import('../../../electron/services/bulletin-draft-service.ts')
      await prepareReportedRound(folder, size)
      const { data, periodId } = await openReportedRound(folder)
      await composeBulletin(data, periodId, { kind: 'monthly', presetId: null })
      await data.close()
    },
  },
  variants: {
    async ours(folder, _size, scratch) {
      const { backupMade, openOnCopy, programBytes } = await import('../window/open-program.ts')
      const { clickAndSee, noteLongTasks, takeLongTasks } = await import('../window/page-side.ts')
      const program = await (await openOnCopy(join(folder, 'data'), scratch))()
      const { page } = program
      await page.setViewportSize({ width: 1366, height: 768 })
      await backupMade(scratch)
      const queries: Record<string, number[]> = {}
      const figures: Record<string, Figure> = {}
      return {
        async work() {
          await page.evaluate(noteLongTasks)
          for (const visit of ['first', 'later']) {
            const open = { click: 'nav a[href="#/bulletin"]', see: [{ selector: '[data-place="lead"]' }] }
            const { clickedAt, seenAt } = await page.evaluate(clickAndSee, open)
            queries[`to the first page, ${visit} visit`] = [seenAt - clickedAt]
            const tasks = await page.evaluate(takeLongTasks)
            figures[`longest task of the page, ${visit} visit`] = {
              unit: 'milliseconds',
              value: Math.max(0, ...tasks),
            }
            const pages = await page.locator('[data-page]').count()
            figures.pages = { unit: 'times', value: pages }
            await page.evaluate(clickAndSee, {
              click: 'nav a[href="#/plan"]',
              see: [{ selector: 'main h1', text: '方案' }],
            })
          }
        },
        async outcome() {
          const bytes = programBytes(program)
          return { queries, figures, ...(bytes !== null && { programBytes: bytes }) }
        },
        end: program.close,
      }
    },
    /** What any preview by way of a file takes at least. */
    async 'PDF by Chromium'(folder) {
      const { makeBulletin } = await import('../../../electron/services/bulletin-service.ts')
      const { printPaper } = await import('../../../electron/services/print-paper.ts')
      const { installedBrowser } = await import('../../../electron/print/pdf-printer.ts')
      const { defaultPaperSettings } = await import('../../../shared/domain/document/paper-settings.ts')
      const { openReportedRound } = await import('../input/reported-round.ts')
      const { quietJob } = await import('../input/quiet-job.ts')
      const { data, periodId } = await openReportedRound(folder)
      const request = { kind: 'monthly', presetName: null, issueDate: '2023-06-06' } as const
      return {
        async work() {
          const paper = await makeBulletin(data.db, periodId, request)
          await printPaper(paper, 'pdf', defaultPaperSettings, installedBrowser, quietJob.signal)
        },
        end: () => data.close(),
      }
    },
  },
  goals: [],
  queryGoals: [{ query: /first page/, atMost: 1000 }],
}
