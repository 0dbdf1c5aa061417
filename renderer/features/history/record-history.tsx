import type { ReactNode } from 'react'
import type { FieldChange, RecordChange, RecordTable } from '../../../shared/domain/history/record-change.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useMoment } from '../../text/use-moment.ts'
import { useSentences } from '../../text/use-sentences.ts'
import { useText } from '../../text/use-text.ts'
import { classes } from '../../ui/classes.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useStatusWords } from '../signs/index.ts'
import styles from './history.module.css'
import { stepWords } from './step-words.ts'
import { valueWords } from './value-words.ts'

interface RecordHistoryProps {
  readonly table: RecordTable
  readonly id: string
}

/** 修改记录 — what was done to one record and its parts, for its detail: who, when, from what to what. */
export function RecordHistory({ table, id }: RecordHistoryProps): ReactNode {
  const t = useText()
  const { data, error, refetch } = useBackend('history.ofRecord', { table, id })
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (data?.length === 0) return <p className={styles.hint}>{t('app.history.ofRecordEmpty')}</p>
  return (
    <ol className={styles.steps} aria-label={t('app.history.ofRecord')}>
      {data?.map((change) => (
        <Change key={change.id} change={change} />
      ))}
    </ol>
  )
}

function Change({ change }: { readonly change: RecordChange }): ReactNode {
  const t = useText()
  const sentences = useSentences()
  const moment = useMoment()
  const statusWord = useStatusWords()
  const { step, table, what, fields } = change
  // What a row that came or went says, without what it does not say.
  const said = fields
    .filter(({ field }) => field !== 'is_secret')
    .map(({ field, from, to }) => valueWords(table, field, to ?? from, t, statusWord))
    .filter((words) => words !== t('app.history.nothing'))
  const record = sentences.ofCode('ledgerTables', table)
  const isUndone = step.isUndone && step.kind === 'work'
  return (
    <li className={styles.step}>
      <div className={classes(styles.what, isUndone && styles.undone)}>{stepWords(step, t, sentences)}</div>
      {what === 'changed' ? (
        fields.map((field) => (
          <div key={field.field} className={styles.field}>
            <FieldLine table={table} change={field} />
          </div>
        ))
      ) : (
        <div className={styles.field}>
          {t(what === 'created' ? 'app.history.created' : 'app.history.removed', { record, values: said.join(' ') })}
        </div>
      )}
      <div className={styles.who}>{t('app.history.by', { operator: step.operator, at: moment(step.at) })}</div>
    </li>
  )
}

function FieldLine({ table, change }: Pick<RecordChange, 'table'> & { readonly change: FieldChange }): ReactNode {
  const t = useText()
  const sentences = useSentences()
  const statusWord = useStatusWords()
  const words = (value: FieldChange['from']) => valueWords(table, change.field, value, t, statusWord)
  const field = sentences.ofCode('recordFields', change.field)
  return t('app.history.fromTo', { field, from: words(change.from), to: words(change.to) })
}
