import { Modal } from 'antd'
import type { ReactNode } from 'react'
import type { BackupInside } from '../../../shared/domain/backup/types.ts'
import type { BackupChoiceInput } from '../../../shared/ipc/backup.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useMoment } from '../../text/use-moment.ts'
import { useText } from '../../text/use-text.ts'
import { classes } from '../../ui/classes.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import parts from '../../ui/section-parts.module.css'
import styles from './backup.module.css'
import { megabytes } from './megabytes.ts'
import type { Restore } from './use-restore.ts'

interface RestoreDialogProps {
  readonly backup: BackupChoiceInput
  readonly restore: Restore
  readonly onClose: () => void
}

/** Shows what is in a backup and whether it is sound before it is restored. */
export function RestoreDialog({ backup, restore, onClose }: RestoreDialogProps): ReactNode {
  const t = useText()
  const { data, error, isPending } = useBackend('backup.look', { backup })
  const run = async () => {
    if (await restore.restore(backup)) onClose()
  }
  return (
    <Modal
      title={t('settings.restore.title')}
      open
      width="min(40rem, 94vw)"
      onCancel={onClose}
      onOk={() => void run()}
      okText={t('settings.restore.restore')}
      okButtonProps={{ disabled: !data?.isSound }}
      cancelText={t('settings.restore.close')}
      confirmLoading={restore.isRunning}
    >
      <ErrorNote error={error ?? restore.error} />
      {isPending && <p role="status">{t('settings.restore.looking')}</p>}
      {data && <Inside inside={data} />}
    </Modal>
  )
}

function Inside({ inside }: { readonly inside: BackupInside }): ReactNode {
  const t = useText()
  const moment = useMoment()
  if (!inside.isSound) {
    return (
      <p className={parts.bad} role="alert">
        {t(`settings.restore.unsound.${inside.why}`)}
      </p>
    )
  }
  const { plans, files, missingFiles, lastWorkAt, lastWorkBy, tasks, periods, returns, reports, units } =
    inside.contents
  return (
    <>
      <p className={classes(parts.good, styles.apart)}>✓ {t('settings.restore.sound')}</p>
      <dl className={parts.fields}>
        <dt>{t('settings.restore.lastWork')}</dt>
        <dd>
          {lastWorkAt === null
            ? t('settings.restore.never')
            : t('settings.restore.lastWorkValue', { at: moment(lastWorkAt), by: lastWorkBy ?? '' })}
        </dd>
        <dt>{t('settings.restore.plans')}</dt>
        <dd>
          {plans.map((title) => (
            <div key={title}>{title}</div>
          ))}
        </dd>
        <dt>{t('settings.restore.counts')}</dt>
        <dd>{t('settings.restore.countsValue', { tasks, periods, returns, reports, units })}</dd>
        <dt>{t('settings.restore.files')}</dt>
        <dd>
          {missingFiles > 0
            ? t('settings.restore.filesMissing', { files, missing: missingFiles })
            : t('settings.restore.filesValue', { files })}
        </dd>
        <dt>{t('settings.restore.size')}</dt>
        <dd>{t('settings.backup.megabytes', { size: megabytes(inside.size) })}</dd>
      </dl>
      <p className={classes(parts.small, styles.apart)}>{t('settings.restore.safe')}</p>
    </>
  )
}
