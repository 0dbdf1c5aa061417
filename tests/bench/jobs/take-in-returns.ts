import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PeriodId } from '../../../shared/domain/id.ts'
import type { Job } from '../../../shared/domain/job.ts'
import type { BenchJob } from '../job.ts'

/** More than a bare process holds, in bytes: the same for 600 files as for 200. */
const mostMemory = 300 * 2 ** 20

/** What is not garbage at any moment, of this thread, in bytes: it must not grow with the number of files. */
const mostHeld = 40 * 2 ** 20
const held = 'held at most, without garbage'

/** Returns put in, archived, read in the thread of their own, kept, and all without problems taken, as the window does it. */
export const takeInReturnsJob: BenchJob = {
  name: 'take-in-returns',
  counts: 'returns of 60 rows through the intake',
  sizes: [20, 200, 600],
  input: {
    async prepare(folder, size) {
      await (await import('../input/copied-returns.ts')).prepareCopiedReturns(folder, size)
    },
  },
  variants: {
    async ours(folder, _size, scratch) {
      const { openDataFolder } = await import('../../../electron/db/data-folder.ts')
      const { stageReturns } = await import('../../../electron/services/intake-service.ts')
      const { acceptCleanFiles } = await import('../../../electron/services/intake-acceptance.ts')
      const copy = join(scratch, 'data')
      cpSync(join(folder, 'data'), copy, { recursive: true })
      const data = await openDataFolder(copy, { operator: '王海' })
      const periodId = readFileSync(join(folder, 'period.txt'), 'utf8') as PeriodId
      let answer = ''
      let peakRead = 0
      let mostHeldHere = 0
      const job: Job = {
        signal: new AbortController().signal,
        report({ done }) {
          if (done % 50 !== 0) return
          globalThis.gc?.()
          mostHeldHere = Math.max(mostHeldHere, process.memoryUsage().heapUsed)
        },
      }
      return {
        async work() {
          const { added } = await stageReturns(data, periodId, [join(folder, 'returns')], job)
          peakRead = process.resourceUsage().maxRSS * 1024
          const { files, reports } = await acceptCleanFiles(data, periodId, job)
          answer = `${added} files put in, ${files} taken, ${reports} reports`
        },
        async outcome() {
          await data.close()
          const peak = { value: peakRead, unit: 'bytes' } as const
          return {
            answer,
            figures: {
              'peak of the process when all are read': peak,
              [held]: { value: mostHeldHere, unit: 'bytes' },
            },
          }
        },
      }
    },
  },
  goals: [{ of: 'ours', measure: 'memory', atMost: mostMemory }],
  figureGoals: [{ figure: held, atMost: mostHeld }],
}
