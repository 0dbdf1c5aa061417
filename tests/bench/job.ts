/**
 * One heavy job, done by us, by a peer, and by the least any program must do (the floor), on the same input. Its module is
 * loaded in every process: whatever is large it imports where it is used, so that it burdens no other measurement.
 */
export interface BenchJob {
  readonly name: string
  /** What one unit of `size` is: `tasks`, `forms`. */
  readonly counts: string
  readonly sizes: readonly number[]
  readonly input: BenchInput
  /** `ours`, floors and peers by name; run in turns, in this order. */
  readonly variants: Readonly<Record<string, BenchVariant>>
  readonly goals: readonly Goal[]
  readonly queryGoals?: readonly QueryGoal[]
  readonly figureGoals?: readonly FigureGoal[]
}

/** The input of a job; jobs that share one share the folder it was made in, so variants must not change it. */
export interface BenchInput {
  /** Makes the input in `folder`; runs in a process of its own, so that it burdens no measurement. */
  prepare(folder: string, size: number): Promise<void>
}

/**
 * Sets itself up (imports, opens) and returns what is timed, and what is learnt of its result when the clock has stopped.
 * `scratch` is an empty folder for this run alone.
 */
export type BenchVariant = (folder: string, size: number, scratch: string) => Promise<BenchRun>

export interface BenchRun {
  work(): Promise<void>
  outcome?(): Promise<Outcome>
  /** Ends what the run started, whether it came to its end or not. */
  end?(): Promise<void>
}

export interface Outcome {
  /** What must agree between variants that do the same work: rows, sums of cells. */
  readonly answer?: string
  /** Size of what was written. */
  readonly outputBytes?: number
  /** Many short operations measured inside the run, in milliseconds. */
  readonly queries?: Readonly<Record<string, readonly number[]>>
  /** What else was counted. */
  readonly figures?: Readonly<Record<string, Figure>>
  /** Memory of the program measured, in bytes, where it does not run in the process of the run. */
  readonly programBytes?: number
}

export interface Figure {
  readonly value: number
  readonly unit: 'times' | 'milliseconds' | 'bytes'
}

/** What a child process reports of one run. */
export interface BenchResult extends Outcome {
  readonly milliseconds: number
  /** Peak resident memory of the whole process, in bytes. */
  readonly peakBytes: number
}

/** A target ("must"): `of` against `to` where it is given, else as it is. Kept from the size `from` on. */
export interface Goal {
  readonly of: string
  readonly measure: 'time' | 'memory' | 'output'
  /** Another variant: the target is then a ratio. Without it: milliseconds, or bytes (memory: above a bare process). */
  readonly to?: string
  readonly atMost: number
  readonly from?: number
}

/** A target for the 95th percentile of one kind of query of `ours`, in milliseconds. */
export interface QueryGoal {
  readonly query: RegExp
  readonly atMost: number
  readonly from?: number
}

/** A target for one figure of `ours`, in its unit. */
export interface FigureGoal {
  readonly figure: string
  readonly atMost: number
  readonly from?: number
}
