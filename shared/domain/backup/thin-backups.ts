import type { Backup, BackupReason } from './types.ts'

/** How many days, weeks and months keep one daily backup each. */
export const keptDaily = { days: 14, weeks: 8, months: 12 } as const
/** How many of those made before an update or a restore stay, besides all of the last days. */
const keptOfReason = 5
const keptDays = 30

const thinnedByCount: readonly BackupReason[] = ['beforeUpdate', 'beforeRestore', 'damaged']

/**
 * The backups that may go: of the daily ones those that stand for no day, week or month any more (the newest of each stays),
 * of those made before an update or a restore all but the newest. What somebody made by hand always stays.
 */
export function backupsToRemove(backups: readonly Backup[], today: string): readonly Backup[] {
  const newestFirst = backups.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  const daily = newestFirst.filter((backup) => backup.reason === 'daily')
  const kept = new Set([
    ...newestOfEach(daily, ({ at }) => at.slice(0, 10), keptDaily.days),
    ...newestOfEach(daily, ({ at }) => weekOf(at), keptDaily.weeks),
    ...newestOfEach(daily, ({ at }) => at.slice(0, 7), keptDaily.months),
  ])
  const oldest = new Date(Date.parse(`${today}T00:00:00Z`) - keptDays * 86_400_000).toISOString().slice(0, 10)
  const counted = thinnedByCount.flatMap((reason) =>
    newestFirst
      .filter((backup) => backup.reason === reason)
      .slice(keptOfReason)
      .filter(({ at }) => at.slice(0, 10) < oldest),
  )
  return [...daily.filter((backup) => !kept.has(backup)), ...counted]
}

function newestOfEach(
  newestFirst: readonly Backup[],
  spanOf: (backup: Backup) => string,
  spans: number,
): readonly Backup[] {
  const newest = new Map<string, Backup>()
  for (const backup of newestFirst) {
    const span = spanOf(backup)
    if (!newest.has(span)) newest.set(span, backup)
  }
  return [...newest.values()].slice(0, spans)
}

/** The Monday of its week. */
function weekOf(at: string): string {
  const day = new Date(`${at.slice(0, 10)}T00:00:00Z`)
  const sinceMonday = (day.getUTCDay() + 6) % 7
  return new Date(day.getTime() - sinceMonday * 86_400_000).toISOString().slice(0, 10)
}
