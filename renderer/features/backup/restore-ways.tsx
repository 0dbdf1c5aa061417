import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { BackupChoiceInput, BackupList } from '../../../shared/ipc/backup.ts'
import type { CallError } from '../../../shared/ipc/message.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { classes } from '../../ui/classes.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import parts from '../../ui/section-parts.module.css'
import styles from './backup.module.css'
import { BackupTable, clock } from './backup-table.tsx'
import { RestoreDialog } from './restore-dialog.tsx'
import { useRestore } from './use-restore.ts'

interface RestoreWaysProps {
  /** Undefined until it has come. */
  readonly list: BackupList | undefined
  /** What went wrong beside it. */
  readonly error: CallError | null
  /** Buttons before those of restoring. */
  readonly lead?: ReactNode
}

/** The backups there are, and the ways to restore one: from the list, from a file, and back again. */
export function RestoreWays({ list, error, lead }: RestoreWaysProps): ReactNode {
  const t = useText()
  const chooseFile = useCall('shell.chooseFiles')
  const openFolder = useCall('shell.open')
  const restore = useRestore()
  const [looking, setLooking] = useState<BackupChoiceInput | null>(null)
  const lookIntoFile = async () => {
    const filters = [{ name: t('settings.backup.files'), extensions: ['sqlite'] }]
    const [file] = (await chooseFile.run({ title: t('settings.backup.fromFileTitle'), filters })) ?? []
    if (file) setLooking({ file: file.token })
  }
  const last = list?.backups.find((backup) => backup.reason === 'beforeRestore')
  return (
    <>
      <div className={classes(parts.row, styles.row)}>
        {lead}
        <Button onClick={() => void lookIntoFile()}>{t('settings.backup.fromFile')}</Button>
        {list && (
          <Button onClick={() => void openFolder.run({ token: list.folder })}>{t('settings.backup.openFolder')}</Button>
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
      <div className={parts.notes}>
        <ErrorNote error={error ?? chooseFile.error ?? openFolder.error ?? restore.error} />
      </div>
      {list && <BackupTable backups={list.backups} onLook={(name) => setLooking({ name })} />}
      {looking && <RestoreDialog backup={looking} restore={restore} onClose={() => setLooking(null)} />}
    </>
  )
}
