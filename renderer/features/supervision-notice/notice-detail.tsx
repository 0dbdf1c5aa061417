import { Button, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import type { SupervisionNoticeId } from '../../../shared/domain/id.ts'
import { printNoticeNumber } from '../../../shared/domain/supervision-notice/notice-number.ts'
import { pastOn } from '../../../shared/domain/supervision-notice/printed-days.ts'
import type { NoticeView } from '../../../shared/domain/supervision-notice/view.ts'
import { taskPlace } from '../../app/places.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { DetailPane } from '../../ui/detail-pane.tsx'
import parts from '../../ui/detail-parts.module.css'
import { ErrorNote } from '../../ui/error-note.tsx'
import { WarningNotes } from '../../ui/warning-notes.tsx'
import { PaperPreview } from '../bulletin/index.ts'
import { RecordHistory } from '../history/index.ts'
import { AnswerPart } from './answer-part.tsx'
import styles from './notice.module.css'
import { NoticeFields } from './notice-fields.tsx'
import { RefreshDialog } from './refresh-dialog.tsx'
import { today } from './today.ts'
import type { NoticeFiles } from './use-notice-files.tsx'

interface NoticeDetailProps {
  readonly noticeId: SupervisionNoticeId
  readonly files: NoticeFiles
  readonly onIssue: () => void
  readonly onClose: () => void
}

/** One notice: its words, its tasks, its paper; what the unit answered, and how it was settled. */
export function NoticeDetail({ noticeId, files, onIssue, onClose }: NoticeDetailProps): ReactNode {
  const t = useText()
  const { data, error } = useBackend('supervisionNotice.open', { noticeId })
  const [isRefreshing, setIsRefreshing] = useState(false)
  const [isPaperShown, setIsPaperShown] = useState(false)
  if (!data) {
    return (
      <DetailPane title={t('notice.title')} onClose={onClose}>
        <ErrorNote error={error} />
      </DetailPane>
    )
  }
  const { notice, unitName, paper, paperSettings } = data
  const isDraft = notice.state === 'draft'
  const past = pastOn(data.days, today())
  const name = `${notice.number ? printNoticeNumber(notice.number) : ''}${t(`notice.kinds.${notice.kind}`)}`
  return (
    <DetailPane title={`${name}　${unitName}`} subtitle={t(`notice.states.${notice.state}`)} onClose={onClose}>
      <div className={parts.row}>
        {isDraft && (
          <Button type="primary" onClick={onIssue}>
            {t('notice.issue.action')}
          </Button>
        )}
        {isDraft && <Button onClick={() => setIsRefreshing(true)}>{t('notice.refresh.action')}</Button>}
        <Button onClick={() => setIsPaperShown(true)}>{t('notice.preview')}</Button>
        <Button onClick={() => void files.print([notice.id])}>{t('notice.bulk.print')}</Button>
        <Button onClick={() => void files.save([notice.id], `${name}（${unitName}）`)}>{t('notice.export')}</Button>
      </div>
      {isDraft && <WarningNotes notes={past.map((day) => ({ id: day, text: t(`notice.past.${day}`) }))} />}
      {!isDraft && <AnswerPart notice={notice} />}
      <h3 className={parts.part}>{t('notice.matters', { count: data.tasks.length })}</h3>
      <Tasks view={data} />
      <h3 className={parts.part}>{t('notice.words')}</h3>
      <NoticeFields notice={notice} />
      <h3 className={parts.part}>{t('app.history.ofRecord')}</h3>
      <RecordHistory table="supervision_notice" id={notice.id} />
      {isDraft && <Remove noticeId={notice.id} onRemoved={onClose} />}
      {isRefreshing && <RefreshDialog noticeId={notice.id} onClose={() => setIsRefreshing(false)} />}
      <Modal
        open={isPaperShown}
        width="min(60rem, 94vw)"
        title={name}
        footer={null}
        destroyOnHidden
        onCancel={() => setIsPaperShown(false)}
      >
        <div className={styles.paper}>
          <PaperPreview paper={paper} settings={paperSettings} />
        </div>
      </Modal>
    </DetailPane>
  )
}

function Tasks({ view: { tasks } }: { readonly view: NoticeView }): ReactNode {
  return (
    <ol className={styles.tasks}>
      {tasks.map(({ id, number, text }) => (
        <li key={id}>
          {number}　<Link to={taskPlace(id)}>{text}</Link>
        </li>
      ))}
    </ol>
  )
}

function Remove({
  noticeId,
  onRemoved,
}: {
  readonly noticeId: SupervisionNoticeId
  readonly onRemoved: () => void
}): ReactNode {
  const t = useText()
  const remove = useCall('supervisionNotice.remove')
  const run = async () => {
    if ((await remove.run({ noticeIds: [noticeId] })) !== undefined) onRemoved()
  }
  return (
    <div className={parts.foot}>
      <Button danger onClick={() => void run()}>
        {t('notice.remove')}
      </Button>
      <ErrorNote error={remove.error} />
    </div>
  )
}
