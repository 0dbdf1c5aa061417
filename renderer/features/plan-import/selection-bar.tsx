import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import type { ItemKey, PlanEdit } from '../../../shared/domain/plan-draft/types.ts'
import { roleLists } from '../../../shared/domain/task/types.ts'
import { useText } from '../../text/use-text.ts'
import styles from './selection-bar.module.css'

/** The item that words of the original are for. */
export interface SelectionTarget {
  readonly item: ItemKey
  readonly number: string
  readonly part: number
}

interface SelectionBarProps {
  /** Where words are chosen. */
  readonly within: React.RefObject<HTMLElement | null>
  readonly target: SelectionTarget | null
  readonly onEdit: (edit: PlanEdit) => Promise<boolean>
}

const longestName = 200

/** Says what words chosen in the original are: a name in a role of the item that is worked on, its deadline, or a task. */
export function SelectionBar({ within, target, onEdit }: SelectionBarProps): ReactNode {
  const t = useText()
  const words = useChosenWords(within)
  if (words === '') return null
  const end = () => window.getSelection()?.removeAllRanges()
  const say = async (edit: PlanEdit) => {
    if (await onEdit(edit)) end()
  }
  const isName = words.length <= longestName
  return (
    <section className={styles.bar} aria-label={t('planImport.selection.label')}>
      <q className={styles.words}>{words.slice(0, 60)}</q>
      {!target && <span className={styles.hint}>{t('planImport.selection.noItem')}</span>}
      {target && isName && (
        <>
          <span className={styles.hint}>{t('planImport.selection.intoItem', { number: target.number })}</span>
          {roleLists.map(({ role }) => (
            <Button
              key={role}
              size="small"
              onClick={() => void say({ kind: 'party', item: target.item, words, from: null, to: role, at: null })}
            >
              {t(`planImport.roles.${role}`)}
            </Button>
          ))}
          <Button size="small" onClick={() => void say({ kind: 'deadline', item: target.item, words })}>
            {t('planImport.marks.deadline')}
          </Button>
        </>
      )}
      {target && (
        <Button
          size="small"
          onClick={() => void say({ kind: 'newTask', part: target.part, after: target.item, text: words })}
        >
          {t('planImport.selection.newTask')}
        </Button>
      )}
      <Button
        size="small"
        type="text"
        icon={<CloseOutlined aria-hidden />}
        aria-label={t('planImport.selection.close')}
        onClick={end}
      />
    </section>
  )
}

/** The words that are chosen inside an element; empty while none are. */
function useChosenWords(within: React.RefObject<HTMLElement | null>): string {
  const [words, setWords] = useState('')
  useEffect(() => {
    const read = () => {
      const selection = document.getSelection()
      const isInside =
        selection !== null && selection.anchorNode !== null && within.current?.contains(selection.anchorNode) === true
      setWords(isInside ? selection.toString().trim() : '')
    }
    document.addEventListener('selectionchange', read)
    return () => document.removeEventListener('selectionchange', read)
  }, [within])
  return words
}
