import { Button, Checkbox, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import type { PeriodId, PlanId } from '../../../shared/domain/id.ts'
import type { NoticeProposal } from '../../../shared/domain/supervision-notice/propose-notices.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './notice.module.css'
import { GradeSign } from './notice-signs.tsx'

interface ProposeDialogProps {
  readonly planId: PlanId
  readonly periodId: PeriodId
  readonly onClose: () => void
}

const keyOf = ({ unitId, kind }: NoticeProposal) => `${unitId} ${kind}`

/** 按调度情况拟制 — the notices that the round's figures suggest, unit by unit; those left out are not drafted. */
export function ProposeDialog({ planId, periodId, onClose }: ProposeDialogProps): ReactNode {
  const t = useText()
  const proposals = useBackend('supervisionNotice.propose', { periodId })
  const create = useCall('supervisionNotice.create')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = proposals.data?.filter((one) => !left.has(keyOf(one))) ?? []
  const submit = async () => {
    const notices = chosen.map(({ unitId, kind, grade, matters }) => ({
      ...{ unitId, kind, grade },
      taskIds: matters.map(({ taskId }) => taskId),
    }))
    if (await create.run({ planId, periodId, notices })) onClose()
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
      title={t('notice.propose.title')}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('notice.cancel')}</Button>
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
      <p className={styles.hint}>{t('notice.propose.hint')}</p>
      <ErrorNote error={proposals.error ?? create.error} />
      {proposals.data?.length === 0 && (
        <EmptyState title={t('notice.propose.none')} hint={t('notice.propose.noneHint')} />
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
