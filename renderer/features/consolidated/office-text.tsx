import { Button, Input } from 'antd'
import { type ReactNode, type RefObject, useEffect, useState } from 'react'
import type { PeriodId, TaskId } from '../../../shared/domain/id.ts'
import type { ConsolidatedStart } from '../../../shared/domain/report/start-consolidated.ts'
import type { Consolidated } from '../../../shared/domain/report/types.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { StatusSelect, shortTime } from '../intake/index.ts'
import styles from './office-text.module.css'

interface OfficeTextProps {
  readonly periodId: PeriodId
  readonly taskId: TaskId
  readonly consolidated: Consolidated | null
  readonly confirmRef: RefObject<() => Promise<void>>
  readonly onConfirm: () => Promise<void>
}

const nothing: ConsolidatedStart = { text: '', status: null, percent: null }

/** What was typed and is not saved yet, and over which text. */
interface Typed {
  readonly over: ConsolidatedStart
  readonly values: Partial<ConsolidatedStart>
}

function isSame(a: ConsolidatedStart, b: ConsolidatedStart): boolean {
  return a.text === b.text && a.status === b.status && a.percent === b.percent
}

/** The office's text of a task: saved when the field is left, confirmed by button or key. What was typed stays when it fails. */
export function OfficeText({ periodId, taskId, consolidated, confirmRef, onConfirm }: OfficeTextProps): ReactNode {
  const t = useText()
  const edit = useCall('consolidated.edit')
  const reopen = useCall('consolidated.reopen')
  const { text, status, percent } = consolidated ?? nothing
  const saved: ConsolidatedStart = { text, status, percent }
  const [typed, setTyped] = useState<Typed>({ over: saved, values: {} })
  // What was typed stands until the text below it changes: because it was saved, or by an undo.
  const values = isSame(typed.over, saved) ? typed.values : {}
  const draft = { ...saved, ...values }
  const type = (change: Partial<ConsolidatedStart>) => setTyped({ over: saved, values: { ...values, ...change } })
  const isConfirmed = consolidated?.confirmed != null

  const save = async (change: Partial<ConsolidatedStart>): Promise<boolean> => {
    const next = { ...draft, ...change }
    if (isSame(next, saved)) return true
    return (await edit.run({ periodId, taskId, ...next })) !== undefined
  }
  const confirm = async () => {
    if (isConfirmed || draft.text.trim() === '') return
    if (await save({})) await onConfirm()
  }
  useEffect(() => {
    confirmRef.current = confirm
    return () => {
      confirmRef.current = async () => undefined
    }
  })
  return (
    <section className={styles.office} aria-label={t('consolidated.officeText')}>
      <Input.TextArea
        value={draft.text}
        readOnly={isConfirmed}
        aria-label={t('consolidated.textLabel')}
        autoSize={{ minRows: 3, maxRows: 12 }}
        onChange={(event) => type({ text: event.target.value })}
        onBlur={() => void save({})}
      />
      <div className={styles.line}>
        <StatusSelect
          label={t('consolidated.statusLabel')}
          value={draft.status}
          isReadOnly={isConfirmed}
          onChange={(next) => void save({ status: next })}
        />
        <NumberField
          size="small"
          min={0}
          max={100}
          value={draft.percent}
          disabled={isConfirmed}
          aria-label={t('consolidated.percentLabel')}
          suffix="%"
          onChange={(next) => type({ percent: next })}
          onBlur={() => void save({})}
        />
        <span className={styles.rest}>
          {consolidated?.confirmed &&
            t('consolidated.confirmedBy', {
              by: consolidated.confirmed.by,
              at: shortTime(consolidated.confirmed.at),
            })}
        </span>
        {isConfirmed ? (
          <Button onClick={() => void reopen.run({ periodId, taskId })}>{t('consolidated.reopen')}</Button>
        ) : (
          <Button type="primary" disabled={draft.text.trim() === ''} onClick={() => void confirm()}>
            {t('consolidated.confirmNext')}
            <KeyHint keys="Ctrl+Enter" />
          </Button>
        )}
      </div>
      <ErrorNote error={edit.error ?? reopen.error} />
    </section>
  )
}
