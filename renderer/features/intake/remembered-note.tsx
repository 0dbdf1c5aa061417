import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { IntakeId } from '../../../shared/domain/id.ts'
import type { IntakeDetail } from '../../../shared/domain/task-return/intake.ts'
import type { RememberedUse } from '../../../shared/domain/task-return/reading.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useStatusWords } from '../signs/index.ts'
import styles from './remembered-note.module.css'

interface RememberedNoteProps {
  readonly detail: IntakeDetail
  readonly intakeId: IntakeId
}

/** 按上次的答复 — what was settled in a file without asking again; it can be asked after all. */
export function RememberedNote({ detail: { remembered, tasks, summary }, intakeId }: RememberedNoteProps): ReactNode {
  const t = useText()
  const statusWord = useStatusWords()
  const leave = useCall('taskReturn.leaveMemory')
  if (remembered.length === 0) return null
  const isOpen = summary.standing !== 'taken' && summary.standing !== 'sentBack'
  const meaningOf = ({ answer }: RememberedUse) => {
    if (answer.kind === 'row') {
      const task = tasks.find(({ id }) => id === answer.taskId)
      return t('intake.meansTask', { number: task?.number ?? '' })
    }
    if (answer.field === 'status') return answer.value === null ? '' : statusWord(answer.value)
    return `${answer.value}%`
  }
  return (
    <section className={styles.note} aria-label={t('intake.rememberedTitle', { count: remembered.length })}>
      <div className={styles.head}>
        <h3>{t('intake.rememberedTitle', { count: remembered.length })}</h3>
        {isOpen && (
          <Button size="small" loading={leave.isRunning} onClick={() => void leave.run({ intakeId })}>
            {t('intake.askAgain')}
          </Button>
        )}
      </div>
      <ul>
        {remembered.map((use) => {
          const { sheet, row } = use.answer
          const meaning = meaningOf(use)
          return (
            <li key={`${sheet} ${row} ${use.answer.kind} ${use.words}`}>
              {t('intake.rememberedItem', { sheet, row, words: use.words, meaning })}
            </li>
          )
        })}
      </ul>
      <ErrorNote error={leave.error} />
    </section>
  )
}
