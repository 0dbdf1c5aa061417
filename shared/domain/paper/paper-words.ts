import type { Run } from '../document/types.ts'

/**
 * What a placeholder stands for: text and numbers that still know what they count (`Run.counts`) and what they are called
 * (`Run.key`). Null where there is nothing to say: the part of the wording around it is then left out. No runs at all
 * is a condition that holds and prints nothing.
 */
export type PaperWords = readonly Run[] | null

/** Words for a placeholder; nothing to say where they are empty or unknown. */
export function words(text: string | null): PaperWords {
  return text === null || text === '' ? null : [{ text }]
}

/** A condition: holds, and prints nothing, or leaves out the part it stands in. Its name begins with 若. */
export function when(holds: boolean): PaperWords {
  return holds ? [] : null
}

/** Runs with neighbours joined that are plain text. */
export function joinedRuns(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (run.text === '') continue
    if (last !== undefined && isPlain(last) && isPlain(run)) joined[joined.length - 1] = { text: last.text + run.text }
    else joined.push(run)
  }
  return joined
}

const isPlain = (run: Run) => run.key === undefined && run.counts === undefined
