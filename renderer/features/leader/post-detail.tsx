import { CloseOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { LeaderId, PostId } from '../../../shared/domain/id.ts'
import type { KeptPostHolding, Leader } from '../../../shared/domain/leader/types.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { DateField } from '../../ui/date-field.tsx'
import { DetailPane } from '../../ui/detail-pane.tsx'
import parts from '../../ui/detail-parts.module.css'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { InlineEdit } from '../../ui/inline-edit.tsx'
import { RecordHistory } from '../history/index.ts'
import styles from './leader.module.css'
import type { PostRow } from './leader-rows.ts'
import { today } from './today.ts'

interface PostDetailProps {
  /** Null where it is not there any more. */
  readonly row: PostRow | null
  readonly leaders: readonly Leader[]
  readonly onClose: () => void
}

/** A post: its title, who holds it, who held it, and handing it over. */
export function PostDetail({ row, leaders, onClose }: PostDetailProps): ReactNode {
  const t = useText()
  const rename = useCall('leader.renamePost')
  const remove = useCall('leader.removePost')
  if (!row) {
    return (
      <DetailPane title={t('unit.tabs.posts')} onClose={onClose}>
        <EmptyState title={t('unit.post.notFound')} />
      </DetailPane>
    )
  }
  const { post, holder, holdings } = row
  const nameOf = new Map(leaders.map((leader) => [leader.id, leader.name]))
  const removePost = async () => {
    if ((await remove.run({ postId: post.id })) !== undefined) onClose()
  }
  return (
    <DetailPane title={post.title} subtitle={holder?.name ?? t('unit.post.vacant')} onClose={onClose}>
      <InlineEdit
        label={t('unit.post.title')}
        value={post.title}
        error={rename.error}
        onSave={async (title) => (await rename.run({ postId: post.id, title })) !== undefined}
      />
      <h3 className={parts.part}>{t('unit.post.appoint')}</h3>
      <Appoint key={holdings.length} postId={post.id} leaders={leaders} isHeld={holdings.length > 0} />
      <h3 className={parts.part}>{t('unit.post.holdings')}</h3>
      {holdings.length === 0 && <p className={parts.hint}>{t('unit.post.noHoldings')}</p>}
      <ul className={styles.list}>
        {holdings.map((holding) => (
          <Holding key={holding.id} holding={holding} name={nameOf.get(holding.leaderId) ?? ''} />
        ))}
      </ul>
      <h3 className={parts.part}>{t('app.history.ofRecord')}</h3>
      <RecordHistory table="post" id={post.id} />
      <div className={parts.foot}>
        <Button danger loading={remove.isRunning} onClick={() => void removePost()}>
          {t('unit.post.remove')}
        </Button>
      </div>
      <ErrorNote error={remove.error} />
    </DetailPane>
  )
}

interface AppointProps {
  readonly postId: PostId
  readonly leaders: readonly Leader[]
  readonly isHeld: boolean
}

function Appoint({ postId, leaders, isHeld }: AppointProps): ReactNode {
  const t = useText()
  const [leaderId, setLeaderId] = useState<LeaderId | null>(null)
  const [from, setFrom] = useState(isHeld ? today() : '')
  const appoint = useCall('leader.appoint')
  const save = async () => {
    if (leaderId === null) return
    if ((await appoint.run({ postId, leaderId, from: from || null })) !== undefined) setLeaderId(null)
  }
  return (
    <>
      <p className={parts.hint}>{t('unit.post.appointHint')}</p>
      <div className={parts.row}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          value={leaderId}
          style={{ minWidth: '9rem' }}
          placeholder={t('unit.post.appointTitle')}
          aria-label={t('unit.post.appointTitle')}
          options={leaders.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setLeaderId}
        />
        <DateField label={t('unit.post.appointFrom')} value={from} hasLabelInside isOptional onChange={setFrom} />
        <Button disabled={leaderId === null} loading={appoint.isRunning} onClick={() => void save()}>
          {t('unit.post.appointSave')}
        </Button>
      </div>
      <ErrorNote error={appoint.error} onClose={appoint.clearError} />
    </>
  )
}

function Holding({ holding, name }: { readonly holding: KeptPostHolding; readonly name: string }): ReactNode {
  const t = useText()
  const set = useCall('leader.setHoldingDays')
  const remove = useCall('leader.removeHolding')
  const { id, from, to } = holding
  const save = (days: { readonly from: string | null; readonly to: string | null }) =>
    void set.run({ holdingId: id, ...days })
  return (
    <li>
      <div className={styles.item}>
        <span className={styles.name}>{name}</span>
        <DateField
          label={t('unit.post.from')}
          value={from ?? ''}
          hasLabelInside
          isOptional
          onChange={(day) => save({ from: day || null, to })}
        />
        <DateField
          label={t('unit.post.to')}
          value={to ?? ''}
          hasLabelInside
          isOptional
          onChange={(day) => save({ from, to: day || null })}
        />
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined aria-hidden />}
          aria-label={t('unit.post.removeHolding', { leader: name })}
          title={t('unit.post.removeHolding', { leader: name })}
          onClick={() => void remove.run({ holdingId: id })}
        />
      </div>
      <ErrorNote error={set.error ?? remove.error} />
    </li>
  )
}
