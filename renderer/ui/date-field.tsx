import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import customParseFormat from 'dayjs/plugin/customParseFormat'
import type { ReactNode } from 'react'

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
  readonly isOptional?: boolean
}

/** A day: typed in any usual way, or chosen from the calendar. What is no day is not taken. */
export function DateField({ value, onChange, id, label, isOptional = false }: DateFieldProps): ReactNode {
  const day = dayjs(value, 'YYYY-MM-DD', true)
  return (
    <DatePicker
      {...(id !== undefined && { id })}
      {...(label !== undefined && { 'aria-label': label })}
      value={day.isValid() ? day : null}
      format={formats}
      allowClear={isOptional}
      preserveInvalidOnBlur={false}
      style={{ width: '100%' }}
      onChange={(next) => onChange(next?.isValid() ? next.format('YYYY-MM-DD') : '')}
    />
  )
}
