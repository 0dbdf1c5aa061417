import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { UnitId } from '../../../shared/domain/id.ts'
import type { NoticeGrade, NoticeKind } from '../../../shared/domain/supervision-notice/types.ts'
import type { TaskDetail } from '../../../shared/domain/task/types.ts'
import { noticePlace } from '../../app/places.ts'
import { useScope } from '../../app/scope.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import parts from '../../ui/detail-parts.module.css'
import { ErrorNote } from '../../ui/error-note.tsx'

interface DraftForTaskProps {
  readonly task: TaskDetail
  /** 督办单 in yellow where it is behind or not assessed yet, in red where it is overdue. */
  readonly grade: NoticeGrade
  readonly kind: NoticeKind
}

/** Drafts a notice on one task to a unit that leads it, and opens it; nothing where it may not go to units. */
export function DraftForTask({ task, grade, kind }: DraftForTaskProps): ReactNode {
  const t = useText()
  const navigate = useNavigate()
  const { periodId } = useScope()
  const create = useCall('supervisionNotice.create')
  const units = leadingUnitsOf(task)
  if (task.isSecret || task.retired !== null || units.length === 0) return null
  const draft = async (unitId: UnitId) => {
    const notices = [{ unitId, kind, grade, taskIds: [task.id] }]
    const made = await create.run({ planId: task.planId, periodId, notices })
    const [id] = made?.noticeIds ?? []
    if (id !== undefined) await navigate(noticePlace(id))
  }
  return (
    <div className={parts.row}>
      {units.map(({ unitId, words }) => (
        <Button key={unitId} size="small" loading={create.isRunning} onClick={() => void draft(unitId)}>
          {t('notice.draftFor', { unit: words })}
        </Button>
      ))}
      <ErrorNote error={create.error} />
    </div>
  )
}

/** The units that the plan names as leading; where it names none, those responsible. */
function leadingUnitsOf({ assignments }: TaskDetail) {
  const named = (role: 'lead' | 'responsible') =>
    assignments.flatMap(({ role: own, party, words }) =>
      own === role && party.kind === 'unit' ? [{ unitId: party.unitId, words }] : [],
    )
  const leads = named('lead')
  return leads.length > 0 ? leads : named('responsible')
}
