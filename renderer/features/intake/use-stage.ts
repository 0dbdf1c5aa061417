import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react'
import type { PeriodId } from '../../../shared/domain/id.ts'
import type { JobProgress } from '../../../shared/domain/job.ts'
import type { CallError } from '../../../shared/ipc/message.ts'
import type { DroppedFile } from '../../backend/dropped-files.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import {
  cancelStage,
  clearStage,
  readStage,
  type StageState,
  stageAgain,
  stageDropped,
  stageFiles,
  subscribeToStage,
} from './stage-store.ts'

export interface Staging {
  readonly state: StageState
  readonly error: CallError | null
  /** Puts in what is chosen in a dialog; answers whether anything was. */
  chooseFiles(): Promise<boolean>
  chooseFolder(): Promise<boolean>
  /** Puts in what was dropped. */
  drop(files: readonly DroppedFile[]): void
  /** Puts in again what was not put in because something failed. */
  retry(): void
  cancel(): void
  clear(): void
}

/** Lists are asked for again this often while files are read. */
const refreshMs = 1000

/** 放入 — puts returned files into the intake of a period. */
export function useStage(periodId: PeriodId): Staging {
  const t = useText()
  const client = useQueryClient()
  const state = useSyncExternalStore(subscribeToStage, readStage)
  const files = useCall('shell.chooseFiles')
  const folder = useCall('shell.chooseFolder')
  const refreshed = useRef(0)

  const watch = useMemo(
    () => ({
      title: t('intake.stageTitle'),
      onProgress: ({ phase }: JobProgress) => {
        // What is read is no change of the ledger, so the lists do not watch by themselves.
        if (phase !== 'reading' || Date.now() - refreshed.current < refreshMs) return
        refreshed.current = Date.now()
        void client.invalidateQueries()
      },
    }),
    [client, t],
  )
  const finish = useCallback((work: Promise<void>) => void work.then(() => client.invalidateQueries()), [client])
  const chooseFiles = useCallback(async () => {
    const chosen = (await files.run({ title: t('intake.chooseTitle'), isMany: true })) ?? []
    const tokens = chosen.map(({ token }) => token)
    finish(stageFiles(periodId, tokens, watch))
    return tokens.length > 0
  }, [files.run, finish, watch, periodId, t])
  return {
    state: state.periodId === periodId ? state : { ...state, staged: null, error: null },
    error: state.error ?? files.error ?? folder.error,
    chooseFiles,
    chooseFolder: async () => {
      const chosen = await folder.run({ title: t('intake.chooseFolderTitle') })
      if (chosen) finish(stageFiles(periodId, [chosen.token], watch))
      return chosen != null
    },
    drop: (dropped) => finish(stageDropped(periodId, dropped, watch)),
    retry: () => finish(stageAgain(watch)),
    cancel: cancelStage,
    clear: () => {
      clearStage()
      files.clearError()
      folder.clearError()
    },
  }
}
