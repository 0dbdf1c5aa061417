import { type BackupReason, backupReasons } from './types.ts'

const pattern = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)-([A-Za-z]+)\.sqlite$/

/** The name of a backup's file: `20230605-083000-daily.sqlite`, by the clock of the machine. */
export function backupName(reason: BackupReason, at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`
  return `${day}-${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}-${reason}.sqlite`
}

/** What a name tells of a backup; null for a file that is none. */
export function readBackupName(name: string): { readonly at: string; readonly reason: BackupReason } | null {
  const found = pattern.exec(name)
  if (!found) return null
  const [, year, month, day, hour, minute, second, word] = found
  const reason = backupReasons.find((own) => own === word)
  return reason ? { at: `${year}-${month}-${day}T${hour}:${minute}:${second}`, reason } : null
}
