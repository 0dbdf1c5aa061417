import { useCallback, useRef, useState } from 'react'
import type { BegunFile } from '../../../shared/domain/plan-draft/outcome.ts'
import type { FileToken } from '../../../shared/ipc/ids.ts'
import type { CallError } from '../../../shared/ipc/message.ts'
import { CallFailed } from '../../backend/backend-client.ts'
import { type DroppedFile, sendDropped } from '../../backend/dropped-files.ts'
import { type Progress, useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'

/** Begins drafts of files that were chosen, dropped or pasted. */
export interface Begin {
  files(tokens: readonly FileToken[]): Promise<void>
  dropped(files: readonly DroppedFile[]): Promise<void>
  pasted(text: string): Promise<boolean>
  /** What became of each file of the last choice. */
  readonly begun: readonly BegunFile[]
  /** Dropped files that are on their way to the backend. */
  readonly sending: { readonly done: number; readonly total: number } | null
  readonly isRunning: boolean
  readonly progress: Progress | null
  readonly error: CallError | null
  cancel(): void
}

/** @param onDraft is told when exactly one draft came of a choice: it is gone on with at once */
export function useBegin(onDraft: (file: Extract<BegunFile, { kind: 'draft' }>) => void): Begin {
  const t = useText()
  const begin = useCall('planDraft.begin')
  const paste = useCall('planDraft.paste')
  const [begun, setBegun] = useState<readonly BegunFile[]>([])
  const [sending, setSending] = useState<Begin['sending']>(null)
  const [sendError, setSendError] = useState<CallError | null>(null)
  const sendCancel = useRef<AbortController>(undefined)

  const show = useCallback(
    (files: readonly BegunFile[]) => {
      setBegun(files)
      const [only, ...more] = files
      if (only?.kind === 'draft' && more.length === 0) onDraft(only)
    },
    [onDraft],
  )
  const files = useCallback(
    async (tokens: readonly FileToken[]) => {
      if (tokens.length === 0) return
      setBegun([])
      const answer = await begin.run({ files: [...tokens] }, { job: { title: t('planImport.choose.job') } })
      if (answer) show(answer)
    },
    [begin.run, show, t],
  )
  const dropped = useCallback(
    async (all: readonly DroppedFile[]) => {
      const cancel = new AbortController()
      sendCancel.current = cancel
      setSendError(null)
      try {
        setSending({ done: 0, total: all.length })
        const tokens = await sendDropped(all, cancel.signal, (done) => setSending({ done, total: all.length }))
        setSending(null)
        await files(tokens)
      } catch (failure) {
        setSending(null)
        if (cancel.signal.aborted) return
        if (!(failure instanceof CallFailed)) throw failure
        setSendError(failure.error)
      }
    },
    [files],
  )
  const pasted = useCallback(
    async (text: string) => {
      const name = t('planImport.choose.pastedName', { at: stamp(new Date()) })
      const answer = await paste.run({ text, name }, { job: { title: t('planImport.choose.job') } })
      if (answer) show([answer])
      return answer !== undefined
    },
    [paste.run, show, t],
  )
  return {
    files,
    dropped,
    pasted,
    begun,
    sending,
    isRunning: begin.isRunning || paste.isRunning || sending !== null,
    progress: begin.progress ?? paste.progress,
    error: begin.error ?? paste.error ?? sendError,
    cancel: () => {
      sendCancel.current?.abort()
      begin.cancel()
      paste.cancel()
    },
  }
}

/** `2023-06-05 1032`, fit for a file's name. */
function stamp(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  return `${day} ${two(now.getHours())}${two(now.getMinutes())}`
}
