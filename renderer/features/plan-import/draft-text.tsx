import { Button, Input, type InputRef } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useText } from '../../text/use-text.ts'
import styles from './draft-item.module.css'

interface DraftTextProps {
  readonly number: string
  readonly text: string
  readonly isEditing: boolean
  readonly onEdit: () => void
  /** Answers whether it was kept; else the field stays with what was typed. */
  readonly onSave: (text: string) => Promise<boolean>
  /** `text` is what stands in the field, `at` the place of the cursor in it. */
  readonly onSplit: (text: string, at: number) => Promise<boolean>
  readonly onEnd: () => void
}

/** A task's text; edited in place, where it can also be cut in two at the cursor. */
export function DraftText({ number, text, isEditing, onEdit, onSave, onSplit, onEnd }: DraftTextProps): ReactNode {
  const t = useText()
  if (isEditing) return <TextField number={number} text={text} onSave={onSave} onSplit={onSplit} onEnd={onEnd} />
  return (
    <button type="button" className={styles.text} tabIndex={-1} title={t('planImport.item.edit')} onClick={onEdit}>
      {text}
    </button>
  )
}

type TextFieldProps = Omit<DraftTextProps, 'isEditing' | 'onEdit'>

function TextField({ number, text, onSave, onSplit, onEnd }: TextFieldProps): ReactNode {
  const t = useText()
  const [words, setWords] = useState(text)
  const field = useRef<TextAreaRef>(null)
  useEffect(() => field.current?.focus({ cursor: 'end' }), [])

  const save = async () => {
    if (words.trim() === '' || words === text || (await onSave(words))) onEnd()
  }
  const split = async () => {
    const at = field.current?.resizableTextArea?.textArea.selectionStart ?? 0
    if (await onSplit(words, at)) onEnd()
  }
  const press = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      onEnd()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.altKey)) {
      event.preventDefault()
      void (event.altKey ? split() : save())
    }
  }
  return (
    <div className={styles.field}>
      <Input.TextArea
        ref={field}
        value={words}
        aria-label={t('planImport.item.text', { number })}
        autoSize={{ minRows: 2, maxRows: 18 }}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={press}
      />
      <div className={styles.fieldActions}>
        <Button size="small" type="primary" onClick={() => void save()}>
          {t('planImport.item.save')}
        </Button>
        <Button size="small" onClick={() => void split()}>
          {t('planImport.item.splitHere')}
        </Button>
        <Button size="small" type="text" onClick={onEnd}>
          {t('planImport.item.cancel')}
        </Button>
      </div>
    </div>
  )
}

interface LineFieldProps {
  readonly label: string
  readonly value: string
  readonly onSave: (value: string) => void
  readonly onEnd: () => void
}

/** A short value in a field: Enter or leaving it saves, Esc gives up. */
export function LineField({ label, value, onSave, onEnd }: LineFieldProps): ReactNode {
  const [words, setWords] = useState(value)
  const field = useRef<InputRef>(null)
  const isOver = useRef(false)
  useEffect(() => field.current?.focus({ cursor: 'all' }), [])
  const end = (isSaved: boolean) => {
    if (isOver.current) return
    isOver.current = true
    if (isSaved && words.trim() !== value) onSave(words.trim())
    onEnd()
  }
  return (
    <Input
      ref={field}
      size="small"
      className={styles.lineField ?? ''}
      value={words}
      aria-label={label}
      onChange={(event) => setWords(event.target.value)}
      onBlur={() => end(true)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') end(true)
        if (event.key === 'Escape') {
          event.preventDefault()
          end(false)
        }
      }}
    />
  )
}
