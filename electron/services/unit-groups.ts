import type { UnitId } from '../../shared/domain/id.ts'

/** So many files are in memory at a time, unless one unit sent more. */
const filesAtATime = 32

/**
 * Parts files into groups that are worked on one after the other, so that what is held of them does not grow with their
 * number. All files of a unit are in one group, in the order given, for the later of two counts; so are copies of a file of
 * which it is not known whose it is.
 */
export function groupByUnit<T extends { readonly unitId: UnitId | null; readonly fileHash: string }>(
  files: readonly T[],
): readonly (readonly T[])[] {
  const groups: T[][] = []
  for (const own of Map.groupBy(files, ({ unitId, fileHash }) => unitId ?? fileHash).values()) {
    const last = groups.at(-1)
    if (last && last.length + own.length <= filesAtATime) last.push(...own)
    else groups.push([...own])
  }
  return groups
}
