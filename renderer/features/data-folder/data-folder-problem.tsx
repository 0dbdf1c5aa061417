import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { CallError } from '../../../shared/ipc/message.ts'
import type { DataFolderState } from '../../../shared/ipc/shell.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { RescueBackups } from '../backup/index.ts'
import styles from './data-folder-problem.module.css'

interface DataFolderProblemProps {
  readonly folder: DataFolderState
  readonly problem: CallError
}

/** Problems of the folder, not of the ledger in it: another backup would not open either. */
const folderProblems: readonly string[] = ['data.inUse', 'data.cannotWrite', 'backend.died']

/** Why the data folder is not open, and the ways on. When it is, the backend says so and the window comes. */
export function DataFolderProblem({ folder, problem }: DataFolderProblemProps): ReactNode {
  const t = useText()
  const reopen = useCall('shell.reopenDataFolder')
  const change = useCall('shell.changeDataFolder')
  const { origin } = folder
  return (
    <main className={styles.problem}>
      <h1>{t('dataFolder.title')}</h1>
      <p className={styles.path}>{t('dataFolder.path', { path: folder.path })}</p>
      <ErrorNote error={problem} />
      <p>{t('dataFolder.safe')}</p>
      {(origin === 'argument' || origin === 'portable') && <p>{t(`dataFolder.${origin}`)}</p>}
      <div className={styles.ways}>
        <Button type="primary" loading={reopen.isRunning} onClick={() => void reopen.run({})}>
          {t('dataFolder.retry')}
        </Button>
        {folder.canChange && (
          <Button loading={change.isRunning} onClick={() => void change.run({ title: t('dataFolder.choose') })}>
            {t('dataFolder.change')}
          </Button>
        )}
      </div>
      <ErrorNote error={reopen.error ?? change.error} />
      {!(problem.kind === 'user' && folderProblems.includes(problem.code)) && <RescueBackups />}
    </main>
  )
}
