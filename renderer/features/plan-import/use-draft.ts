import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { PlanDraftId } from '../../../shared/domain/id.ts'
import type { PlanEdit } from '../../../shared/domain/plan-draft/types.ts'
import type { DraftOverview } from '../../../shared/domain/plan-draft/view-draft.ts'
import type { CallError } from '../../../shared/ipc/message.ts'
import { useCall } from '../../backend/use-call.ts'

/** What is done to a draft; each is kept at once and can be taken back. */
export interface DraftEditing {
  /** The draft after the edit; undefined where it failed, see `error`. */
  edit(edit: PlanEdit): Promise<DraftOverview | undefined>
  undo(): Promise<void>
  redo(): Promise<void>
  readonly isRunning: boolean
  readonly error: CallError | null
  clearError(): void
}

/** Edits a draft and shows the result: the edit answers with the draft as it stands. */
export function useDraftEditing(draftId: PlanDraftId): DraftEditing {
  const client = useQueryClient()
  const editing = useCall('planDraft.edit')
  const undoing = useCall('planDraft.undo')
  const redoing = useCall('planDraft.redo')
  const show = useCallback(
    (overview: DraftOverview | undefined) => {
      if (!overview) return undefined
      client.setQueryData(['planDraft.open', { draftId }], overview)
      void client.invalidateQueries({ queryKey: ['planDraft.units'] })
      void client.invalidateQueries({ queryKey: ['planDraft.list'] })
      return overview
    },
    [client, draftId],
  )
  const edit = useCallback(
    async (one: PlanEdit) => show(await editing.run({ draftId, edit: one })),
    [editing.run, draftId, show],
  )
  const undo = useCallback(async () => void show(await undoing.run({ draftId })), [undoing.run, draftId, show])
  const redo = useCallback(async () => void show(await redoing.run({ draftId })), [redoing.run, draftId, show])
  return {
    edit,
    undo,
    redo,
    isRunning: editing.isRunning || undoing.isRunning || redoing.isRunning,
    error: editing.error ?? undoing.error ?? redoing.error,
    clearError: () => {
      editing.clearError()
      undoing.clearError()
      redoing.clearError()
    },
  }
}
