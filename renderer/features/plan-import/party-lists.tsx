import { PlusOutlined } from '@ant-design/icons'
import { useDraggable, useDroppable } from '@dnd-kit/core'
import { Dropdown, type MenuProps } from 'antd'
import type { ReactNode } from 'react'
import type { ParsedTask } from '../../../shared/domain/plan/types.ts'
import type { ItemKey, PlanEdit } from '../../../shared/domain/plan-draft/types.ts'
import { type Role, roleLists } from '../../../shared/domain/task/types.ts'
import { useText } from '../../text/use-text.ts'
import { classes } from '../../ui/classes.ts'
import { AddParty } from './add-party.tsx'
import marks from './marks.module.css'
import styles from './party-lists.module.css'

/** What a chip that is dragged says of itself, and a list that it is dropped on. */
export interface PartyDrag {
  readonly item: ItemKey
  readonly role: Role
  readonly words: string
}
export type PartyDrop = Pick<PartyDrag, 'item' | 'role'>

interface PartyListsProps {
  readonly item: ItemKey
  readonly task: ParsedTask
  /** The item is worked on: roles that nobody has are shown too, to drop on and to add to. */
  readonly isOpen: boolean
  readonly onEdit: (edit: PlanEdit) => void
}

/** Who does what on a task, to be read: what a list of a hundred tasks shows of those that nobody is at. */
export function PartyWords({ task }: Pick<PartyListsProps, 'task'>): ReactNode {
  const t = useText()
  return (
    <div className={styles.lists}>
      {roleLists
        .filter(({ list }) => task[list].length > 0)
        .map(({ role, list }) => (
          <div key={role} className={styles.list}>
            <span className={styles.role}>{t(`planImport.roles.${role}`)}</span>
            {task[list].map((words) => (
              <span key={words} className={classes(styles.chip, marks[role])}>
                {words}
              </span>
            ))}
          </div>
        ))}
    </div>
  )
}

/** Who does what on a task: a line of chips for each role. A chip is dragged to another role, or moved by its menu. */
export function PartyLists({ item, task, isOpen, onEdit }: PartyListsProps): ReactNode {
  const t = useText()
  const shown = roleLists.filter(({ list }) => isOpen || task[list].length > 0)
  return (
    <div className={styles.lists}>
      {shown.map(({ role, list }) => (
        <RoleList key={role} item={item} role={role} names={task[list]} onEdit={onEdit} />
      ))}
      {isOpen && (
        <AddParty
          button={
            <button type="button" className={styles.add}>
              <PlusOutlined aria-hidden /> {t('planImport.item.addParty')}
            </button>
          }
          onAdd={(words, role) => onEdit({ kind: 'party', item, words, from: null, to: role, at: null })}
        />
      )}
    </div>
  )
}

interface RoleListProps {
  readonly item: ItemKey
  readonly role: Role
  readonly names: readonly string[]
  readonly onEdit: (edit: PlanEdit) => void
}

function RoleList({ item, role, names, onEdit }: RoleListProps): ReactNode {
  const t = useText()
  const drop: PartyDrop = { item, role }
  const { setNodeRef, isOver, active } = useDroppable({ id: `${item}|${role}`, data: drop })
  const dragged = active?.data.current as PartyDrag | undefined
  const isTarget = dragged?.item === item
  return (
    <div
      className={classes(styles.list, isTarget && styles.target, isTarget && isOver && styles.over)}
      ref={setNodeRef}
    >
      <span className={styles.role}>{t(`planImport.roles.${role}`)}</span>
      {names.map((words, at) => (
        <PartyChip key={words} item={item} role={role} words={words} at={at} count={names.length} onEdit={onEdit} />
      ))}
      {names.length === 0 && <span className={styles.empty} />}
    </div>
  )
}

interface PartyChipProps extends PartyDrag {
  readonly at: number
  readonly count: number
  readonly onEdit: (edit: PlanEdit) => void
}

function PartyChip({ item, role, words, at, count, onEdit }: PartyChipProps): ReactNode {
  const t = useText()
  const drag: PartyDrag = { item, role, words }
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: `${item}|${role}|${words}`, data: drag })
  const move = (to: Role | null, place: number | null) =>
    onEdit({ kind: 'party', item, words, from: role, to, at: place })
  const menu: MenuProps = {
    items: [
      ...roleLists
        .filter((other) => other.role !== role)
        .map((other) => ({
          key: other.role,
          label: t('planImport.item.moveTo', { role: t(`planImport.roles.${other.role}`) }),
          onClick: () => move(other.role, null),
        })),
      { type: 'divider' },
      {
        key: 'forward',
        label: t('planImport.item.forward'),
        disabled: at === 0,
        onClick: () => move(role, at - 1),
      },
      {
        key: 'backward',
        label: t('planImport.item.backward'),
        disabled: at === count - 1,
        onClick: () => move(role, at + 1),
      },
      { key: 'remove', label: t('planImport.item.remove'), danger: true, onClick: () => move(null, null) },
    ],
  }
  const label = t('planImport.item.partyMenu', { role: t(`planImport.roles.${role}`), name: words })
  return (
    <Dropdown menu={menu} trigger={['click']} autoFocus>
      <button
        type="button"
        ref={setNodeRef}
        {...listeners}
        className={classes(styles.chip, marks[role], isDragging && styles.dragged)}
        aria-label={label}
      >
        {words}
      </button>
    </Dropdown>
  )
}
