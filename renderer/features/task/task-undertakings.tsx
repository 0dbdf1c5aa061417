import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { TaskId, UnitId } from '../../../shared/domain/id.ts'
import { goalWords } from '../../../shared/domain/undertaking/goals.ts'
import type { ShownUndertaking } from '../../../shared/domain/undertaking/task-undertakings.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './task.module.css'
import { UndertakingForm } from './undertaking-form.tsx'

/** 办理方案 of a task: concrete work with stage targets and persons, a unit each, written anew where they stand. */
export function TaskUndertakingList({ taskId }: { readonly taskId: TaskId }): ReactNode {
  const t = useText()
  const { data, error } = useBackend('undertaking.ofTask', { taskId })
  const save = useCall('undertaking.save')
  const remove = useCall('undertaking.remove')
  const [editing, setEditing] = useState<UnitId | null>(null)
  if (!data) return <ErrorNote error={error} />
  const form = (unitId: UnitId, unitName: string, shown: ShownUndertaking | null) => (
    <UndertakingForm
      taskId={taskId}
      unit={{ unitId, unitName }}
      shown={shown}
      stages={data.stages}
      error={save.error}
      isSaving={save.isRunning}
      onSave={async (edit) => {
        if ((await save.run(edit)) !== undefined) setEditing(null)
      }}
      onCancel={() => {
        save.clearError()
        setEditing(null)
      }}
    />
  )
  return (
    <>
      <ErrorNote error={error ?? remove.error} />
      <ul className={styles.list}>
        {data.undertakings.map((one) => (
          <li key={one.id} className={styles.undertaking}>
            {editing === one.unitId ? (
              form(one.unitId, one.unitName, one)
            ) : (
              <Shown
                one={one}
                onEdit={() => setEditing(one.unitId)}
                onRemove={() => void remove.run({ undertakingId: one.id })}
              />
            )}
          </li>
        ))}
        {data.missing.map(({ unitId, unitName }) => (
          <li key={unitId}>
            {editing === unitId ? (
              form(unitId, unitName, null)
            ) : (
              <Missing unitName={unitName} onAdd={() => setEditing(unitId)} />
            )}
          </li>
        ))}
      </ul>
      {data.undertakings.length + data.missing.length === 0 && (
        <span className={styles.soft}>{t('task.undertaking.nobody')}</span>
      )}
    </>
  )
}

interface MissingProps {
  readonly unitName: string
  readonly onAdd: () => void
}

function Missing({ unitName, onAdd }: MissingProps): ReactNode {
  const t = useText()
  return (
    <div className={styles.row}>
      <span className={styles.grow}>{t('task.undertaking.missing', { unit: unitName })}</span>
      <Button type="link" size="small" aria-label={t('task.undertaking.addOf', { unit: unitName })} onClick={onAdd}>
        {t('task.undertaking.add')}
      </Button>
    </div>
  )
}

const personFields = ['deputy', 'office', 'handler', 'phone'] as const

interface ShownProps {
  readonly one: ShownUndertaking
  readonly onEdit: () => void
  readonly onRemove: () => void
}

function Shown({ one, onEdit, onRemove }: ShownProps): ReactNode {
  const t = useText()
  const { unitName, works, goals, source, note } = one
  return (
    <>
      <div className={styles.row}>
        <strong className={styles.grow}>{unitName}</strong>
        <Button type="link" size="small" aria-label={t('task.undertaking.editOf', { unit: unitName })} onClick={onEdit}>
          {t('task.undertaking.edit')}
        </Button>
        <Button
          type="link"
          size="small"
          aria-label={t('task.undertaking.removeOf', { unit: unitName })}
          onClick={onRemove}
        >
          {t('task.detail.remove')}
        </Button>
      </div>
      {works.length > 0 && (
        <ol className={styles.works}>
          {works.map((work) => (
            <li key={work}>{work}</li>
          ))}
        </ol>
      )}
      {goals.length > 0 && (
        <dl className={styles.facts}>
          {goals.map((goal) => (
            <GoalLine key={goal.on} label={goal.label} words={goalWords(goal)} />
          ))}
        </dl>
      )}
      <p className={styles.persons}>
        {personFields
          .filter((field) => one[field] !== '')
          .map((field) => (
            <span key={field}>
              {t('task.undertaking.person', { name: t(`task.undertaking.${field}`), value: one[field] })}
            </span>
          ))}
      </p>
      {note !== '' && <p className={styles.persons}>{t('task.undertaking.noteShown', { note })}</p>}
      <p className={styles.soft}>
        {source
          ? t('task.undertaking.from', { file: source.fileName, sheet: source.sheet, row: source.row })
          : t('task.undertaking.typed')}
      </p>
    </>
  )
}

function GoalLine({ label, words }: { readonly label: string; readonly words: string }): ReactNode {
  return (
    <>
      <dt>{label}</dt>
      <dd>{words}</dd>
    </>
  )
}
