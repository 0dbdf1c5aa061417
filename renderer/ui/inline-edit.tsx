import { EditOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import type { CallError } from '../../shared/ipc/message.ts'
import { useText } from '../text/use-text.ts'
import { ErrorNote } from './error-note.tsx'
import styles from './inline-edit.module.css'

interface InlineEditProps {
  /** What the value is, for its accessible name: `联系电话`. */
  readonly label: string
  readonly value: string
  /** Answers whether it was saved; `async (text) => (await rename.run({ id, text })) !== undefined`. */
  readonly onSave: (value: string) => Promise<boolean>
  /** Why it was not saved; what was typed stays in the field. */
  readonly error?: CallError | null
  /** Several lines: Enter begins a new one, Ctrl+Enter saves. */
  readonly isMultiline?: boolean
  readonly isReadOnly?: boolean
  /** How the value is shown while it is not edited; the text itself without it. */
  readonly children?: ReactNode
}

/**
 * A value that is edited where it stands. A click, Enter or F2 begins; Enter or leaving the field saves at once; Esc gives up.
 * Where saving failed the field stays open with what was typed.
 */
export function InlineEdit(props: InlineEditProps): ReactNode {
  const { label, value, onSave, error = null, isMultiline = false, isReadOnly = false, children } = props
  const t = useText()
  const [draft, setDraft] = useState<string | null>(null)
  const [isSaving, setIsSaving] = useState(false)
  const button = useRef<HTMLButtonElement>(null)

  const shown = children ?? (value === '' ? <span className={styles.empty}>{t('app.edit.empty')}</span> : value)
  if (isReadOnly) return <span className={styles.text}>{shown}</span>
  if (draft === null) {
    return (
      <button
        type="button"
        className={styles.value}
        ref={button}
        aria-label={`${t('app.edit.edit', { label })} ${value === '' ? t('app.edit.empty') : value}`}
        onClick={() => setDraft(value)}
        onKeyDown={(event) => event.key === 'F2' && setDraft(value)}
      >
        <span className={styles.text}>{shown}</span>
        <EditOutlined className={styles.pen ?? ''} aria-hidden />
      </button>
    )
  }

  const end = () => {
    setDraft(null)
    requestAnimationFrame(() => button.current?.focus())
  }
  const save = async (isLeaving: boolean) => {
    if (isSaving) return
    if (draft === value) return isLeaving ? setDraft(null) : end()
    setIsSaving(true)
    const isSaved = await onSave(draft)
    setIsSaving(false)
    if (isSaved) isLeaving ? setDraft(null) : end()
  }
  const press = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      end()
    }
    if (event.key === 'Enter' && (!isMultiline || event.ctrlKey)) {
      event.preventDefault()
      void save(false)
    }
  }
  const field = {
    value: draft,
    'aria-label': label,
    'aria-busy': isSaving,
    autoFocus: true,
    status: error ? ('error' as const) : ('' as const),
    onChange: (event: { readonly target: { readonly value: string } }) => setDraft(event.target.value),
    onKeyDown: press,
    onBlur: () => void save(true),
  }
  return (
    <div className={styles.field}>
      {isMultiline ? <Input.TextArea {...field} autoSize={{ minRows: 2, maxRows: 16 }} /> : <Input {...field} />}
      <ErrorNote error={error} />
    </div>
  )
}
