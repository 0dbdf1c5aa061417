import { Input, Radio, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { SectionId } from '../../../shared/domain/id.ts'
import type { TaskChoices } from '../../../shared/domain/task/task-choices.ts'
import type { DeadlineKind, TaskChange } from '../../../shared/domain/task/task-edit.ts'
import { type Role, roleLists } from '../../../shared/domain/task/types.ts'
import { useText } from '../../text/use-text.ts'
import { DateField } from '../../ui/date-field.tsx'
import { partyOptions } from './party-select.tsx'
import styles from './task.module.css'

/** What can be changed of many tasks at once. */
export const changeKinds = ['deadline', 'parties', 'section', 'secret', 'retire'] as const
export type ChangeKind = (typeof changeKinds)[number]

interface FormProps {
  readonly choices: TaskChoices | undefined
  /** Null while something is missing. */
  readonly onChange: (change: TaskChange | null) => void
}

/** Asks what is to be changed, by kind. */
export function ChangeForm({ kind, ...props }: FormProps & { readonly kind: ChangeKind }): ReactNode {
  switch (kind) {
    case 'deadline':
      return <DeadlineForm {...props} />
    case 'parties':
      return <PartiesForm {...props} />
    case 'section':
      return <SectionForm {...props} />
    case 'secret':
      return <SecretForm {...props} />
    case 'retire':
      return <RetireForm {...props} />
    default:
      return kind satisfies never
  }
}

interface FieldProps {
  readonly label: string
  readonly children: ReactNode
}

function Field({ label, children }: FieldProps): ReactNode {
  return (
    <div className={styles.field}>
      <span className={styles.soft}>{label}</span>
      {children}
    </div>
  )
}

function DeadlineForm({ onChange }: FormProps): ReactNode {
  const t = useText()
  const [which, setWhich] = useState<DeadlineKind>('approved')
  const [text, setText] = useState('')
  const tell = (next: DeadlineKind, words: string) => {
    setWhich(next)
    setText(words)
    onChange({ what: 'deadline', which: next, text: words.trim() === '' ? null : words })
  }
  return (
    <>
      <Field label={t('task.bulk.which')}>
        <Radio.Group
          value={which}
          options={[
            { value: 'approved', label: t('task.bulk.approved') },
            { value: 'original', label: t('task.bulk.original') },
          ]}
          onChange={(event) => tell(event.target.value, text)}
        />
      </Field>
      <Field label={t('task.bulk.deadlineText')}>
        <Input
          value={text}
          autoFocus
          aria-label={t('task.bulk.deadlineText')}
          placeholder={t('task.bulk.deadlineHint')}
          onChange={(event) => tell(which, event.target.value)}
        />
      </Field>
    </>
  )
}

type Mode = Extract<TaskChange, { readonly what: 'parties' }>['mode']

function PartiesForm({ choices, onChange }: FormProps): ReactNode {
  const t = useText()
  const [role, setRole] = useState<Role>('lead')
  const [mode, setMode] = useState<Mode>('add')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const tell = (nextRole: Role, nextMode: Mode, ids: readonly string[]) => {
    setRole(nextRole)
    setMode(nextMode)
    setChosen(ids)
    const options = partyOptions(nextRole, choices)
    const parties = ids.flatMap((id) => options.find(({ value }) => value === id)?.choice ?? [])
    onChange(parties.length === 0 ? null : { what: 'parties', role: nextRole, mode: nextMode, parties })
  }
  return (
    <>
      <Field label={t('task.bulk.role')}>
        <Select
          value={role}
          aria-label={t('task.bulk.role')}
          options={roleLists.map((list) => ({ value: list.role, label: t(`task.role.${list.role}`) }))}
          onChange={(next) => tell(next, mode, [])}
        />
      </Field>
      <Field label={t('task.bulk.mode')}>
        <Radio.Group
          value={mode}
          options={(['add', 'remove', 'replace'] as const).map((value) => ({ value, label: t(`task.bulk.${value}`) }))}
          onChange={(event) => tell(role, event.target.value, chosen)}
        />
      </Field>
      <Field label={t('task.bulk.party')}>
        <Select
          mode="multiple"
          value={[...chosen]}
          aria-label={t('task.bulk.party')}
          placeholder={t('task.bulk.choose')}
          showSearch={{ optionFilterProp: 'label' }}
          options={partyOptions(role, choices).map(({ value, label }) => ({ value, label }))}
          onChange={(ids) => tell(role, mode, ids)}
        />
      </Field>
    </>
  )
}

function SectionForm({ choices, onChange }: FormProps): ReactNode {
  const t = useText()
  return (
    <Field label={t('task.bulk.chooseSection')}>
      <Select<SectionId>
        aria-label={t('task.bulk.chooseSection')}
        placeholder={t('task.bulk.choose')}
        options={(choices?.sections ?? []).map(({ id, heading, level }) => ({
          value: id,
          label: `${'　'.repeat(Math.max(0, level - 1))}${heading}`,
        }))}
        onChange={(sectionId) => onChange({ what: 'section', sectionId })}
      />
    </Field>
  )
}

function SecretForm({ onChange }: FormProps): ReactNode {
  const t = useText()
  return (
    <Radio.Group
      options={[
        { value: 'mark', label: t('task.bulk.mark') },
        { value: 'unmark', label: t('task.bulk.unmark') },
      ]}
      onChange={(event) => onChange({ what: 'secret', isSecret: event.target.value === 'mark' })}
    />
  )
}

function RetireForm({ onChange }: FormProps): ReactNode {
  const t = useText()
  const [isRestoring, setIsRestoring] = useState(false)
  const [on, setOn] = useState(() => new Date().toLocaleDateString('sv'))
  const [reason, setReason] = useState('')
  const tell = (restores: boolean, day: string, words: string) => {
    setIsRestoring(restores)
    setOn(day)
    setReason(words)
    if (restores) onChange({ what: 'restore' })
    else onChange(words.trim() === '' || day === '' ? null : { what: 'retire', on: day, reason: words })
  }
  return (
    <>
      <Radio.Group
        value={isRestoring}
        options={[
          { value: false, label: t('task.bulk.retire') },
          { value: true, label: t('task.bulk.restore') },
        ]}
        onChange={(event) => tell(event.target.value, on, reason)}
      />
      {!isRestoring && (
        <>
          <Field label={t('task.bulk.on')}>
            <DateField value={on} label={t('task.bulk.on')} onChange={(day) => tell(false, day, reason)} />
          </Field>
          <Field label={t('task.bulk.reason')}>
            <Input
              value={reason}
              aria-label={t('task.bulk.reason')}
              onChange={(event) => tell(false, on, event.target.value)}
            />
          </Field>
        </>
      )}
    </>
  )
}
