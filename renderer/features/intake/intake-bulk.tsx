import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { IntakeStanding, IntakeSummary } from '../../../shared/domain/task-return/intake.ts'
import { useCall } from '../../backend/use-call.ts'
import { BulkDialog } from '../../list/bulk-dialog.tsx'
import { useText } from '../../text/use-text.ts'
import { BulkBar } from '../../ui/bulk-bar.tsx'

interface IntakeBulkProps {
  readonly files: readonly IntakeSummary[]
  readonly onClear: () => void
}

const actions = ['accept', 'remove'] as const
type Action = (typeof actions)[number]

/** Files without problems are taken together; files of which nothing was done yet go out of the intake together. */
const fitting: Readonly<Record<Action, readonly IntakeStanding[]>> = {
  accept: ['clean'],
  remove: ['waiting', 'unmapped', 'clean', 'problems', 'unchanged', 'refused'],
}

/** What can be done with the files selected: taken, or put out of the intake; which of them is shown first. */
export function IntakeBulk({ files, onClear }: IntakeBulkProps): ReactNode {
  const t = useText()
  const [action, setAction] = useState<Action | null>(null)
  return (
    <>
      <BulkBar count={files.length} onClear={onClear}>
        {actions.map((own) => (
          <Button key={own} size="small" onClick={() => setAction(own)}>
            {t(`intake.bulk.${own}`)}
          </Button>
        ))}
      </BulkBar>
      {action && (
        <IntakeBulkDialog
          action={action}
          files={files}
          onClose={(isDone) => {
            setAction(null)
            if (isDone) onClear()
          }}
        />
      )}
    </>
  )
}

interface IntakeBulkDialogProps {
  readonly action: Action
  readonly files: readonly IntakeSummary[]
  readonly onClose: (isDone: boolean) => void
}

function IntakeBulkDialog({ action, files, onClose }: IntakeBulkDialogProps): ReactNode {
  const t = useText()
  const accept = useCall('taskReturn.accept')
  const remove = useCall('taskReturn.remove')
  const chosen = files.filter(({ standing }) => fitting[action].includes(standing)).map(({ id }) => id)
  const lines = files.map(({ id, unitName, fileName, standing }) => {
    const before = t(`intake.standing.${standing}`)
    const after = action === 'accept' ? t('intake.standing.taken') : t('intake.bulk.removed')
    return { id, name: unitName ?? fileName, before, after: chosen.includes(id) ? after : before }
  })
  const apply = async () => {
    if (action === 'remove') {
      if ((await remove.run({ intakeIds: chosen })) !== undefined) onClose(true)
      return
    }
    for (const intakeId of chosen) if (!(await accept.run({ intakeId, taskIds: null }))) return
    onClose(true)
  }
  return (
    <BulkDialog
      title={t(`intake.bulk.${action}Title`)}
      lines={lines}
      action={(count) => t(`intake.bulk.${action}Count`, { count })}
      isRunning={accept.isRunning || remove.isRunning}
      error={accept.error ?? remove.error}
      onApply={() => void apply()}
      onClose={() => onClose(false)}
    >
      <p>{t(`intake.bulk.${action}Hint`)}</p>
    </BulkDialog>
  )
}
