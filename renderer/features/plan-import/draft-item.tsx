import { Button, Dropdown } from 'antd'
import { memo, type ReactNode, useEffect, useRef, useState } from 'react'
import type { DraftRow } from '../../../shared/domain/plan-draft/draft-rows.ts'
import type { PlanEdit } from '../../../shared/domain/plan-draft/types.ts'
import { useText } from '../../text/use-text.ts'
import { classes } from '../../ui/classes.ts'
import styles from './draft-item.module.css'
import { DraftText, LineField } from './draft-text.tsx'
import { ItemDeadline } from './item-deadline.tsx'
import { ItemDoubts } from './item-doubts.tsx'
import { PartyLists, PartyWords } from './party-lists.tsx'

export type ItemRow = Extract<DraftRow, { kind: 'item' }>

interface DraftItemProps {
  readonly row: ItemRow
  /** Its place among the lines. */
  readonly at: number
  readonly isActive: boolean
  /** Another number than before: the item takes the focus. 0 takes none. */
  readonly focus: number
  /** Answers whether it was kept. */
  readonly onEdit: (edit: PlanEdit) => Promise<boolean>
  readonly onChoose: (row: ItemRow, at: number, isByKey: boolean) => void
}

/** One task or 指标事项 as it was recognised: number, text, who does what, deadline, doubts; everything is mended in place. */
export const DraftItemRow = memo(function DraftItemRow(props: DraftItemProps): ReactNode {
  const { row, at, isActive, focus, onEdit, onChoose } = props
  const { item, warnings } = row
  const { task, key } = item
  const t = useText()
  const [editing, setEditing] = useState<'text' | 'number' | null>(null)
  // The pointer was here: chips can be dragged and have their menus from now on.
  const [isNear, setIsNear] = useState(false)
  const main = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isActive && focus > 0) main.current?.focus({ preventScroll: true })
  }, [isActive, focus])
  const end = () => {
    setEditing(null)
    requestAnimationFrame(() => main.current?.focus())
  }
  const choose = () => onChoose(row, at, false)
  const begin = (what: 'text' | 'number') => {
    choose()
    setEditing(what)
  }
  const edit = (one: PlanEdit) => void onEdit(one)
  const split = async (text: string, cut: number) => {
    if (text.slice(0, cut).trim() === '' || text.slice(cut).trim() === '') return false
    if (text !== task.text && !(await onEdit({ kind: 'text', item: key, text }))) return false
    // white space at the beginning is taken off the text that is kept
    return onEdit({ kind: 'split', item: key, at: cut - (text.length - text.trimStart().length) })
  }
  const look = classes(styles.item, isActive && styles.active, item.kind === 'indicator' && styles.indicator)
  const near = { onPointerEnter: () => setIsNear(true) }
  return (
    <div {...near} className={look}>
      <div className={styles.main}>
        {editing === 'number' ? (
          <LineField
            label={t('planImport.item.number', { number: task.number })}
            value={task.number}
            onSave={(number) => number !== '' && edit({ kind: 'number', item: key, number })}
            onEnd={end}
          />
        ) : (
          <button
            type="button"
            ref={main}
            className={styles.number}
            aria-label={t('planImport.item.item', { number: task.number })}
            aria-current={isActive}
            tabIndex={isActive ? 0 : -1}
            data-item={at}
            onFocus={choose}
            onClick={choose}
            onDoubleClick={() => begin('number')}
            onKeyDown={(event) => {
              if (event.key === 'F2') begin('number')
              // with Ctrl it is about the doubt that is shown
              if (event.key !== 'Enter' || event.ctrlKey || event.altKey) return
              event.preventDefault()
              begin('text')
            }}
          >
            {task.number}
          </button>
        )}
        <DraftText
          number={task.number}
          text={task.text}
          isEditing={editing === 'text'}
          onEdit={() => (isActive ? begin('text') : choose())}
          onSave={(text) => onEdit({ kind: 'text', item: key, text })}
          onSplit={split}
          onEnd={end}
        />
      </div>
      <div className={styles.rest}>
        {isActive || isNear ? (
          <PartyLists item={key} task={task} isOpen={isActive} onEdit={edit} />
        ) : (
          <PartyWords task={task} />
        )}
        <ItemDeadline item={key} number={task.number} deadline={task.deadline} isOpen={isActive} onEdit={edit} />
        <ItemDoubts warnings={warnings} onEdit={edit} />
        {isActive && item.kind === 'task' && (
          <ItemActions row={row} onEdit={edit} onSplit={() => begin('text')} onNumber={() => begin('number')} />
        )}
      </div>
    </div>
  )
})

interface ItemActionsProps {
  readonly row: ItemRow
  readonly onEdit: (edit: PlanEdit) => void
  readonly onSplit: () => void
  readonly onNumber: () => void
}

function ItemActions({ row: { item }, onEdit, onSplit, onNumber }: ItemActionsProps): ReactNode {
  const t = useText()
  const { key, task } = item
  const levels = Array.from({ length: Math.min(9, task.section.length + 1) }, (_, at) => at + 1)
  return (
    <div className={styles.actions}>
      <Button size="small" onClick={onSplit}>
        {t('planImport.item.split')}
      </Button>
      <Button size="small" onClick={() => onEdit({ kind: 'join', item: key })}>
        {t('planImport.item.join')}
      </Button>
      <Dropdown
        trigger={['click']}
        autoFocus
        menu={{
          items: levels.map((level) => ({
            key: level,
            label: t('planImport.item.headingLevel', { level }),
            onClick: () => onEdit({ kind: 'heading', item: key, level }),
          })),
        }}
      >
        <Button size="small">{t('planImport.item.heading')}</Button>
      </Dropdown>
      <Button size="small" onClick={() => onEdit({ kind: 'noTask', item: key })}>
        {t('planImport.item.noTask')}
      </Button>
      <Button size="small" type="text" onClick={onNumber}>
        {t('planImport.edits.number')}
      </Button>
    </div>
  )
}
