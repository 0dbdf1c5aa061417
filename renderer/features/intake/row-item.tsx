import { Button } from 'antd'
import type { ReactNode } from 'react'
import { type ComparedField, comparedFields, saidIn } from '../../../shared/domain/task-return/compare-reports.ts'
import type { IntakeRow, SaidOfTask } from '../../../shared/domain/task-return/intake.ts'
import type { ReturnProblem } from '../../../shared/domain/task-return/types.ts'
import { useSentences } from '../../text/use-sentences.ts'
import { type Text, useText } from '../../text/use-text.ts'
import { classes } from '../../ui/classes.ts'
import { PreviewDiff } from '../../ui/preview-diff.tsx'
import { type StatusWords, useStatusWords } from '../signs/index.ts'
import { ProblemItem } from './problem-item.tsx'
import { problemKey } from './problem-place.ts'
import styles from './row-item.module.css'
import type { SettleChoices } from './settle-problem.tsx'

interface RowItemProps {
  readonly row: IntakeRow
  readonly problems: readonly ReturnProblem[]
  /** Null where the file is settled: then nothing can be done with its rows. */
  readonly choices: SettleChoices | null
  readonly onAccept: (row: IntakeRow) => void
  readonly onDecline: (row: IntakeRow, isDeclined: boolean) => void
}

/** One row of a file: what the unit says now beside what it had said, changed words marked, and what is doubtful in it. */
export function RowItem({ row, problems, choices, onAccept, onDecline }: RowItemProps): ReactNode {
  const t = useText()
  const sentences = useSentences()
  const { state, number, text } = row
  return (
    <article className={classes(styles.row, styles[state])} aria-label={`${number} ${text}`}>
      <header className={styles.head}>
        <span className={styles.number}>{number}</span>
        <span className={styles.text} title={text}>
          {text}
        </span>
        <span className={styles.place}>{t('intake.row', { row: row.row })}</span>
        <span className={styles.state}>{t(`intake.rowState.${state}`)}</span>
        {choices && <RowActions row={row} onAccept={onAccept} onDecline={onDecline} />}
      </header>
      <RowFields row={row} />
      {row.kept.length > 0 && (
        <p className={styles.kept}>
          {t('intake.keptFields', {
            fields: row.kept.map((field) => t(`intake.fields.${field}`)).join(t('intake.and')),
          })}
        </p>
      )}
      {(row.doubts.length > 0 || problems.length > 0) && (
        <ul className={styles.notes}>
          {row.doubts.map(({ code, words }) => (
            <li key={code} className={styles.doubt}>
              {sentences.ofCode('reportDoubts', code, { words })}
            </li>
          ))}
          {problems.map((problem) => (
            <ProblemItem key={problemKey(problem)} problem={problem} row={row} choices={choices} />
          ))}
        </ul>
      )}
    </article>
  )
}

function RowActions({ row, onAccept, onDecline }: Pick<RowItemProps, 'row' | 'onAccept' | 'onDecline'>): ReactNode {
  const t = useText()
  if (row.state === 'same') return null
  if (row.state === 'declined') {
    return (
      <Button size="small" onClick={() => onDecline(row, false)}>
        {t('intake.undecline')}
      </Button>
    )
  }
  return (
    <>
      <Button size="small" onClick={() => onAccept(row)}>
        {t('intake.acceptRow')}
      </Button>
      <Button size="small" type="text" onClick={() => onDecline(row, true)}>
        {t('intake.declineRow')}
      </Button>
    </>
  )
}

function RowFields({ row: { state, before, after } }: { readonly row: IntakeRow }): ReactNode {
  const t = useText()
  const statusWord = useStatusWords()
  const shown = comparedFields.filter((field) =>
    before && state === 'changed'
      ? saidIn(before, field) !== saidIn(after, field)
      : wordsOf(after, field, t, statusWord) !== '',
  )
  return (
    <dl className={styles.fields}>
      {shown.map((field) => (
        <div key={field} className={styles.field}>
          <dt>{t(`intake.fields.${field}`)}</dt>
          <dd>
            {before && state === 'changed' ? (
              <PreviewDiff
                before={wordsOf(before, field, t, statusWord)}
                after={wordsOf(after, field, t, statusWord)}
              />
            ) : (
              wordsOf(after, field, t, statusWord)
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function wordsOf(said: SaidOfTask, field: ComparedField, t: Text, statusWord: StatusWords): string {
  if (field === 'status') return said.status === null ? '' : statusWord(said.status)
  if (field === 'percent') return said.percent === null ? '' : t('intake.percent', { value: said.percent })
  return String(saidIn(said, field) ?? '')
}
