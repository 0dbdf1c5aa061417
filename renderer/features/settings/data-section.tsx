import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { CheckResult } from '../../../shared/domain/backup/types.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { useSentences } from '../../text/use-sentences.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import parts from '../../ui/section-parts.module.css'
import { Backups } from '../backup/index.ts'
import styles from './settings.module.css'

/** Where the data lie, whether they are in order, and their backups. */
export function DataSection(): ReactNode {
  return (
    <>
      <DataFolder />
      <Check />
      <Backups />
    </>
  )
}

function DataFolder(): ReactNode {
  const t = useText()
  const { data, error } = useBackend('shell.dataFolder', {})
  const change = useCall('shell.changeDataFolder')
  return (
    <>
      <h2 className={parts.part}>{t('settings.data.folder')}</h2>
      <ErrorNote error={error ?? change.error} />
      {data && (
        <>
          <p className={styles.path}>{data.path}</p>
          <p className={parts.small}>
            {t(`settings.data.origin.${data.origin}`)} {data.canChange && t('settings.data.changeHint')}
          </p>
          {data.canChange && (
            <Button
              loading={change.isRunning}
              onClick={() => void change.run({ title: t('settings.data.changeTitle') })}
            >
              {t('settings.data.change')}
            </Button>
          )}
        </>
      )}
    </>
  )
}

function Check(): ReactNode {
  const t = useText()
  const { message } = App.useApp()
  const check = useCall('backup.check')
  const mend = useCall('backup.mend')
  const [result, setResult] = useState<CheckResult | null>(null)
  const run = async () => {
    const found = await check.run({}, { job: { title: t('settings.data.check') } })
    if (found) setResult(found)
  }
  const mendAll = async () => {
    if ((await mend.run({})) === undefined) return
    void message.success(t('settings.data.mended'))
    await run()
  }
  return (
    <>
      <h2 className={parts.part}>{t('settings.data.check')}</h2>
      <p className={parts.hint}>{t('settings.data.checkHint')}</p>
      <Button loading={check.isRunning} onClick={() => void run()}>
        {t('settings.data.check')}
      </Button>
      <ErrorNote error={check.error ?? mend.error} />
      {result && <Findings result={result} onMend={() => void mendAll()} />}
    </>
  )
}

/** What computing anew puts right. */
const derivedCodes: readonly string[] = ['sumsDiffer', 'latestDiffers', 'searchDiffers', 'marksDiffer']

interface FindingsProps {
  readonly result: CheckResult
  readonly onMend: () => void
}

function Findings({ result, onMend }: FindingsProps): ReactNode {
  const t = useText()
  const sentences = useSentences()
  const { findings, tasks, reports, files } = result
  return (
    <div className={parts.notes} role="status">
      <p>{t('settings.data.checked', { tasks, reports, files })}</p>
      {findings.length === 0 ? (
        <p className={parts.good}>✓ {t('settings.data.sound')}</p>
      ) : (
        <p className={parts.bad}>{t('settings.data.findings', { count: findings.length })}</p>
      )}
      <ul className={styles.findings}>
        {findings.map(({ code, params }) => (
          <li key={`${code} ${JSON.stringify(params)}`}>{sentences.ofCode('checkFindings', code, params)}</li>
        ))}
      </ul>
      {findings.some(({ code }) => derivedCodes.includes(code)) && (
        <Button onClick={onMend}>{t('settings.data.mend')}</Button>
      )}
    </div>
  )
}
