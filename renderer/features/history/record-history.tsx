import type { ReactNode } from 'react'
import type { FieldChange, RecordChange, RecordTable } from '../../../shared/domain/history/record-change.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useMoment } from '../../text/use-moment.ts'
import { useSentences } from '../../text/use-sentences.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './history.module.css'

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
  const { step, table, what, fields } = change
  const words = sentences.ofStep(step)
  const title =
    step.kind === 'undo'
      ? t('app.history.undoing', { what: words })
      : step.kind === 'redo'
        ? t('app.history.redoing', { what: words })
        : words
  const record = sentences.ofCode('ledgerTables', table)
  return (
    <li className={styles.step}>
      <div className={styles.what}>{title}</div>
      {what === 'changed' ? (
        fields.map((field) => (
          <div key={field.field} className={styles.field}>
            <FieldLine change={field} />
          </div>
        ))
      ) : (
        <div className={styles.field}>
          {t(what === 'created' ? 'app.history.created' : 'app.history.removed', { record, values: valuesOf(fields) })}
        </div>
      )}
      <div className={styles.who}>{t('app.history.by', { operator: step.operator, at: moment(step.at) })}</div>
    </li>
  )
}

function FieldLine({ change }: { readonly change: FieldChange }): ReactNode {
  const t = useText()
  const sentences = useSentences()
  const shown = (value: string | number | null) => {
    if (value === null || value === '') return t('app.history.nothing')
    return change.field === 'is_secret' ? t(value === 1 ? 'app.history.yes' : 'app.history.no') : String(value)
  }
  const field = sentences.ofCode('recordFields', change.field)
  return t('app.history.fromTo', { field, from: shown(change.from), to: shown(change.to) })
}

/** What a row that came or went says, without what it does not say. */
function valuesOf(fields: readonly FieldChange[]): string {
  return fields
    .filter(({ field }) => field !== 'is_secret' && field !== 'role' && field !== 'status')
    .map(({ from, to }) => to ?? from)
    .filter((value) => value !== null && value !== '')
    .join(' ')
}
