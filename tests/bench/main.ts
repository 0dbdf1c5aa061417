import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { BenchJob, BenchResult } from './job.ts'
import { benchJobs } from './jobs/index.ts'
import { reportJob } from './report.ts'

/**
 * `npm run bench [-- --job NAME]… [--size N]… [--runs N]`
 *
 * Every run is a fresh process; variants take turns, so that a machine that slows down slows all of them. What is printed
 * are medians with their spread and the ratios to floor and peers: the ratios count, the seconds are this machine's.
 */
const { values } = parseArgs({
  options: {
    job: { type: 'string', multiple: true },
    size: { type: 'string', multiple: true },
    runs: { type: 'string', default: '3' },
  },
})
const runs = wholeNumber(values.runs, '--runs')
const sizes = values.size?.map((size) => wholeNumber(size, '--size'))
const unknown = (values.job ?? []).filter((name) => !benchJobs.some((job) => job.name === name))
if (unknown.length > 0)
  throw new Error(`no job ${unknown.join(', ')}; there are: ${benchJobs.map(({ name }) => name).join(', ')}`)
const chosen = benchJobs.filter((job) => !values.job || values.job.includes(job.name))

const root = mkdtempSync(join(tmpdir(), 'dubantai-bench-'))
const inputs = new Map<string, string>()
try {
  const bare = runChild(null, 'bare', 0, root).peakBytes
  for (const job of chosen) {
    for (const size of sizes ?? job.sizes) {
      const folder = inputOf(job, size)
      const results = new Map<string, BenchResult[]>(Object.keys(job.variants).map((name) => [name, []]))
      for (let run = 0; run < runs; run++)
        for (const [name, list] of results) list.push(runChild(job, name, size, folder))
      console.log(reportJob(job, size, results, bare))
    }
    if (!chosen.slice(chosen.indexOf(job) + 1).some((later) => later.input === job.input)) forget(job)
  }
} finally {
  rmSync(root, { recursive: true, force: true })
}

/** The folder with a job's input, made where it is not there yet. */
function inputOf(job: BenchJob, size: number): string {
  const first = benchJobs.find((candidate) => candidate.input === job.input) ?? job
  const folder = join(root, `${first.name}-${size}`)
  if (!inputs.has(folder)) {
    mkdirSync(folder)
    startChild(job, 'prepare', size, folder)
    inputs.set(folder, first.name)
  }
  return folder
}

function forget(job: BenchJob): void {
  for (const [folder, name] of inputs) {
    if (benchJobs.find((candidate) => candidate.name === name)?.input !== job.input) continue
    rmSync(folder, { recursive: true, force: true })
    inputs.delete(folder)
  }
}

function runChild(job: BenchJob | null, variant: string, size: number, folder: string): BenchResult {
  return JSON.parse(startChild(job, variant, size, folder))
}

function startChild(job: BenchJob | null, variant: string, size: number, folder: string): string {
  const child = join(import.meta.dirname, 'child.ts')
  return execFileSync(
    process.execPath,
    ['--expose-gc', '--max-old-space-size=8192', child, job?.name ?? '', variant, String(size), folder],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 28 },
  )
}

function wholeNumber(text: string, option: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) throw new Error(`${option} wants a whole number, not ${text}`)
  return number
}
