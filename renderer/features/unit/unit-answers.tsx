import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { UnitId } from '../../../shared/domain/id.ts'
import type { UnitAnswerView } from '../../../shared/domain/unit-answer/types.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { useMoment } from '../../text/use-moment.ts'
import { type Text, useText } from '../../text/use-text.ts'
import parts from '../../ui/detail-parts.module.css'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useStatusWords } from '../signs/index.ts'
import styles from './unit.module.css'

/** What the office answered once for a unit's words, and the program goes by since; each can be forgotten. */
export function UnitAnswers({ unitId }: { readonly unitId: UnitId }): ReactNode {
  const t = useText()
  const moment = useMoment()
  const statusWord = useStatusWords()
  const answers = useBackend('unit.answers', { unitId })
  const forget = useCall('unit.forgetAnswer')
  if (!answers.data?.length) return <ErrorNote error={answers.error} />
  return (
    <>
      <h3 className={parts.part}>{t('unit.detail.answers')}</h3>
      <p className={parts.hint}>{t('unit.detail.answersHint')}</p>
      <ul className={styles.list}>
        {answers.data.map(({ id, words, at, by, meaning }) => (
          <li key={id} className={styles.item}>
            <span title={t('unit.detail.answeredOn', { at: moment(at), by })}>
              {t('unit.detail.answer', { words, meaning: meaningWords(meaning, t, statusWord) })}
            </span>
            <Button
              size="small"
              loading={forget.isRunning}
              aria-label={t('unit.detail.forgetOf', { words })}
              onClick={() => void forget.run({ unitId, answerId: id })}
            >
              {t('unit.detail.forget')}
            </Button>
          </li>
        ))}
      </ul>
      <ErrorNote error={forget.error} />
    </>
  )
}

function meaningWords(
  meaning: UnitAnswerView['meaning'],
  t: Text,
  statusWord: ReturnType<typeof useStatusWords>,
): string {
  switch (meaning.kind) {
    case 'status':
      return statusWord(meaning.status)
    case 'percent':
      return `${meaning.percent}%`
    case 'task':
      return t('unit.detail.answerTask', { number: meaning.number, plan: meaning.planTitle })
    default:
      return meaning satisfies never
  }
}
