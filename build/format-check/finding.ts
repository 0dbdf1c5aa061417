/** What became of one point: kept · broken · nothing in the file that it speaks of. */
export type FindingState = 'met' | 'failed' | 'notApplicable'

/** One point of the specification, tested on one file. Texts are Chinese: they are printed as they are. */
export interface Finding {
  /** Names the point whatever its words: `page-size`. */
  readonly point: string
  readonly title: string
  readonly state: FindingState
  /** Measured against wanted, with the place; for `notApplicable` the reason. */
  readonly detail: string
}

/** A place that breaks a point: where, what is there, what should be. */
export interface Fault {
  readonly place: string
  readonly measured: string
  readonly wanted: string
}

const mostFaults = 4

/** The finding of a point that was looked for in `places` places, of which `faults` break it. */
export function judge(
  point: string,
  title: string,
  faults: readonly Fault[],
  seen: { readonly places: number; readonly summary: string; readonly none: string },
): Finding {
  if (faults.length > 0) {
    const words = faults
      .slice(0, mostFaults)
      .map(({ place, measured, wanted }) => `${place}：实为${measured}，应为${wanted}`)
    if (faults.length > mostFaults) words.push(`等共${faults.length}处`)
    return { point, title, state: 'failed', detail: words.join('；') }
  }
  if (seen.places === 0) return { point, title, state: 'notApplicable', detail: seen.none }
  return { point, title, state: 'met', detail: seen.summary }
}

/** A point that could not be asked of this file. */
export function notApplicable(point: string, title: string, reason: string): Finding {
  return { point, title, state: 'notApplicable', detail: reason }
}
