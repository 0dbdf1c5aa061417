import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Backup } from '../../../shared/domain/backup/types.ts'
import { useText } from '../../text/use-text.ts'
import parts from '../../ui/section-parts.module.css'
import { megabytes } from './megabytes.ts'

/** A backup's time as the clock on the wall said it. */
export const clock = ({ at }: Backup) => at.replace('T', ' ').slice(0, 16)

interface BackupTableProps {
  readonly backups: readonly Backup[]
  readonly onLook: (name: string) => void
}

/** The backups there are, the newest first; one can be looked into. */
export function BackupTable({ backups, onLook }: BackupTableProps): ReactNode {
  const t = useText()
  if (backups.length === 0) return <p className={parts.hint}>{t('settings.backup.empty')}</p>
  return (
    <table className={parts.table} aria-label={t('settings.backup.list')}>
      <thead>
        <tr>
          <th scope="col">{t('settings.backup.at')}</th>
          <th scope="col">{t('settings.backup.reason')}</th>
          <th scope="col" className={parts.end}>
            {t('settings.backup.size')}
          </th>
          <th scope="col" aria-label={t('settings.backup.look')} />
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => (
          <tr key={backup.name}>
            <td>{clock(backup)}</td>
            <td>{t(`settings.backup.reasons.${backup.reason}`)}</td>
            <td className={parts.end}>{t('settings.backup.megabytes', { size: megabytes(backup.size) })}</td>
            <td className={parts.end}>
              <Button
                size="small"
                aria-label={t('settings.backup.lookAt', { at: clock(backup) })}
                onClick={() => onLook(backup.name)}
              >
                {t('settings.backup.look')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
