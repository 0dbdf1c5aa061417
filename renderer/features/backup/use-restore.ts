import { App } from 'antd'
import type { BackupChoiceInput } from '../../../shared/ipc/backup.ts'
import type { CallError } from '../../../shared/ipc/message.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'

/** Putting a backup in the place of the data, and taking that back. */
export interface Restore {
  /** Answers whether it was done. */
  restore(backup: BackupChoiceInput): Promise<boolean>
  undo(): Promise<void>
  readonly isRunning: boolean
  readonly error: CallError | null
}

/** A backup is made ready by the backend and takes its place when the data folder is opened anew. */
export function useRestore(): Restore {
  const t = useText()
  const { message } = App.useApp()
  const prepare = useCall('backup.restore')
  const prepareUndo = useCall('backup.undoRestore')
  const reopen = useCall('shell.reopenDataFolder')
  const open = async (said: string) => {
    const state = await reopen.run({})
    if (state?.problem === null) void message.success(said, 8)
    return state?.problem === null
  }
  const job = { title: t('settings.restore.title') }
  return {
    restore: async (backup) =>
      (await prepare.run({ backup }, { job })) !== undefined && (await open(t('settings.restore.done'))),
    undo: async () => {
      if ((await prepareUndo.run({}, { job })) !== undefined) await open(t('settings.restore.undone'))
    },
    isRunning: prepare.isRunning || prepareUndo.isRunning || reopen.isRunning,
    error: prepare.error ?? prepareUndo.error ?? reopen.error,
  }
}
