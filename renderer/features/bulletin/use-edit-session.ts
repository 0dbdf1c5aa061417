import { useEffect, useState } from 'react'
import type { BulletinId } from '../../../shared/domain/id.ts'
import type { CallError } from '../../../shared/ipc/message.ts'
import { useCall } from '../../backend/use-call.ts'
import { EditSession } from './edit-session.ts'

interface EditSessionState {
  readonly session: EditSession
  readonly error: CallError | null
  clearError(): void
  /** When words were last saved: `10:32`; null as long as none were. */
  readonly savedAt: string | null
}

/** What is typed into a bulletin is saved through here; leaving the screen saves what is left. */
export function useEditSession(bulletinId: BulletinId): EditSessionState {
  const edit = useCall('bulletin.edit')
  const [session] = useState(() => new EditSession())
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const { run } = edit
  session.useSave(async (edits) => {
    const isSaved = (await run({ bulletinId, edits: edits.map(toInput) })) !== undefined
    if (isSaved) setSavedAt(new Date().toTimeString().slice(0, 5))
    return isSaved
  })
  useEffect(() => () => void session.flush(), [session])
  return { session, error: edit.error, clearError: edit.clearError, savedAt }
}

type Edits = Parameters<Parameters<EditSession['useSave']>[0]>[0]

/** Plain, writable copies, as the contract's schema has them. */
function toInput({ place, paragraphs }: Edits[number]) {
  return {
    place,
    paragraphs: paragraphs.map(({ heading, runs }) => ({
      runs: runs.map((run) => ({ ...run })),
      ...(heading !== undefined && { heading: heading.map((run) => ({ ...run })) }),
    })),
  }
}
