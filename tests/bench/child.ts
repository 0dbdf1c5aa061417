import type { BenchResult } from './job.ts'
import { benchJobs } from './jobs/index.ts'

/** Runs one variant of one job in this process: `child.ts JOB VARIANT SIZE FOLDER`. The result goes to standard output as JSON. */
const [jobName, variantName, sizeText, folder] = process.argv.slice(2)
const job = benchJobs.find((candidate) => candidate.name === jobName)
if (!job || !folder || !sizeText || !variantName) throw new Error(`unknown job ${jobName}`)
const size = Number(sizeText)

if (variantName === 'prepare') {
  await job.prepare(folder, size)
} else {
  const variant = job.variants[variantName]
  if (!variant) throw new Error(`unknown variant ${variantName} of ${jobName}`)
  const run = await variant(folder, size)
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  const start = performance.now()
  const answer = await run()
  const milliseconds = performance.now() - start
  // maxRSS is in kilobytes on every platform (libuv).
  const peakBytes = Math.max(0, process.resourceUsage().maxRSS * 1024 - before)
  const result: BenchResult = { milliseconds, peakBytes, answer }
  process.stdout.write(JSON.stringify(result))
}
