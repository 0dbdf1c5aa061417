import type { WindowedRows } from './table-types.ts'

/** Rows that came in windows and are kept while they are near what is shown. */
export interface WindowStore<Row> {
  /** Undefined until it has come; of the source before, while that row of this one has not come. */
  rowAt(index: number): Row | undefined
  /** Says which rows are shown, so that they are fetched, and those ahead of them once this moves on. */
  need(from: number, to: number): void
  /** All rows between two places, fetched where need be. */
  rowsBetween(from: number, to: number): Promise<readonly Row[]>
  /** Whether a window did not come; `retry` asks for it again. */
  hasFailed(): boolean
  retry(): void
  subscribe(listener: () => void): () => void
  version(): number
  /** What has come, by window. */
  readonly windows: Windows<Row>
}

type Windows<Row> = ReadonlyMap<number, readonly Row[]>

const windowSize = 100
/** Windows kept: ten thousand rows are the most a user goes back over in one go. */
const keptWindows = 100
/** Windows fetched beyond the one that scrolling came to, so that its rows are there before they are in sight. */
const windowsAhead = 2

/** Fetches rows of a source by windows; rows of the source `before` are shown until the new ones are there. */
export function createWindowStore<Row>(source: WindowedRows<Row>, before: Windows<Row> = new Map()): WindowStore<Row> {
  const windows = new Map<number, readonly Row[]>()
  const asked = new Map<number, Promise<readonly Row[]>>()
  const failed = new Set<number>()
  const listeners = new Set<() => void>()
  let version = 0
  let needed: readonly [number, number] | null = null

  const tell = () => {
    version += 1
    for (const listener of listeners) listener()
  }
  const forgetFar = () => {
    if (windows.size <= keptWindows || !needed) return
    const middle = (needed[0] + needed[1]) / 2
    const farthest = [...windows.keys()].sort((a, b) => Math.abs(b - middle) - Math.abs(a - middle))
    for (const at of farthest.slice(0, windows.size - keptWindows)) windows.delete(at)
  }
  const fetchWindow = (at: number): Promise<readonly Row[]> => {
    const known = windows.get(at)
    if (known) return Promise.resolve(known)
    const running = asked.get(at)
    if (running) return running
    const from = at * windowSize
    const coming = source.loadWindow(from, Math.min(windowSize, source.total - from)).then(
      (rows) => {
        windows.set(at, rows)
        forgetFar()
        return rows
      },
      (error: unknown) => {
        failed.add(at)
        throw error
      },
    )
    asked.set(at, coming)
    const done = () => {
      asked.delete(at)
      tell()
    }
    coming.then(done, done)
    return coming
  }
  const fetchQuietly = (at: number) => {
    // What went wrong is told through hasFailed, beside the rows.
    if (at >= 0 && at * windowSize < source.total && !failed.has(at)) fetchWindow(at).catch(() => undefined)
  }
  return {
    rowAt: (index) => {
      const at = Math.floor(index / windowSize)
      return (windows.get(at) ?? before.get(at))?.[index % windowSize]
    },
    need(from, to) {
      const [first, last] = [Math.floor(from / windowSize), Math.floor(Math.max(from, to - 1) / windowSize)]
      for (let at = first; at <= last; at += 1) fetchQuietly(at)
      if (needed && last > needed[1]) for (let at = last + 1; at <= last + windowsAhead; at += 1) fetchQuietly(at)
      if (needed && first < needed[0]) for (let at = first - 1; at >= first - windowsAhead; at -= 1) fetchQuietly(at)
      needed = [first, last]
    },
    async rowsBetween(from, to) {
      const rows: Row[] = []
      for (let at = Math.floor(from / windowSize); at * windowSize < to; at += 1) {
        const first = at * windowSize
        rows.push(...(await fetchWindow(at)).slice(Math.max(0, from - first), to - first))
      }
      return rows
    },
    hasFailed: () => failed.size > 0,
    retry() {
      failed.clear()
      tell()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    version: () => version,
    windows,
  }
}
