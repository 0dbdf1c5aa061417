import { App, Button } from 'antd'
import { type ReactNode, useEffect } from 'react'
import type { FileToken } from '../../../shared/ipc/ids.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import parts from '../../ui/section-parts.module.css'
import { RestoreWays } from './restore-ways.tsx'

/** How often the list is read again while today's backup is being made. */
const againMs = 3000

/** The backups of the data folder: made, looked into, restored. */
export function Backups(): ReactNode {
  const t = useText()
  const { message } = App.useApp()
  const list = useBackend('backup.list', {})
  const make = useCall('backup.make')
  const chooseFolder = useCall('shell.chooseFolder')
  const daily = list.data?.daily ?? null
  useEffect(() => {
    if (daily !== 'running') return
    const timer = setInterval(() => void list.refetch(), againMs)
    return () => clearInterval(timer)
  }, [daily, list.refetch])

  const backUp = async (folder: FileToken | null) => {
    const made = await make.run({ folder }, { job: { title: t('settings.backup.title') } })
    if (!made) return
    void message.success(t('settings.backup.made', { name: made.name }))
    if (made.missingFiles > 0) void message.warning(t('settings.backup.missing', { count: made.missingFiles }))
    await list.refetch()
  }
  const backUpTo = async () => {
    const folder = await chooseFolder.run({ title: t('settings.backup.makeToTitle') })
    if (folder) await backUp(folder.token)
  }
  return (
    <>
      <h2 className={parts.part}>{t('settings.backup.title')}</h2>
      <p className={parts.hint}>{t('settings.backup.hint')}</p>
      {daily !== null && (
        <p className={daily === 'failed' ? parts.bad : parts.small} role="status">
          {t(`settings.backup.daily.${daily}`)}
        </p>
      )}
      <RestoreWays
        list={list.data}
        error={list.error?.error ?? make.error ?? chooseFolder.error}
        lead={
          <>
            <Button type="primary" loading={make.isRunning} onClick={() => void backUp(null)}>
              {t('settings.backup.make')}
            </Button>
            <Button onClick={() => void backUpTo()}>{t('settings.backup.makeTo')}</Button>
          </>
        }
      />
    </>
  )
}
