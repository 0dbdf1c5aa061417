import type { BenchJob, BenchResult, Figure, FigureGoal, Goal, QueryGoal } from './job.ts'

type Results = ReadonlyMap<string, readonly BenchResult[]>

/** The table of one job at one size: medians with their spread, ratios, and the targets beside what was reached. */
export function reportJob(job: BenchJob, size: number, results: Results, bareBytes: number): string {
  const reading = new Reading(results, bareBytes)
  const count = results.values().next().value?.length ?? 0
  const lines = [`\n${job.name}: ${size.toLocaleString('en')} ${job.counts}, ${count} runs`]
  const ours = reading.time('ours')
  for (const [name, list] of results) {
    const times = list.map(({ milliseconds }) => milliseconds)
    const spread = `${formatTime(Math.min(...times))}–${formatTime(Math.max(...times))}`
    const output = reading.output(name)
    const columns = [
      `  ${name.padEnd(30)}`,
      formatTime(reading.time(name)).padStart(8),
      `(${spread})`.padEnd(20),
      formatBytes(reading.memory(name)).padStart(7),
      output === null ? '' : `writes ${formatBytes(output)}`,
      name === 'ours' ? '' : `ours takes ${formatRatio(ours / reading.time(name))}`,
    ]
    lines.push(columns.filter((column) => column !== '').join('  '))
  }
  const { queries, queryGoals } = { queries: reading.queries(), queryGoals: job.queryGoals ?? [] }
  lines.push(...queryLines(queries, queryGoals, size), ...figureLines(reading.figures(), job.figureGoals ?? [], size))
  for (const goal of job.goals) if (size >= (goal.from ?? 0)) lines.push(goalLine(goal, reading))
  const answers = reading.answers()
  if (new Set(answers.values()).size > 1) {
    lines.push('  THE VARIANTS DISAGREE:', ...[...answers].map(([name, answer]) => `    ${name}: ${answer}`))
  } else if (answers.size > 1) lines.push(`  all agree: ${[...answers.values()][0]}`)
  return lines.join('\n')
}

/** Medians over the runs of each variant. */
class Reading {
  readonly #results: Results
  readonly #bareBytes: number

  constructor(results: Results, bareBytes: number) {
    this.#results = results
    this.#bareBytes = bareBytes
  }

  time(name: string): number {
    return median(this.#of(name).map(({ milliseconds }) => milliseconds))
  }

  /** Peak above what a process that does nothing holds; of a program that was started, all that it holds. */
  memory(name: string): number {
    return median(this.#of(name).map(({ peakBytes, programBytes }) => programBytes ?? peakBytes - this.#bareBytes))
  }

  output(name: string): number | null {
    const sizes = this.#of(name).flatMap(({ outputBytes }) => outputBytes ?? [])
    return sizes.length === 0 ? null : median(sizes)
  }

  measure(name: string, measure: Goal['measure']): number {
    return measure === 'output' ? (this.output(name) ?? Number.NaN) : this[measure](name)
  }

  /** Variant → query → all its times. */
  queries(): ReadonlyMap<string, ReadonlyMap<string, readonly number[]>> {
    const all = new Map<string, Map<string, number[]>>()
    for (const [name, list] of this.#results) {
      for (const [query, times] of list.flatMap(({ queries }) => Object.entries(queries ?? {}))) {
        const own = all.get(name) ?? new Map<string, number[]>()
        all.set(name, own)
        own.set(query, [...(own.get(query) ?? []), ...times])
      }
    }
    return all
  }

  /** Figure of `ours` → its values. */
  figures(): ReadonlyMap<string, readonly Figure[]> {
    const all = new Map<string, Figure[]>()
    for (const [name, figure] of this.#of('ours').flatMap(({ figures }) => Object.entries(figures ?? {})))
      all.set(name, [...(all.get(name) ?? []), figure])
    return all
  }

  answers(): ReadonlyMap<string, string> {
    const answers = new Map<string, string>()
    for (const [name, list] of this.#results) {
      const given = new Set(list.flatMap(({ answer }) => answer ?? []))
      if (given.size > 0) answers.set(name, [...given].join(' / '))
    }
    return answers
  }

  #of(name: string): readonly BenchResult[] {
    return this.#results.get(name) ?? []
  }
}

function queryLines(
  queries: ReturnType<Reading['queries']>,
  goals: readonly QueryGoal[],
  size: number,
): readonly string[] {
  const lines: string[] = []
  for (const [variant, own] of queries) {
    lines.push(`  ${variant}: p50 / p95 of each query`)
    for (const [query, times] of own) {
      const p95 = percentile(times, 0.95)
      const goal = variant === 'ours' ? goals.find((candidate) => candidate.query.test(query)) : undefined
      const said =
        goal && size >= (goal.from ?? 0) ? `must ≤ ${formatTime(goal.atMost)}: ${verdict(p95, goal.atMost)}` : ''
      lines.push(
        `    ${padWide(query, 52)}${formatTime(median(times)).padStart(9)} / ${formatTime(p95).padStart(8)}  ${said}`,
      )
    }
  }
  return lines
}

/** The worst run counts. */
function figureLines(
  figures: ReadonlyMap<string, readonly Figure[]>,
  goals: readonly FigureGoal[],
  size: number,
): readonly string[] {
  return [...figures].map(([name, values]) => {
    const format = figureFormats[values[0]?.unit ?? 'times']
    const worst = Math.max(...values.map(({ value }) => value))
    const goal = goals.find(({ figure, from }) => figure === name && size >= (from ?? 0))
    const said = goal ? `must ≤ ${format(goal.atMost)}: ${verdict(worst, goal.atMost)}` : ''
    return `    ${padWide(name, 52)}${format(median(values.map(({ value }) => value))).padStart(9)} / ${format(worst).padStart(8)}  ${said}`
  })
}

const figureFormats: Readonly<Record<Figure['unit'], (value: number) => string>> = {
  times: String,
  milliseconds: formatTime,
  bytes: formatBytes,
}

function goalLine(goal: Goal, reading: Reading): string {
  const value = reading.measure(goal.of, goal.measure)
  const words = goal.of === 'ours' ? goal.measure : `${goal.measure} of ${goal.of}`
  if (goal.to === undefined) {
    const format = goal.measure === 'time' ? formatTime : formatBytes
    return `  must: ${words} ≤ ${format(goal.atMost)}: ${format(value)}, ${verdict(value, goal.atMost)}`
  }
  const ratio = value / reading.measure(goal.to, goal.measure)
  return `  must: ${words} ≤ ${formatRatio(goal.atMost)} of ${goal.to}: ${formatRatio(ratio)}, ${verdict(ratio, goal.atMost)}`
}

const verdict = (value: number, atMost: number) => (value <= atMost ? 'met' : 'MISSED')

function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

function formatTime(milliseconds: number): string {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(2)} s`
  return `${milliseconds < 10 ? milliseconds.toFixed(2) : milliseconds.toFixed(0)} ms`
}

function formatBytes(bytes: number): string {
  const megabytes = bytes / 2 ** 20
  return `${megabytes < 10 ? megabytes.toFixed(1) : megabytes.toFixed(0)} MB`
}

function formatRatio(ratio: number): string {
  return `${ratio.toFixed(2)} x`
}

/** Chinese characters take two places in a terminal. */
function padWide(text: string, width: number): string {
  const taken = [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0)
  return text + ' '.repeat(Math.max(1, width - taken))
}
