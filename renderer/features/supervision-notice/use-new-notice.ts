import { useNavigate } from 'react-router'
import type { PeriodId, PlanId, TaskId, UnitId } from '../../../shared/domain/id.ts'
import type { NoticeGrade, NoticeKind } from '../../../shared/domain/supervision-notice/types.ts'
import type { CallError } from '../../../shared/ipc/message.ts'
import { noticePlace } from '../../app/places.ts'
import { useCall } from '../../backend/use-call.ts'

interface NewNotice {
  readonly planId: PlanId
  readonly periodId: PeriodId | null
  readonly unitId: UnitId
  readonly kind: NoticeKind
  readonly grade: NoticeGrade
  readonly taskIds: readonly TaskId[]
}

/** Drafts one notice from wherever its cause is shown, and opens it. */
export function useNewNotice(): {
  readonly draft: (notice: NewNotice) => Promise<void>
  readonly isRunning: boolean
  readonly error: CallError | null
} {
  const navigate = useNavigate()
  const create = useCall('supervisionNotice.create')
  const draft = async ({ planId, periodId, ...notice }: NewNotice) => {
    const made = await create.run({ planId, periodId, notices: [{ ...notice, taskIds: [...notice.taskIds] }] })
    const [id] = made?.noticeIds ?? []
    if (id !== undefined) await navigate(noticePlace(id))
  }
  return { draft, isRunning: create.isRunning, error: create.error }
}
