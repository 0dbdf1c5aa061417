import { Select } from 'antd'
import type { ReactNode } from 'react'
import type { Status } from '../../../shared/domain/status/types.ts'
import { useText } from '../../text/use-text.ts'
import { statusSigns } from '../signs/index.ts'

interface StatusSelectProps {
  readonly label: string
  readonly value: Status | null
  readonly isReadOnly?: boolean
  readonly onChange: (status: Status) => void
}

const statuses = Object.keys(statusSigns) as Status[]

/** Chooses a status; each with its sign. */
export function StatusSelect({ label, value, isReadOnly = false, onChange }: StatusSelectProps): ReactNode {
  const t = useText()
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
        label: `${statusSigns[status].sign} ${t(`app.signs.status.${status}`)}`,
      }))}
      onChange={onChange}
    />
  )
}
