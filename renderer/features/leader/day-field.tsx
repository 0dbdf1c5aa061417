import { Input } from 'antd'
import { type ReactNode, useState } from 'react'

interface DayFieldProps {
  readonly label: string
  /** A day, or '' for none. */
  readonly value: string
  readonly onChange: (day: string) => void
}

/** A day. It counts when the field is left or Enter is pressed: while a year is typed it goes through many others. */
export function DayField({ label, value, onChange }: DayFieldProps): ReactNode {
  const [draft, setDraft] = useState<string | null>(null)
  const end = () => {
    if (draft !== null && draft !== value) onChange(draft)
    setDraft(null)
  }
  return (
    <Input
      type="date"
      size="small"
      min="1949-10-01"
      value={draft ?? value}
      prefix={label}
      aria-label={label}
      style={{ width: 'auto' }}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={end}
      onPressEnter={end}
    />
  )
}
