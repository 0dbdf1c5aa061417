import { join } from 'node:path'
import type { BenchJob } from '../job.ts'
import type { OpenProgram } from '../window/open-program.ts'
import { fullLedger } from './ledger-queries.ts'

const floorName = 'floor: a window with one word'

/** From the start of the process to the first rows of 任务台账, which is opened as soon as the window has its navigation. */
export const windowStartJob: BenchJob = {
  name: 'window-start',
  counts: 'tasks, ten reports each',
  sizes: [100_000],
  input: fullLedger,
  variants: {
    async ours(folder, _size, scratch) {
      const { openOnCopy } = await import('../window/open-program.ts')
      const { clickAndSee } = await import('../window/page-side.ts')
      const open = await openOnCopy(join(folder, 'data'), scratch)
      return timeStart(open, async ({ page, startedAt }) => {
        const ledger = { click: 'nav a[href="#/task"]', see: [{ selector: '[role="grid"] tbody td[id]' }] }
        const { seenAt } = await page.evaluate(clickAndSee, ledger)
        return { 'first rows of 任务台账': [seenAt - startedAt] }
      })
    },
    async [floorName](_folder, _size, scratch) {
      const { openEmptyProgram } = await import('../window/open-program.ts')
      return timeStart(await openEmptyProgram(scratch), async () => ({}))
    },
  },
  goals: [],
}

/** Times a start until what is looked for is seen. */
async function timeStart(
  open: () => Promise<OpenProgram>,
  see: (program: OpenProgram) => Promise<Readonly<Record<string, readonly number[]>>>,
) {
  const { programBytes } = await import('../window/open-program.ts')
  const { firstPaint } = await import('../window/page-side.ts')
  const opened: OpenProgram[] = []
  let queries: Readonly<Record<string, readonly number[]>> = {}
  return {
    async work() {
      const program = await open()
      opened.push(program)
      const seen = await see(program)
      const paintedAt = await program.page.evaluate(firstPaint)
      queries = { 'first paint': [paintedAt - program.startedAt], ...seen }
    },
    async outcome() {
      const [program] = opened
      const bytes = program && programBytes(program)
      return { queries, ...(bytes && { programBytes: bytes }) }
    },
    async end() {
      await opened[0]?.close()
    },
  }
}
