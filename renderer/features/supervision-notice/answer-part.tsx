import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import type { SupervisionNotice } from '../../../shared/domain/supervision-notice/types.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { DateField } from '../../ui/date-field.tsx'
import parts from '../../ui/detail-parts.module.css'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './notice.module.css'
import { today } from './today.ts'

/** 回复 and 销号 of an issued notice. */
export function AnswerPart({ notice }: { readonly notice: SupervisionNotice }): ReactNode {
  const t = useText()
  const save = useCall('supervisionNotice.answer')
  const close = useCall('supervisionNotice.close')
  const reopen = useCall('supervisionNotice.reopen')
  const [answer, setAnswer] = useState(notice.answer)
  const [answeredOn, setAnsweredOn] = useState(notice.answeredOn ?? today())
  const noticeId = notice.id
  const isClosed = notice.state === 'closed'
  return (
    <>
      <h3 className={parts.part}>{t('notice.answer.title', { due: notice.replyDue })}</h3>
      <div className={styles.form}>
        <Input.TextArea
          value={answer}
          maxLength={5000}
          autoSize={{ minRows: 3, maxRows: 12 }}
          aria-label={t('notice.answer.text')}
          placeholder={t('notice.answer.text')}
          onChange={({ target }) => setAnswer(target.value)}
        />
        <DateField value={answeredOn} label={t('notice.answer.on')} onChange={setAnsweredOn} />
        <div className={parts.row}>
          <Button
            disabled={answer.trim() === '' || answeredOn === ''}
            loading={save.isRunning}
            onClick={() => void save.run({ noticeId, answer: answer.trim(), answeredOn })}
          >
            {t('notice.answer.save')}
          </Button>
          {isClosed ? (
            <Button onClick={() => void reopen.run({ noticeId })}>{t('notice.answer.reopen')}</Button>
          ) : (
            <Button onClick={() => void close.run({ noticeId })}>{t('notice.answer.close')}</Button>
          )}
        </div>
        <ErrorNote error={save.error ?? close.error ?? reopen.error} />
      </div>
    </>
  )
}
