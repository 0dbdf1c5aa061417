import { Modal } from 'antd'
import type { ReactNode } from 'react'
import type { BulletinChange } from '../../../shared/domain/bulletin/compare-content.ts'
import type { BulletinView } from '../../../shared/domain/bulletin/view.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { PreviewDiff } from '../../ui/preview-diff.tsx'
import styles from './bulletin.module.css'

interface RefreshDialogProps {
  readonly bulletin: BulletinView
  readonly onClose: () => void
}

/** What counting anew would change, place by place, to be accepted or not. Words changed by hand are shown to stay. */
export function RefreshDialog({ bulletin, onClose }: RefreshDialogProps): ReactNode {
  const t = useText()
  const { data, error, isPending } = useBackend('bulletin.previewRefresh', { bulletinId: bulletin.id })
  const refresh = useCall('bulletin.refresh')
  const changes = data ?? []
  const accept = async () => {
    if ((await refresh.run({ bulletinId: bulletin.id })) !== undefined) onClose()
  }
  const headings = new Map(bulletin.sections.map((section) => [section.key, section.heading]))
  return (
    <Modal
      open
      width="52rem"
      title={t('bulletin.refresh.title')}
      okText={t('bulletin.refresh.accept')}
      cancelText={changes.length === 0 ? t('bulletin.dialog.close') : t('bulletin.refresh.decline')}
      okButtonProps={{ disabled: changes.length === 0 }}
      confirmLoading={refresh.isRunning}
      onOk={() => void accept()}
      onCancel={onClose}
    >
      <ErrorNote error={error ?? refresh.error} />
      <p className={styles.hint}>
        {isPending
          ? t('app.screen.loading')
          : changes.length === 0
            ? t('bulletin.refresh.nothing')
            : t('bulletin.refresh.count', { changes: changes.length })}
      </p>
      <ul className={styles.changes}>
        {changes.map((change) => (
          <Change
            // Rows of one table share its place.
            key={`${change.place} ${change.before} ${change.after}`}
            change={change}
            where={whereOf(change, headings, t)}
          />
        ))}
      </ul>
    </Modal>
  )
}

function whereOf(change: BulletinChange, headings: ReadonlyMap<string, string>, t: ReturnType<typeof useText>): string {
  if (change.section === null) return t('bulletin.refresh.around')
  return headings.get(change.section) || t('bulletin.sections.lead')
}

function Change({ change, where }: { readonly change: BulletinChange; readonly where: string }): ReactNode {
  const t = useText()
  return (
    <li className={styles.change} data-kind={change.kind}>
      <div className={styles.factHead}>
        <strong>{where}</strong>
        <span className={styles.hint}>{t(`bulletin.refresh.kinds.${change.kind}`)}</span>
      </div>
      <PreviewDiff before={change.before} after={change.after} layout="inline" />
      {change.program !== null && (
        <p className={styles.program}>{t('bulletin.refresh.program', { words: change.program })}</p>
      )}
    </li>
  )
}
