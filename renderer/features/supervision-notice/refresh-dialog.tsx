import { Modal } from 'antd'
import type { ReactNode } from 'react'
import type { SupervisionNoticeId } from '../../../shared/domain/id.ts'
import type { NoticeChange } from '../../../shared/domain/supervision-notice/refresh-words.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { PreviewDiff } from '../../ui/preview-diff.tsx'
import styles from './notice.module.css'

interface RefreshDialogProps {
  readonly noticeId: SupervisionNoticeId
  readonly onClose: () => void
}

/** What the program would word otherwise now, row by row, to be accepted or not. Words changed by hand are shown to stay. */
export function RefreshDialog({ noticeId, onClose }: RefreshDialogProps): ReactNode {
  const t = useText()
  const { data, error, isPending } = useBackend('supervisionNotice.previewRefresh', { noticeId })
  const refresh = useCall('supervisionNotice.refresh')
  const changes = data ?? []
  const accept = async () => {
    if ((await refresh.run({ noticeId })) !== undefined) onClose()
  }
  return (
    <Modal
      open
      width="44rem"
      title={t('notice.refresh.title')}
      okText={t('notice.refresh.accept')}
      cancelText={changes.length === 0 ? t('notice.refresh.close') : t('notice.refresh.decline')}
      okButtonProps={{ disabled: changes.length === 0 }}
      confirmLoading={refresh.isRunning}
      onOk={() => void accept()}
      onCancel={onClose}
    >
      <ErrorNote error={error ?? refresh.error} />
      <p>
        {isPending
          ? t('app.screen.loading')
          : changes.length === 0
            ? t('notice.refresh.nothing')
            : t('notice.refresh.count', { count: changes.length })}
      </p>
      <ul className={styles.changes}>
        {changes.map((change) => (
          <Change key={change.field} change={change} />
        ))}
      </ul>
    </Modal>
  )
}

function Change({ change: { field, kind, before, after, program } }: { readonly change: NoticeChange }): ReactNode {
  const t = useText()
  return (
    <li>
      <strong>{t(`notice.fields.${field}`)}</strong> {t(`notice.refresh.kinds.${kind}`)}
      <div className={styles.reworded}>
        <PreviewDiff before={before} after={after} layout="inline" />
      </div>
      {program !== null && (
        <p>{t('notice.refresh.program', { words: program === '' ? t('notice.refresh.empty') : program })}</p>
      )}
    </li>
  )
}
