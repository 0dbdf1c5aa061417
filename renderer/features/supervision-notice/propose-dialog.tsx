import { Button, Checkbox, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import type { PeriodId, PlanId, TaskId, UnitId } from '../../../shared/domain/id.ts'
import type { NoticeProposal } from '../../../shared/domain/supervision-notice/propose-notices.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './notice.module.css'
import { GradeSign } from './notice-signs.tsx'

/** What notices are proposed on: a round's figures, of all units or some, or tasks that were chosen. */
export type ProposeSource =
  | { readonly kind: 'round'; readonly unitIds: readonly UnitId[] | null }
  | { readonly kind: 'tasks'; readonly taskIds: readonly TaskId[] }

interface ProposeDialogProps {
  readonly planId: PlanId
  /** Not null where a round's figures are asked for. */
  readonly periodId: PeriodId | null
  readonly source: ProposeSource
  readonly onClose: (isDone: boolean) => void
}

const keyOf = ({ unitId, kind }: NoticeProposal) => `${unitId} ${kind}`

/** 拟制 — the notices that a round's figures or chosen tasks suggest, unit by unit; those left out are not drafted. */
export function ProposeDialog({ planId, periodId, source, onClose }: ProposeDialogProps): ReactNode {
  const t = useText()
  const proposals = useProposals(planId, periodId, source)
  const create = useCall('supervisionNotice.create')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = proposals.data?.filter((one) => !left.has(keyOf(one))) ?? []
  const submit = async () => {
    const notices = chosen.map(({ unitId, kind, grade, matters }) => ({
      ...{ unitId, kind, grade },
      taskIds: matters.map(({ taskId }) => taskId),
    }))
    if (await create.run({ planId, periodId, notices })) onClose(true)
  }
  const choose = (key: string, isChosen: boolean) => {
    const next = new Set(left)
    if (isChosen) next.delete(key)
    else next.add(key)
    setLeft(next)
  }
  return (
    <Modal
      open
      width="min(52rem, 92vw)"
      title={t(source.kind === 'round' ? 'notice.propose.title' : 'notice.propose.titleOfTasks')}
      onCancel={() => onClose(false)}
      footer={
        <>
          <Button onClick={() => onClose(false)}>{t('notice.cancel')}</Button>
          <Button
            type="primary"
            disabled={chosen.length === 0}
            loading={create.isRunning}
            onClick={() => void submit()}
          >
            {t('notice.propose.action', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <p className={styles.hint}>{t(source.kind === 'round' ? 'notice.propose.hint' : 'notice.propose.hintOfTasks')}</p>
      <ErrorNote error={proposals.error ?? create.error} />
      {proposals.data?.length === 0 && (
        <EmptyState
          title={t('notice.propose.none')}
          hint={t(source.kind === 'round' ? 'notice.propose.noneHint' : 'notice.propose.noneHintOfTasks')}
        />
      )}
      <ul className={styles.proposals}>
        {proposals.data?.map((one) => (
          <li key={keyOf(one)}>
            <Checkbox checked={!left.has(keyOf(one))} onChange={({ target }) => choose(keyOf(one), target.checked)}>
              {one.unitName}　{t(`notice.kinds.${one.kind}`)}　<GradeSign grade={one.grade} />
            </Checkbox>
            <p className={styles.matters}>
              {one.matters
                .map(({ number, cause }) => t('notice.propose.matter', { number, cause: t(`notice.causes.${cause}`) }))
                .join('　')}
            </p>
          </li>
        ))}
      </ul>
    </Modal>
  )
}

function useProposals(planId: PlanId, periodId: PeriodId | null, source: ProposeSource) {
  const isOfRound = source.kind === 'round'
  const ofRound = useBackend('supervisionNotice.propose', isOfRound && periodId !== null ? { periodId } : null)
  const ofTasks = useBackend(
    'supervisionNotice.proposeForTasks',
    isOfRound ? null : { planId, periodId, taskIds: source.taskIds },
  )
  if (!isOfRound) return { data: ofTasks.data, error: ofTasks.error }
  const { unitIds } = source
  const data = ofRound.data?.filter(({ unitId }) => unitIds === null || unitIds.includes(unitId))
  return { data, error: ofRound.error }
}
