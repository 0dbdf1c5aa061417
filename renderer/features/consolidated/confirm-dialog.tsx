import type { ReactNode } from 'react'
import type { PeriodId } from '../../../shared/domain/id.ts'
import type { ConsolidationItem } from '../../../shared/domain/report/consolidation.ts'
import { useCall } from '../../backend/use-call.ts'
import { BulkDialog } from '../../list/bulk-dialog.tsx'
import { useText } from '../../text/use-text.ts'

interface ConfirmDialogProps {
  readonly periodId: PeriodId
  readonly items: readonly ConsolidationItem[]
  readonly onClose: (isDone: boolean) => void
}

/** 审定 of the tasks selected: which of them have a draft, and so will be confirmed, is shown first. */
export function ConfirmDialog({ periodId, items, onClose }: ConfirmDialogProps): ReactNode {
  const t = useText()
  const confirm = useCall('consolidated.confirm')
  const lines = items.map(({ taskId, number, text, state }) => ({
    id: taskId,
    name: t('consolidated.itemName', { number, text }),
    before: t(`consolidated.states.${state}`),
    after: t(`consolidated.states.${state === 'draft' ? 'confirmed' : state}`),
  }))
  const apply = async () => {
    const taskIds = items.filter(({ state }) => state === 'draft').map(({ taskId }) => taskId)
    if ((await confirm.run({ periodId, taskIds })) !== undefined) onClose(true)
  }
  return (
    <BulkDialog
      title={t('consolidated.confirmTitle')}
      lines={lines}
      action={(count) => t('consolidated.confirmCount', { count })}
      isRunning={confirm.isRunning}
      error={confirm.error}
      onApply={() => void apply()}
      onClose={() => onClose(false)}
    >
      <p>{t('consolidated.confirmHint')}</p>
    </BulkDialog>
  )
}
