import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { PeriodId } from '../../../shared/domain/id.ts'
import type { JobProgress } from '../../../shared/domain/job.ts'
import type { Staged } from '../../../shared/domain/task-return/intake.ts'
import type { FileToken } from '../../../shared/ipc/ids.ts'
import type { CallError } from '../../../shared/ipc/message.ts'
import { places } from '../../app/places.ts'
import { CallFailed } from '../../backend/backend-client.ts'
import { type DroppedFile, sendDropped } from '../../backend/dropped-files.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'

export interface Staging {
  /** Puts in what is chosen in a dialog. */
  chooseFiles(): Promise<void>
  chooseFolder(): Promise<void>
  /** Puts in what was dropped. */
  drop(files: readonly DroppedFile[]): Promise<void>
  /** Puts in again what was not put in because something failed. */
  retry(): Promise<void>
  /** How many of the dropped files are over; null while none are on their way. */
  readonly copied: { readonly done: number; readonly total: number } | null
  readonly isRunning: boolean
  readonly progress: JobProgress | null
  readonly error: CallError | null
  readonly staged: Staged | null
  cancel(): void
  clear(): void
}

/** Lists are asked for again this often while files are read. */
const refreshMs = 1000

/** 放入 — puts returned files into the intake of a period. */
export function useStage(periodId: PeriodId | null): Staging {
  const t = useText()
  const client = useQueryClient()
  const stage = useCall('taskReturn.stage')
  const chooseFiles = useCall('shell.chooseFiles')
  const chooseFolder = useCall('shell.chooseFolder')
  const [staged, setStaged] = useState<Staged | null>(null)
  const [copied, setCopied] = useState<Staging['copied']>(null)
  const [copyError, setCopyError] = useState<CallError | null>(null)
  const copying = useRef<AbortController | null>(null)
  const last = useRef<readonly FileToken[]>([])
  const refreshed = useRef(0)

  const put = useCallback(
    async (files: readonly FileToken[]) => {
      if (periodId === null || files.length === 0) return
      last.current = files
      setStaged(null)
      const answer = await stage.run(
        { periodId, files: [...files] },
        {
          job: { title: t('intake.stageTitle'), to: () => places.intake },
          onProgress: ({ phase }) => {
            // What is read is no change of the ledger, so the lists do not follow by themselves.
            if (phase !== 'reading' || Date.now() - refreshed.current < refreshMs) return
            refreshed.current = Date.now()
            void client.invalidateQueries()
          },
        },
      )
      void client.invalidateQueries()
      if (answer) setStaged(answer)
    },
    [client, periodId, stage.run, t],
  )
  const drop = useCallback(
    async (files: readonly DroppedFile[]) => {
      if (files.length === 0) return
      const controller = new AbortController()
      copying.current = controller
      setCopyError(null)
      try {
        const tokens = await sendDropped(files, controller.signal, (done) => setCopied({ done, total: files.length }))
        setCopied(null)
        await put(tokens)
      } catch (failure) {
        if (failure instanceof CallFailed) setCopyError(failure.error)
        else if (!controller.signal.aborted) throw failure
      } finally {
        setCopied(null)
        copying.current = null
      }
    },
    [put],
  )
  const chooseAndPut = useCallback(async () => {
    const chosen = await chooseFiles.run({ title: t('intake.chooseTitle'), isMany: true })
    await put((chosen ?? []).map(({ token }) => token))
  }, [chooseFiles.run, put, t])
  return {
    drop,
    chooseFiles: chooseAndPut,
    chooseFolder: async () => {
      const chosen = await chooseFolder.run({ title: t('intake.chooseFolderTitle') })
      if (chosen) await put([chosen.token])
    },
    retry: () => put(last.current),
    copied,
    isRunning: stage.isRunning || copied !== null,
    progress: stage.progress,
    error: stage.error ?? copyError ?? chooseFiles.error ?? chooseFolder.error,
    staged,
    cancel: () => {
      copying.current?.abort()
      stage.cancel()
    },
    clear: () => {
      setStaged(null)
      setCopyError(null)
      for (const call of [stage, chooseFiles, chooseFolder]) call.clearError()
    },
  }
}
