import { Select } from 'antd'
import type { ReactNode } from 'react'
import { type Status, statuses } from '../../../shared/domain/status/types.ts'
import { useText } from '../../text/use-text.ts'
import { statusSigns, useStatusWords } from '../signs/index.ts'

interface StatusSelectProps {
  readonly label: string
  readonly value: Status | null
  readonly isReadOnly?: boolean
  readonly onChange: (status: Status) => void
}

/** Chooses a status; each with its sign. */
export function StatusSelect({ label, value, isReadOnly = false, onChange }: StatusSelectProps): ReactNode {
  const t = useText()
  const statusWord = useStatusWords()
  return (
    <Select<Status>
      size="small"
      style={{ minWidth: '10rem' }}
      value={value}
      disabled={isReadOnly}
      placeholder={t('intake.chooseStatus')}
      aria-label={label}
      options={statuses.map((status) => ({
        value: status,
        label: `${statusSigns[status].sign} ${statusWord(status)}`,
      }))}
      onChange={onChange}
    />
  )
}
