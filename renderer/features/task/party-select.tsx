import { Select } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import type { TaskChoices } from '../../../shared/domain/task/task-choices.ts'
import type { PartyChoice } from '../../../shared/domain/task/task-edit.ts'
import type { Role } from '../../../shared/domain/task/types.ts'
import { useText } from '../../text/use-text.ts'

interface PartySelectProps {
  readonly label: string
  readonly role: Role
  readonly choices: TaskChoices | undefined
  readonly onChoose: (choice: PartyChoice) => void
}

interface Option {
  readonly value: string
  readonly label: string
  readonly choice: PartyChoice
}

/** Finds a unit, group or leader by name and gives it out at once; words that name nobody can be kept as they are. */
export function PartySelect({ label, role, choices, onChoose }: PartySelectProps): ReactNode {
  const t = useText()
  const [typed, setTyped] = useState('')
  const known = useMemo(() => partyOptions(role, choices), [role, choices])
  const words = typed.trim()
  const isKnown = words === '' || known.some((option) => option.label.includes(words))
  const options: readonly Option[] = isKnown
    ? known
    : [{ value: 'words', label: t('task.detail.words', { words }), choice: { kind: 'words', words } }]
  return (
    <Select
      showSearch={{
        filterOption: (input, option) => option?.value === 'words' || (option?.label ?? '').includes(input),
      }}
      value={null}
      searchValue={typed}
      onSearch={setTyped}
      options={[...options]}
      aria-label={label}
      placeholder={t('task.detail.choose')}
      popupMatchSelectWidth={false}
      style={{ minWidth: '14rem' }}
      onSelect={(_, option) => {
        onChoose(option.choice)
        setTyped('')
      }}
    />
  )
}

/** Whom a role can be given to, in official order. */
export function partyOptions(role: Role, choices: TaskChoices | undefined): readonly Option[] {
  if (!choices) return []
  if (role === 'leader' || role === 'deputy') {
    return choices.leaders.map(({ id, name }) => ({ value: id, label: name, choice: { kind: 'leader', leaderId: id } }))
  }
  return [
    ...choices.units.map(({ id, name }) => ({
      value: id,
      label: name,
      choice: { kind: 'unit' as const, unitId: id },
    })),
    ...choices.groups.map(({ id, name }) => ({
      value: id,
      label: name,
      choice: { kind: 'group' as const, groupId: id },
    })),
  ]
}
