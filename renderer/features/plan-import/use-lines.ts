import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { PlanDraftId } from '../../../shared/domain/id.ts'
import type { DraftRow } from '../../../shared/domain/plan-draft/draft-rows.ts'
import type { LinkedSourceRow } from '../../../shared/domain/plan-draft/view-draft.ts'
import { callBackend } from '../../backend/backend-client.ts'
import { createWindowStore, type WindowStore } from '../../ui/window-store.ts'

/** Lines of one side of a draft, fetched in windows as they come into view. */
export type Lines<Line> = Pick<WindowStore<Line>, 'rowAt' | 'need' | 'rowsBetween' | 'hasFailed' | 'retry'>

/** Fetches a window of lines of a draft. */
type LoadLines<Line> = (window: {
  readonly draftId: PlanDraftId
  readonly from: number
  readonly count: number
}) => Promise<readonly Line[]>

/** Lines of the original. */
export const loadSource: LoadLines<LinkedSourceRow> = (window) => callBackend('planDraft.source', window)
/** Lines of what was recognised. */
export const loadRows: LoadLines<DraftRow> = (window) => callBackend('planDraft.rows', window)

/** The lines of a draft as it stood at `changedAt`; after an edit the lines before stay until the new ones are there. */
export function useLines<Line>(
  load: LoadLines<Line>,
  draftId: PlanDraftId,
  total: number,
  changedAt: string,
): Lines<Line> {
  const last = useRef<WindowStore<Line>>(undefined)
  // The moment tells that the lines are others, also where there are as many as before.
  const state = useMemo(() => ({ total, changedAt }), [total, changedAt])
  const store = useMemo(() => {
    const made = createWindowStore<Line>(
      { kind: 'windowed', total: state.total, loadWindow: (from, count) => load({ draftId, from, count }) },
      last.current?.windows,
    )
    last.current = made
    return made
  }, [load, draftId, state])
  useSyncExternalStore(store.subscribe, store.version)
  return store
}

/** Fetches what is in view. */
export function useNeeded<Line>(lines: Lines<Line>, first: number, last: number): void {
  useEffect(() => {
    if (last >= first) lines.need(first, last + 1)
  }, [lines, first, last])
}
