import type { ReactNode } from 'react'
import { useBackend } from '../../backend/use-backend.ts'
import { useText } from '../../text/use-text.ts'
import parts from '../../ui/section-parts.module.css'
import { RestoreWays } from './restore-ways.tsx'

/** The backups of a data folder whose ledger cannot be opened: the way back to one that can. */
export function RescueBackups(): ReactNode {
  const t = useText()
  const list = useBackend('backup.list', {})
  return (
    <section aria-labelledby="rescue-backups">
      <h2 id="rescue-backups" className={parts.part}>
        {t('dataFolder.backups')}
      </h2>
      <p className={parts.hint}>{t('dataFolder.backupsHint')}</p>
      <RestoreWays list={list.data} error={list.error?.error ?? null} />
    </section>
  )
}
