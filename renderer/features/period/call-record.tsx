import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import type { PeriodId } from '../../../shared/domain/id.ts'
import type { BoardUnit } from '../../../shared/domain/period/board.ts'
import { useCall } from '../../backend/use-call.ts'
import { useMoment } from '../../text/use-moment.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './call-record.module.css'

interface CallRecordProps {
  readonly periodId: PeriodId
  readonly unit: Pick<BoardUnit, 'unitId' | 'name' | 'contactName' | 'calls'>
}

/** 催办记录 — whom of a unit the office called in the round, and what was said; a call is written down here. */
export function CallRecord({ periodId, unit: { unitId, name, contactName, calls } }: CallRecordProps): ReactNode {
  const t = useText()
  const moment = useMoment()
  const record = useCall('period.recordCall')
  const [spokeWith, setSpokeWith] = useState(contactName ?? '')
  const [words, setWords] = useState('')
  const save = async () => {
    if (words.trim() === '') return
    if ((await record.run({ periodId, unitId, spokeWith, words })) !== undefined) setWords('')
  }
  return (
    <section className={styles.record} aria-label={t('period.calls.titleOf', { unit: name })}>
      {calls.length > 0 && (
        <ul className={styles.calls}>
          {calls.map((call) => (
            <li key={call.id}>
              <span className={styles.when}>
                {call.spokeWith === ''
                  ? t('period.calls.whenAlone', { at: moment(call.at), by: call.by })
                  : t('period.calls.when', { at: moment(call.at), by: call.by, who: call.spokeWith })}
              </span>
              {call.words}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.add}>
        <Input
          className={styles.who ?? ''}
          value={spokeWith}
          maxLength={100}
          placeholder={t('period.calls.spokeWith')}
          aria-label={t('period.calls.spokeWith')}
          onChange={(event) => setSpokeWith(event.target.value)}
        />
        <Input
          className={styles.words ?? ''}
          value={words}
          maxLength={500}
          placeholder={t('period.calls.words')}
          aria-label={t('period.calls.words')}
          onChange={(event) => setWords(event.target.value)}
          onPressEnter={() => void save()}
        />
        <Button disabled={words.trim() === ''} loading={record.isRunning} onClick={() => void save()}>
          {t('period.calls.save')}
        </Button>
      </div>
      <ErrorNote error={record.error} />
    </section>
  )
}
