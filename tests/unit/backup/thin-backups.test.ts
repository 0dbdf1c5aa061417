import { expect, test } from 'vitest'
import { backupName, readBackupName } from '../../../shared/domain/backup/backup-name.ts'
import { backupsToRemove } from '../../../shared/domain/backup/thin-backups.ts'
import type { Backup, BackupReason } from '../../../shared/domain/backup/types.ts'

const day = (offset: number) => new Date(Date.UTC(2023, 11, 31) - offset * 86_400_000).toISOString().slice(0, 10)
const backup = (date: string, reason: BackupReason): Backup => ({
  ...{ name: `${date}-${reason}`, reason, size: 1 },
  at: `${date}T08:00:00`,
})

test('a name tells when and why, and no other file is taken for a backup', () => {
  const name = backupName('beforeRestore', new Date(2023, 5, 5, 8, 30, 7))
  expect(name).toBe('20230605-083007-beforeRestore.sqlite')
  expect(readBackupName(name)).toEqual({ at: '2023-06-05T08:30:07', reason: 'beforeRestore' })
  for (const other of ['ledger.sqlite', `${name}.tmp`, '20230605-083007-other.sqlite']) {
    expect(readBackupName(other)).toBeNull()
  }
})

test('of two years of daily backups 14 days, 8 weeks and 12 months stay', () => {
  const daily = Array.from({ length: 730 }, (_, offset) => backup(day(offset), 'daily'))
  const gone = new Set(backupsToRemove(daily, day(0)).map(({ at }) => at.slice(0, 10)))
  const kept = daily.map(({ at }) => at.slice(0, 10)).filter((date) => !gone.has(date))
  expect(kept.slice(0, 14)).toEqual(Array.from({ length: 14 }, (_, offset) => day(offset)))
  // Sundays end a week; the last two weeks are among the fourteen days.
  expect(kept.slice(14, 20)).toEqual([
    '2023-12-17',
    '2023-12-10',
    '2023-12-03',
    '2023-11-30',
    '2023-11-26',
    '2023-11-19',
  ])
  expect(kept.at(-1)).toBe('2023-01-31')
  expect(kept).toHaveLength(14 + 6 + 11)
})

test('what somebody made by hand stays; of others the newest and those of the last month stay', () => {
  const manual = Array.from({ length: 40 }, (_, offset) => backup(day(offset * 30), 'manual'))
  const before = Array.from({ length: 10 }, (_, offset) => backup(day(offset * 10), 'beforeRestore'))
  expect(backupsToRemove([...manual, ...before], day(0)).map(({ at }) => at.slice(0, 10))).toEqual(
    [5, 6, 7, 8, 9].map((offset) => day(offset * 10)),
  )
})
