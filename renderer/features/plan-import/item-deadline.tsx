import { type ReactNode, useState } from 'react'
import type { Deadline } from '../../../shared/domain/plan/types.ts'
import type { ItemKey, PlanEdit } from '../../../shared/domain/plan-draft/types.ts'
import { useText } from '../../text/use-text.ts'
import styles from './draft-item.module.css'
import { LineField } from './draft-text.tsx'

interface ItemDeadlineProps {
  readonly item: ItemKey
  readonly number: string
  readonly deadline: Deadline | null
  readonly isOpen: boolean
  readonly onEdit: (edit: PlanEdit) => void
}

/** 时限 — the words of the plan and the day they mean; edited as words. */
export function ItemDeadline({ item, deadline, isOpen, onEdit }: ItemDeadlineProps): ReactNode {
  const t = useText()
  const [isEditing, setIsEditing] = useState(false)
  if (!isOpen && deadline === null) return null
  const label = t('planImport.item.deadline')
  return (
    <div className={styles.deadline}>
      <span className={styles.label}>{label}</span>
      {isEditing ? (
        <LineField
          label={label}
          value={deadline?.text ?? ''}
          onSave={(words) => onEdit({ kind: 'deadline', item, words })}
          onEnd={() => setIsEditing(false)}
        />
      ) : (
        <button type="button" className={styles.plain} onClick={() => setIsEditing(true)}>
          <DeadlineWords deadline={deadline} />
        </button>
      )}
    </div>
  )
}

function DeadlineWords({ deadline }: Pick<ItemDeadlineProps, 'deadline'>): ReactNode {
  const t = useText()
  if (deadline === null) return <span className={styles.none}>{t('planImport.item.noDeadline')}</span>
  const { text: words, date, kind } = deadline
  if (kind !== 'date') return t(`planImport.item.${kind}`, { words })
  if (date === null) return t('planImport.item.noDate', { words })
  return (
    <>
      {words} <span className={styles.date}>{date}</span>
    </>
  )
}
