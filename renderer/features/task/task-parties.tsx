import { CloseOutlined, LeftOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { TaskChoices } from '../../../shared/domain/task/task-choices.ts'
import type { AssignmentChoice, TaskEdit } from '../../../shared/domain/task/task-edit.ts'
import type { Successor } from '../../../shared/domain/task/task-story.ts'
import { type Assignment, type Role, roleLists } from '../../../shared/domain/task/types.ts'
import { useText } from '../../text/use-text.ts'
import { LeaderChip } from '../signs/index.ts'
import { PartySelect } from './party-select.tsx'
import styles from './task.module.css'
import { PartyChip } from './task-columns.tsx'

interface TaskPartiesProps {
  readonly assignments: readonly Assignment[]
  /** Who answers now in the place of leaders the plan names. */
  readonly successors: readonly Successor[]
  readonly choices: TaskChoices | undefined
  readonly onEdit: (edit: TaskEdit) => Promise<boolean>
}

/** 分工 by role: added, put first and taken away where they stand. */
export function TaskParties({ assignments, successors, choices, onEdit }: TaskPartiesProps): ReactNode {
  return (
    <dl className={styles.facts}>
      {roleLists.map(({ role }) => (
        <RoleParties
          key={role}
          role={role}
          assignments={assignments.filter((assignment) => assignment.role === role)}
          successors={successors}
          choices={choices}
          onEdit={onEdit}
        />
      ))}
    </dl>
  )
}

interface RolePartiesProps extends TaskPartiesProps {
  readonly role: Role
}

function RoleParties({ role, assignments, successors, choices, onEdit }: RolePartiesProps): ReactNode {
  const t = useText()
  const [isAdding, setIsAdding] = useState(false)
  const name = t(`task.role.${role}`)
  const save = (list: readonly AssignmentChoice[]) => onEdit({ what: 'assignments', role, assignments: list })
  const kept = assignments.map(({ id }) => ({ kind: 'kept' as const, assignmentId: id }))
  const forward = (at: number) => {
    const list = [...kept]
    const [moved] = list.splice(at, 1)
    if (moved) list.splice(at - 1, 0, moved)
    void save(list)
  }
  return (
    <>
      <dt>{name}</dt>
      <dd className={styles.parties}>
        {assignments.map(({ id, words, party }, at) => (
          <span key={id} className={styles.party}>
            <PartyChip
              party={{
                role,
                words,
                unitId: party.kind === 'unit' ? party.unitId : null,
                groupId: party.kind === 'group' ? party.groupId : null,
                leaderId: party.kind === 'leader' ? party.leaderId : null,
              }}
            />
            <Present successor={successors.find(({ of }) => party.kind === 'leader' && of === party.leaderId)} />
            {at > 0 && (
              <Button
                type="text"
                size="small"
                icon={<LeftOutlined aria-hidden />}
                aria-label={t('task.detail.moveParty', { name: words })}
                title={t('task.detail.moveParty', { name: words })}
                onClick={() => forward(at)}
              />
            )}
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined aria-hidden />}
              aria-label={t('task.detail.removeParty', { name: words })}
              title={t('task.detail.removeParty', { name: words })}
              onClick={() => void save(kept.filter(({ assignmentId }) => assignmentId !== id))}
            />
          </span>
        ))}
        {isAdding ? (
          <PartySelect
            label={t('task.detail.addParty', { role: name })}
            role={role}
            choices={choices}
            onChoose={(choice) => {
              setIsAdding(false)
              void save([...kept, choice])
            }}
          />
        ) : (
          <Button
            type="text"
            size="small"
            icon={<PlusOutlined aria-hidden />}
            aria-label={t('task.detail.addParty', { role: name })}
            title={t('task.detail.addParty', { role: name })}
            onClick={() => setIsAdding(true)}
          />
        )}
      </dd>
    </>
  )
}

/** 现由 — beside the name that the plan prints, who holds the post today. */
function Present({ successor }: { readonly successor: Successor | undefined }): ReactNode {
  const t = useText()
  if (!successor) return null
  return (
    <span className={styles.present}>
      {t('task.detail.nowHeldBy')}
      <LeaderChip name={successor.name} leaderId={successor.leaderId} />
    </span>
  )
}
