/** One heavy job, done by us, by a peer, and by the least any program must do (the floor), on the same input. */
export interface BenchJob {
  readonly name: string
  /** What one unit of `size` is: `tasks`, `forms`. */
  readonly counts: string
  readonly sizes: readonly number[]
  /** Makes the input in `folder`; runs in a process of its own, so that it burdens no measurement. */
  prepare(folder: string, size: number): Promise<void>
  /**
   * `ours`, `floor`, and peers by name. Each sets itself up (imports, warm reads) and returns what is timed;
   * what that returns is a number that must agree between variants that do the same work, or null.
   */
  readonly variants: Readonly<Record<string, (folder: string, size: number) => Promise<() => Promise<number | null>>>>
}

/** What a child process reports of one run. */
export interface BenchResult {
  readonly milliseconds: number
  /** Peak memory of the process above what it held before the job, in bytes. */
  readonly peakBytes: number
  readonly answer: number | null
}
