import { Button, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { LeaderId } from '../../../shared/domain/id.ts'
import type { LeaderOverview } from '../../../shared/domain/leader/overview.ts'
import { places } from '../../app/places.ts'
import { taskListPlace } from '../../app/task-list-place.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { DetailPane } from '../../ui/detail-pane.tsx'
import parts from '../../ui/detail-parts.module.css'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { InlineEdit } from '../../ui/inline-edit.tsx'
import { RecordHistory } from '../history/index.ts'
import { CountLink } from '../signs/index.ts'
import styles from './leader.module.css'

interface LeaderDetailProps {
  readonly leaderId: LeaderId
  readonly overview: LeaderOverview
  /** Null until they are counted. */
  readonly tasks: number | null
  readonly onClose: () => void
}

/** A leader: the name as plans print it, posts held, tasks. */
export function LeaderDetail({ leaderId, overview, tasks, onClose }: LeaderDetailProps): ReactNode {
  const t = useText()
  const rename = useCall('leader.rename')
  const remove = useCall('leader.remove')
  const leader = overview.leaders.find((own) => own.id === leaderId)
  if (!leader) {
    return (
      <DetailPane title={t('unit.tabs.leaders')} onClose={onClose}>
        <EmptyState title={t('unit.leader.notFound')} />
      </DetailPane>
    )
  }
  const titleOf = new Map(overview.posts.map((post) => [post.id, post.title]))
  const holdings = overview.holdings.filter((holding) => holding.leaderId === leaderId)
  const removeLeader = async () => {
    if ((await remove.run({ leaderId })) !== undefined) onClose()
  }
  return (
    <DetailPane title={leader.name} onClose={onClose}>
      <InlineEdit
        label={t('unit.leader.name')}
        value={leader.name}
        error={rename.error}
        onSave={async (name) => (await rename.run({ leaderId, name })) !== undefined}
      />
      <h3 className={parts.part}>{t('unit.leader.posts')}</h3>
      {holdings.length === 0 && <p className={parts.hint}>{t('unit.leader.noPosts')}</p>}
      <ul className={styles.list}>
        {holdings.map(({ id, postId, from, to }) => (
          <li key={id} className={styles.item}>
            <Link to={`${places.leader}?tab=posts&open=${postId}`}>{titleOf.get(postId)}</Link>
            <span>
              {from ?? t('unit.post.unknownFrom')}—{to ?? t('unit.post.present')}
            </span>
          </li>
        ))}
      </ul>
      {tasks !== null && (
        <>
          <h3 className={parts.part}>{t('unit.leader.tasks')}</h3>
          <CountLink
            count={tasks}
            to={taskListPlace({ leader: leaderId })}
            label={t('unit.leader.tasksOf', { leader: leader.name, count: tasks })}
          />
        </>
      )}
      <h3 className={parts.part}>{t('app.history.ofRecord')}</h3>
      <RecordHistory table="leader" id={leaderId} />
      <div className={parts.foot}>
        <Tooltip title={t('unit.leader.removeHint')}>
          <Button danger loading={remove.isRunning} onClick={() => void removeLeader()}>
            {t('unit.leader.remove')}
          </Button>
        </Tooltip>
      </div>
      <ErrorNote error={remove.error} />
    </DetailPane>
  )
}
