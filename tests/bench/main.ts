import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { BenchJob, BenchResult } from './job.ts'
import { benchJobs } from './jobs/index.ts'

/**
 * `npm run bench [-- --job NAME]… [--size N]… [--runs N]`
 *
 * Every run is a fresh process; variants take turns, so that a machine that slows down slows all of them. The medians
 * are printed with the ratio to the floor and to each peer: the ratios count, the seconds are this machine's.
 */
const { values } = parseArgs({
  options: {
    job: { type: 'string', multiple: true },
    size: { type: 'string', multiple: true },
    runs: { type: 'string', default: '3' },
  },
})
const runs = Number(values.runs)
const chosen = benchJobs.filter((job) => !values.job || values.job.includes(job.name))
if (chosen.length === 0) throw new Error(`no such job; there are: ${benchJobs.map((job) => job.name).join(', ')}`)

const child = join(import.meta.dirname, 'child.ts')

function runChild(job: BenchJob, variant: string, size: number, folder: string): string {
  const args = ['--expose-gc', '--max-old-space-size=8192', child, job.name, variant, String(size), folder]
  return execFileSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 26,
  })
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

function formatTime(milliseconds: number): string {
  return milliseconds < 1000 ? `${milliseconds.toPrecision(3)} ms` : `${(milliseconds / 1000).toFixed(2)} s`
}

for (const job of chosen) {
  for (const size of values.size?.map(Number) ?? job.sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'dubantai-bench-'))
    try {
      runChild(job, 'prepare', size, folder)
      const results = new Map<string, BenchResult[]>(Object.keys(job.variants).map((name) => [name, []]))
      for (let run = 0; run < runs; run++)
        for (const [name, list] of results) list.push(JSON.parse(runChild(job, name, size, folder)))
      report(job, size, results)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

function report(job: BenchJob, size: number, results: ReadonlyMap<string, readonly BenchResult[]>): void {
  const time = (name: string) => median((results.get(name) ?? []).map((result) => result.milliseconds))
  const ours = time('ours')
  console.log(`\n${job.name}: ${size} ${job.counts}, median of ${runs} runs`)
  for (const [name, list] of results) {
    const peak = median(list.map((result) => result.peakBytes)) / 2 ** 20
    const against = name === 'ours' ? '' : `   ours is ${(ours / time(name)).toFixed(2)} x`
    const spread = `${formatTime(Math.min(...list.map((r) => r.milliseconds)))}–${formatTime(Math.max(...list.map((r) => r.milliseconds)))}`
    console.log(
      `  ${name.padEnd(28)} ${formatTime(time(name)).padStart(9)} (${spread})  +${peak.toFixed(0)} MB${against}`,
    )
  }
  const answers = new Set(
    [...results.values()].flat().flatMap((result) => (result.answer === null ? [] : [result.answer])),
  )
  if (answers.size > 1) console.log(`  the variants disagree: ${[...answers].join(', ')}`)
}
