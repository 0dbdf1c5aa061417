import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import customParseFormat from 'dayjs/plugin/customParseFormat'
import type { FocusEvent, ReactNode } from 'react'

dayjs.extend(customParseFormat)

/** As a day is typed: the first is how it is shown. */
const formats = ['YYYY-MM-DD', 'YYYY-M-D', 'YYYY.M.D', 'YYYY/M/D', 'YYYY年M月D日', 'YYYYMMDD']

interface DateFieldProps {
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string
  readonly onChange: (day: string) => void
  readonly id?: string
  /** For whoever does not see a label beside it. */
  readonly label?: string
  /** The label stands in the field, which is then as wide as it needs. */
  readonly hasLabelInside?: boolean
  readonly isOptional?: boolean
}

/** A day: typed in any usual way, or chosen from the calendar. What is no day is not taken. */
export function DateField({
  value,
  onChange,
  id,
  label,
  hasLabelInside = false,
  isOptional = false,
}: DateFieldProps): ReactNode {
  const day = dayjs(value, 'YYYY-MM-DD', true)
  // Of itself the picker takes what was typed a moment after it is left: too late for the button that was pressed then.
  const takeTyped = ({ target }: FocusEvent<HTMLElement>) => {
    if (!(target instanceof HTMLInputElement)) return
    const typed = dayjs(target.value, formats, true)
    if (typed.isValid() && !typed.isSame(day, 'day')) onChange(typed.format('YYYY-MM-DD'))
  }
  return (
    <DatePicker
      {...(id !== undefined && { id })}
      {...(label !== undefined && { 'aria-label': label })}
      value={day.isValid() ? day : null}
      format={formats}
      allowClear={isOptional}
      preserveInvalidOnBlur={false}
      {...(hasLabelInside ? { prefix: label, size: 'small' } : { style: { width: '100%' } })}
      onChange={(next) => onChange(next?.isValid() ? next.format('YYYY-MM-DD') : '')}
      onBlur={takeTyped}
    />
  )
}
