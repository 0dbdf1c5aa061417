import { Button, Input, Popover } from 'antd'
import { type ReactNode, useState } from 'react'
import type { StageTargetChoice, TaskEdit } from '../../../shared/domain/task/task-edit.ts'
import type { StageTarget } from '../../../shared/domain/task/types.ts'
import { useText } from '../../text/use-text.ts'
import { DateField } from '../../ui/date-field.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import styles from './task.module.css'

interface TaskTargetsProps {
  readonly targets: readonly StageTarget[]
  readonly onEdit: (edit: TaskEdit) => Promise<boolean>
}

/** 阶段目标 in time, added and taken away. */
export function TaskTargets({ targets, onEdit }: TaskTargetsProps): ReactNode {
  const t = useText()
  const save = (list: readonly StageTargetChoice[]) => onEdit({ what: 'stageTargets', stageTargets: list })
  return (
    <>
      <ul className={styles.list}>
        {targets.map((target) => (
          <li key={target.id} className={styles.row}>
            <span className={styles.soft}>
              {t('task.detail.targetShown', { period: target.periodLabel, on: target.on })}
            </span>
            <span className={styles.grow}>
              {[target.value === null ? '' : String(target.value), target.text ?? '']
                .filter((words) => words !== '')
                .join(' ')}
            </span>
            <Button type="link" size="small" onClick={() => void save(targets.filter(({ id }) => id !== target.id))}>
              {t('task.detail.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <AddTarget onAdd={(target) => save([...targets, target])} />
    </>
  )
}

function AddTarget({ onAdd }: { readonly onAdd: (target: StageTargetChoice) => Promise<boolean> }): ReactNode {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  const [periodLabel, setPeriodLabel] = useState('')
  const [on, setOn] = useState('')
  const [value, setValue] = useState<number | null>(null)
  const [text, setText] = useState('')
  const save = async () => {
    const words = text.trim() === '' ? null : text.trim()
    const isAdded = await onAdd({
      id: null,
      indicatorId: null,
      periodLabel: periodLabel.trim(),
      on,
      value,
      text: words,
    })
    if (!isAdded) return
    setIsOpen(false)
    setPeriodLabel('')
    setOn('')
    setValue(null)
    setText('')
  }
  const isComplete = periodLabel.trim() !== '' && on !== '' && (value !== null || text.trim() !== '')
  const form = (
    <div className={styles.form}>
      <Input
        value={periodLabel}
        aria-label={t('task.detail.targetPeriod')}
        placeholder={t('task.detail.targetPeriod')}
        onChange={(event) => setPeriodLabel(event.target.value)}
      />
      <DateField value={on} label={t('task.detail.targetOn')} onChange={setOn} />
      <NumberField
        value={value}
        style={{ width: '100%' }}
        aria-label={t('task.detail.targetValue')}
        placeholder={t('task.detail.targetValue')}
        onChange={setValue}
      />
      <Input
        value={text}
        aria-label={t('task.detail.targetText')}
        placeholder={t('task.detail.targetText')}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="primary" disabled={!isComplete} onClick={() => void save()}>
        {t('task.detail.save')}
      </Button>
    </div>
  )
  return (
    <Popover trigger="click" open={isOpen} onOpenChange={setIsOpen} content={form}>
      <Button type="link" size="small">
        {t('task.detail.addTarget')}
      </Button>
    </Popover>
  )
}
