import { type ReactNode, useState } from 'react'
import type { PostId } from '../../../shared/domain/id.ts'
import type { IsoDate } from '../../../shared/domain/iso-date.ts'
import { holdsOn } from '../../../shared/domain/leader/holdings.ts'
import type { Leader } from '../../../shared/domain/leader/types.ts'
import { useCall } from '../../backend/use-call.ts'
import { BulkDialog } from '../../list/bulk-dialog.tsx'
import { type Text, useText } from '../../text/use-text.ts'
import { DateField } from '../../ui/date-field.tsx'
import type { PostRow } from './leader-rows.ts'

interface EndTermsDialogProps {
  readonly rows: readonly PostRow[]
  readonly leaders: readonly Leader[]
  readonly onClose: (isDone: boolean) => void
}

/** 任期届满 — says until which day the posts selected are held, after the terms were shown before and after. */
export function EndTermsDialog({ rows, leaders, onClose }: EndTermsDialogProps): ReactNode {
  const t = useText()
  const [on, setOn] = useState('')
  const end = useCall('leader.endTerms')
  const names = new Map(leaders.map(({ id, name }) => [id, name]))
  const lines =
    on === ''
      ? null
      : rows.map(({ post, holdings }) => {
          const held = holdings.find((holding) => holdsOn(holding, on))
          const term = (to: IsoDate | null) =>
            held ? termWords(names.get(held.leaderId) ?? '', held.from, to, t) : t('unit.post.vacant')
          return { id: post.id, name: post.title, before: term(held?.to ?? null), after: term(on) }
        })
  const apply = async (postIds: PostId[]) => {
    if ((await end.run({ postIds, on })) !== undefined) onClose(true)
  }
  return (
    <BulkDialog
      title={t('unit.post.endTermsTitle', { count: rows.length })}
      lines={lines}
      action={(count) => t('unit.post.endTermsApply', { count })}
      isRunning={end.isRunning}
      error={end.error}
      onApply={(changed) => void apply(changed.map(({ id }) => id as PostId))}
      onClose={() => onClose(false)}
    >
      <p>{t('unit.post.endTermsHint')}</p>
      <DateField value={on} label={t('unit.post.endTermsOn')} onChange={setOn} />
    </BulkDialog>
  )
}

function termWords(leader: string, from: IsoDate | null, to: IsoDate | null, t: Text): string {
  return t('unit.post.termWords', {
    leader,
    from: from ?? t('unit.post.unknownFrom'),
    to: to ?? t('unit.post.present'),
  })
}
