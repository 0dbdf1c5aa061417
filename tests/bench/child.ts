import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchResult, BenchRun } from './job.ts'
import { benchJobs } from './jobs/index.ts'

/**
 * Runs one variant of one job in this process: `child.ts JOB VARIANT SIZE FOLDER`. The result goes to standard output as
 * JSON. The variant `prepare` makes the job's input; `bare` does nothing, for the memory that a process holds by itself.
 */
const [jobName, variantName, sizeText, folder] = process.argv.slice(2)
if (!folder || !sizeText || !variantName) throw new Error('child.ts JOB VARIANT SIZE FOLDER')
const size = Number(sizeText)

// maxRSS is in kilobytes on every platform (libuv).
const peakBytes = () => process.resourceUsage().maxRSS * 1024

if (variantName === 'bare') {
  print({ milliseconds: 0, peakBytes: peakBytes() })
} else {
  const job = benchJobs.find((candidate) => candidate.name === jobName)
  if (!job) throw new Error(`unknown job ${jobName}`)
  if (variantName === 'prepare') await job.input.prepare(folder, size)
  else {
    const variant = job.variants[variantName]
    if (!variant) throw new Error(`unknown variant ${variantName} of ${jobName}`)
    const scratch = mkdtempSync(join(folder, 'run-'))
    let run: BenchRun | null = null
    try {
      run = await variant(folder, size, scratch)
      globalThis.gc?.()
      const start = performance.now()
      await run.work()
      const milliseconds = performance.now() - start
      const peak = peakBytes()
      print({ milliseconds, peakBytes: peak, ...(await run.outcome?.()) })
    } finally {
      await run?.end?.()
      rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    }
  }
}

function print(result: BenchResult): void {
  process.stdout.write(JSON.stringify(result))
}
