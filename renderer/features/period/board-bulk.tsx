import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import type { UnitId } from '../../../shared/domain/id.ts'
import type { BoardUnit } from '../../../shared/domain/period/board.ts'
import { useCall } from '../../backend/use-call.ts'
import { BulkDialog } from '../../list/bulk-dialog.tsx'
import { useText } from '../../text/use-text.ts'
import { BulkBar } from '../../ui/bulk-bar.tsx'

interface BoardBulkProps {
  readonly units: readonly BoardUnit[]
  readonly onExport: (unitIds: readonly UnitId[]) => void
  readonly onRemind: (unitIds: readonly UnitId[]) => void
  readonly onSupervise: (unitIds: readonly UnitId[]) => void
  readonly onClear: () => void
}

/** What can be done with the units selected: their forms, whom to call, their files back. */
export function BoardBulk({ units, onExport, onRemind, onSupervise, onClear }: BoardBulkProps): ReactNode {
  const t = useText()
  const [isSendingBack, setIsSendingBack] = useState(false)
  const unitIds = units.map(({ unitId }) => unitId)
  return (
    <>
      <BulkBar count={units.length} onClear={onClear}>
        <Button size="small" onClick={() => onExport(unitIds)}>
          {t('period.bulk.forms')}
        </Button>
        <Button size="small" onClick={() => onRemind(unitIds)}>
          {t('period.bulk.remind')}
        </Button>
        <Button size="small" onClick={() => onSupervise(unitIds)}>
          {t('notice.propose.short')}
        </Button>
        <Button size="small" onClick={() => setIsSendingBack(true)}>
          {t('period.bulk.sendBack')}
        </Button>
      </BulkBar>
      {isSendingBack && (
        <SendBackDialog
          units={units}
          onClose={(isDone) => {
            setIsSendingBack(false)
            if (isDone) onClear()
          }}
        />
      )}
    </>
  )
}

interface SendBackDialogProps {
  readonly units: readonly BoardUnit[]
  readonly onClose: (isDone: boolean) => void
}

/** 退回 of the files that wait in the intake, with one reason for all. Each is a step of its own: each unit gets its paper. */
function SendBackDialog({ units, onClose }: SendBackDialogProps): ReactNode {
  const t = useText()
  const [reason, setReason] = useState('')
  const sendBack = useCall('taskReturn.sendBack')
  const lines = units.map(({ unitId, name, state, intakeId }) => ({
    ...{ id: unitId, name, before: t(`period.states.${state}`) },
    after: t(`period.states.${intakeId === null ? state : 'sentBack'}`),
  }))
  const apply = async () => {
    for (const { intakeId } of units) {
      if (intakeId !== null && (await sendBack.run({ intakeId, reason })) === undefined) return
    }
    onClose(true)
  }
  return (
    <BulkDialog
      title={t('period.bulk.sendBackTitle')}
      lines={reason.trim() === '' ? null : lines}
      action={(count) => t('period.bulk.sendBackCount', { count })}
      isRunning={sendBack.isRunning}
      error={sendBack.error}
      onApply={() => void apply()}
      onClose={() => onClose(false)}
    >
      <p>{t('period.bulk.sendBackHint')}</p>
      <Input.TextArea
        autoFocus
        value={reason}
        maxLength={2000}
        autoSize={{ minRows: 3, maxRows: 8 }}
        aria-label={t('period.bulk.reason')}
        placeholder={t('period.bulk.reason')}
        onChange={(event) => setReason(event.target.value)}
      />
    </BulkDialog>
  )
}
