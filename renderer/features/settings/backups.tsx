import { App, Button } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import type { Backup } from '../../../shared/domain/backup/types.ts'
import type { BackupChoiceInput } from '../../../shared/ipc/backup.ts'
import type { FileToken } from '../../../shared/ipc/ids.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { megabytes } from './megabytes.ts'
import { RestoreDialog } from './restore-dialog.tsx'
import styles from './settings.module.css'
import { useRestore } from './use-restore.ts'

/** How often the list is read again while today's backup is being made. */
const againMs = 3000

/** The backups of the data folder: made, looked into, restored. */
export function Backups(): ReactNode {
  const t = useText()
  const { message } = App.useApp()
  const list = useBackend('backup.list', {})
  const make = useCall('backup.make')
  const chooseFolder = useCall('shell.chooseFolder')
  const chooseFile = useCall('shell.chooseFiles')
  const openFolder = useCall('shell.open')
  const restore = useRestore()
  const [looking, setLooking] = useState<BackupChoiceInput | null>(null)
  const isRunning = list.data?.daily === 'running'
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => void list.refetch(), againMs)
    return () => clearInterval(timer)
  }, [isRunning, list.refetch])

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
  const lookIntoFile = async () => {
    const filters = [{ name: t('settings.backup.files'), extensions: ['sqlite'] }]
    const [file] = (await chooseFile.run({ title: t('settings.backup.fromFileTitle'), filters })) ?? []
    if (file) setLooking({ file: file.token })
  }
  const last = list.data?.backups.find((backup) => backup.reason === 'beforeRestore')
  return (
    <>
      <h2 className={styles.part}>{t('settings.backup.title')}</h2>
      <p className={styles.hint}>{t('settings.backup.hint')}</p>
      {list.data && (
        <p className={list.data.daily === 'failed' ? styles.bad : styles.small} role="status">
          {t(`settings.backup.daily.${list.data.daily}`)}
        </p>
      )}
      <div className={styles.row}>
        <Button type="primary" loading={make.isRunning} onClick={() => void backUp(null)}>
          {t('settings.backup.make')}
        </Button>
        <Button onClick={() => void backUpTo()}>{t('settings.backup.makeTo')}</Button>
        <Button onClick={() => void lookIntoFile()}>{t('settings.backup.fromFile')}</Button>
        {list.data && (
          <Button onClick={() => list.data && void openFolder.run({ token: list.data.folder })}>
            {t('settings.backup.openFolder')}
          </Button>
        )}
        {last && (
          <Button
            title={t('settings.backup.undoHint', { at: clock(last) })}
            loading={restore.isRunning}
            onClick={() => void restore.undo()}
          >
            {t('settings.backup.undo')}
          </Button>
        )}
      </div>
      <div className={styles.notes}>
        <ErrorNote
          error={
            list.error ?? make.error ?? chooseFolder.error ?? chooseFile.error ?? openFolder.error ?? restore.error
          }
        />
      </div>
      {list.data && <BackupTable backups={list.data.backups} onLook={(name) => setLooking({ name })} />}
      {looking && <RestoreDialog backup={looking} restore={restore} onClose={() => setLooking(null)} />}
    </>
  )
}

/** A backup's time as the clock on the wall said it. */
const clock = ({ at }: Backup) => at.replace('T', ' ').slice(0, 16)

interface BackupTableProps {
  readonly backups: readonly Backup[]
  readonly onLook: (name: string) => void
}

function BackupTable({ backups, onLook }: BackupTableProps): ReactNode {
  const t = useText()
  if (backups.length === 0) return <p className={styles.hint}>{t('settings.backup.empty')}</p>
  return (
    <table className={styles.table} aria-label={t('settings.backup.list')}>
      <thead>
        <tr>
          <th scope="col">{t('settings.backup.at')}</th>
          <th scope="col">{t('settings.backup.reason')}</th>
          <th scope="col" className={styles.end}>
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
            <td className={styles.end}>{t('settings.backup.megabytes', { size: megabytes(backup.size) })}</td>
            <td className={styles.end}>
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
