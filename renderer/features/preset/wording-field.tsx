import { Button, Dropdown, type MenuProps } from 'antd'
import { type ReactNode, useId, useRef } from 'react'
import type { PresetProblem } from '../../../shared/domain/paper/check-preset.ts'
import { isCondition } from '../../../shared/domain/paper/vocabulary.ts'
import { useText } from '../../text/use-text.ts'
import { colourWording } from './colour-wording.ts'
import styles from './preset.module.css'
import { ProblemList } from './problem-list.tsx'

interface WordingFieldProps {
  readonly label: string
  readonly value: string
  /** Placeholders of the paper. */
  readonly words: readonly string[]
  /** Those of one item, where the wording is that of an item. */
  readonly itemWords?: readonly string[]
  /** Whether it may have several lines, each a paragraph of its own. */
  readonly hasLines?: boolean
  readonly problems: readonly PresetProblem[]
  readonly isReadOnly: boolean
  readonly onChange: (value: string) => void
}

/** A wording: text with its placeholders coloured, a menu to insert them, and beside it what is wrong. */
export function WordingField(props: WordingFieldProps): ReactNode {
  const { label, value, words, itemWords = [], hasLines = false, problems, isReadOnly, onChange } = props
  const t = useText()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const insert = (name: string) => {
    const shown = field.current
    const at = shown?.selectionStart ?? value.length
    const end = shown?.selectionEnd ?? at
    const piece = `{${name}}`
    onChange(value.slice(0, at) + piece + value.slice(end))
    requestAnimationFrame(() => {
      shown?.focus()
      shown?.setSelectionRange(at + piece.length, at + piece.length)
    })
  }
  const group = (key: string, title: string, names: readonly string[]) =>
    names.length === 0
      ? []
      : [{ key, type: 'group' as const, label: title, children: names.map((name) => ({ key: name, label: name })) }]
  const all = [...itemWords, ...words]
  const menu: MenuProps = {
    className: styles.menu ?? '',
    items: [
      ...group('item', t('preset.insert.item'), itemWords.filter(isPlain)),
      ...group('words', t('preset.insert.words'), words.filter(isPlain)),
      ...group('conditions', t('preset.insert.conditions'), all.filter(isCondition)),
    ],
    onClick: ({ key }) => insert(key),
  }
  return (
    <div className={styles.wording}>
      <div className={styles.wordingHead}>
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
        {!isReadOnly && (
          <Dropdown menu={menu} trigger={['click']}>
            <Button size="small" type="text" aria-label={`${t('preset.insert.action')} ${label}`}>
              {t('preset.insert.action')}
            </Button>
          </Dropdown>
        )}
      </div>
      <div className={styles.typed} data-invalid={problems.length > 0 || undefined}>
        <div className={styles.coloured} aria-hidden>
          {colourWording(value, all).map(({ text, look, from }) => (
            <span key={from} className={look === 'text' ? undefined : styles[look]}>
              {text}
            </span>
          ))}{' '}
        </div>
        <textarea
          id={id}
          ref={field}
          className={styles.textarea}
          value={value}
          readOnly={isReadOnly}
          spellCheck={false}
          aria-invalid={problems.length > 0}
          aria-describedby={`${id}-problems`}
          onChange={({ target }) => onChange(hasLines ? target.value : target.value.replaceAll('\n', ''))}
        />
      </div>
      <div id={`${id}-problems`}>
        <ProblemList
          problems={problems}
          onMend={({ words: wrong }, remedy) => onChange(value.replaceAll(`{${wrong}}`, `{${remedy}}`))}
        />
      </div>
    </div>
  )
}

const isPlain = (name: string) => !isCondition(name)
