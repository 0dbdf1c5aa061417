import { Button, Input } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import type { TaskId, UnitId } from '../../../shared/domain/id.ts'
import { goalWords } from '../../../shared/domain/undertaking/goals.ts'
import { worksText } from '../../../shared/domain/undertaking/read-works.ts'
import type { ShownUndertaking, UndertakingEdit } from '../../../shared/domain/undertaking/task-undertakings.ts'
import type { Stage } from '../../../shared/domain/undertaking/types.ts'
import type { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './task.module.css'

interface UndertakingFormProps {
  readonly taskId: TaskId
  readonly unit: { readonly unitId: UnitId; readonly unitName: string }
  /** What is there; null for a unit that has none. */
  readonly shown: ShownUndertaking | null
  readonly stages: readonly Stage[]
  readonly error: ReturnType<typeof useCall>['error']
  readonly isSaving: boolean
  readonly onSave: (edit: UndertakingEdit) => Promise<void>
  readonly onCancel: () => void
}

const persons = ['deputy', 'office', 'handler', 'phone'] as const

/** 办理方案 of a unit, typed where it stands. */
export function UndertakingForm(props: UndertakingFormProps): ReactNode {
  const { taskId, unit, shown, stages, error, isSaving, onSave, onCancel } = props
  const t = useText()
  const ids = useId()
  const [draft, setDraft] = useState<UndertakingEdit>(() => startOf(taskId, unit.unitId, shown, stages))
  const setGoal = (on: string, words: string) =>
    setDraft({ ...draft, goals: draft.goals.map((goal) => (goal.on === on ? { ...goal, words } : goal)) })
  return (
    <section className={styles.form} aria-label={unit.unitName}>
      <strong>{unit.unitName}</strong>
      <label htmlFor={`${ids}-works`}>{t('task.undertaking.works')}</label>
      <Input.TextArea
        id={`${ids}-works`}
        autoSize={{ minRows: 3, maxRows: 12 }}
        value={draft.works}
        onChange={(event) => setDraft({ ...draft, works: event.target.value })}
      />
      <span>{t('task.undertaking.goals')}</span>
      <div className={styles.goals}>
        {draft.goals.map(({ on, label, words }) => (
          <Line key={on} id={`${ids}-${on}`} label={label} value={words} onChange={(value) => setGoal(on, value)} />
        ))}
      </div>
      <div className={styles.goals}>
        {persons.map((field) => (
          <Line
            key={field}
            id={`${ids}-${field}`}
            label={t(`task.undertaking.${field}`)}
            value={draft[field]}
            onChange={(value) => setDraft({ ...draft, [field]: value })}
          />
        ))}
        <Line
          id={`${ids}-note`}
          label={t('task.undertaking.note')}
          value={draft.note}
          onChange={(note) => setDraft({ ...draft, note })}
        />
      </div>
      <ErrorNote error={error} />
      <div className={styles.marks}>
        <Button type="primary" size="small" loading={isSaving} onClick={() => void onSave(draft)}>
          {t('task.undertaking.save')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t('task.undertaking.cancel')}
        </Button>
      </div>
    </section>
  )
}

interface LineProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function Line({ id, label, value, onChange }: LineProps): ReactNode {
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <Input id={id} value={value} onChange={(event) => onChange(event.target.value)} />
    </>
  )
}

/** What is there, with a line for each stage that the plan asks about. */
function startOf(
  taskId: TaskId,
  unitId: UnitId,
  shown: ShownUndertaking | null,
  stages: readonly Stage[],
): UndertakingEdit {
  const labels = new Map([...stages, ...(shown?.goals ?? [])].map(({ on, label }) => [on, label]))
  const goals = [...labels]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([on, label]) => {
      const goal = shown?.goals.find((one) => one.on === on)
      return { on, label, words: goal ? goalWords(goal) : '' }
    })
  const { deputy = '', office = '', handler = '', phone = '', note = '' } = shown ?? {}
  return { taskId, unitId, works: worksText(shown?.works ?? []), goals, deputy, office, handler, phone, note }
}
