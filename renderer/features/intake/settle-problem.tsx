import { Button, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { TaskId, UnitId } from '../../../shared/domain/id.ts'
import type { Status } from '../../../shared/domain/status/types.ts'
import type { ReturnAnswer } from '../../../shared/domain/task-return/answers.ts'
import type { GoalField } from '../../../shared/domain/task-return/headings.ts'
import type { IntakeDetail, IntakeRow } from '../../../shared/domain/task-return/intake.ts'
import { goalField } from '../../../shared/domain/task-return/layout.ts'
import { settlementOf } from '../../../shared/domain/task-return/settlement.ts'
import type { ReturnProblem } from '../../../shared/domain/task-return/types.ts'
import { useText } from '../../text/use-text.ts'
import { NumberField } from '../../ui/number-field.tsx'
import { useStatusWords } from '../signs/index.ts'
import styles from './problem-item.module.css'
import { StatusSelect } from './status-select.tsx'

/** What the doubts of a file can be settled with. */
export interface SettleChoices {
  readonly tasks: IntakeDetail['tasks']
  readonly units: readonly { readonly unitId: UnitId; readonly name: string }[]
  readonly onSettle: (answer: ReturnAnswer) => void
}

interface SettleProblemProps {
  readonly problem: ReturnProblem
  /** The row the problem is in, where its task is known. */
  readonly row: IntakeRow | undefined
  readonly choices: SettleChoices
}

/** The ways to settle a problem on the spot; nothing for one that only the unit can mend. */
export function SettleProblem({ problem, row, choices }: SettleProblemProps): ReactNode {
  const t = useText()
  const settlement = settlementOf(problem.code)
  if (settlement === null) return null
  if (settlement === 'unit') return <SettleUnit choices={choices} />
  if (problem.sheet === null || problem.row === null) return null
  const place = { sheet: problem.sheet, row: problem.row }
  switch (settlement) {
    case 'percent':
      return (
        <SettlePercent
          place={place}
          field="percent"
          label={t('intake.percentLabel', { row: place.row })}
          read={readNumber(problem.params.value)}
          choices={choices}
        />
      )
    case 'goal':
      return (
        <SettlePercent
          place={place}
          field={goalField(String(problem.params.on))}
          label={t('intake.goalLabel', { row: place.row, heading: problem.params.heading ?? '' })}
          read={readNumber(problem.params.value)}
          choices={choices}
        />
      )
    case 'status':
      return <SettleStatus place={place} read={row?.after.status ?? null} choices={choices} />
    case 'task':
      return <SettleTask place={place} choices={choices} />
    default:
      return settlement satisfies never
  }
}

interface Place {
  readonly sheet: string
  readonly row: number
}

interface SettleProps<Read> {
  readonly place: Place
  /** What the program read; null where it could not. */
  readonly read: Read | null
  readonly choices: SettleChoices
}

interface SettlePercentProps extends SettleProps<number> {
  readonly field: 'percent' | GoalField
  readonly label: string
}

/** A percentage; the goal of a stage may be meant as the words it is written in. */
function SettlePercent({ place, field, label, read, choices }: SettlePercentProps): ReactNode {
  const t = useText()
  const [value, setValue] = useState<number | null>(null)
  const settle = (percent: number | null) => choices.onSettle({ kind: 'value', ...place, field, value: percent })
  return (
    <div className={styles.settle}>
      {read !== null && (
        <Button size="small" onClick={() => settle(read)}>
          {t('intake.yesPercent', { value: read })}
        </Button>
      )}
      <span>{t('intake.changeTo')}</span>
      <NumberField
        size="small"
        min={0}
        max={100}
        value={value}
        aria-label={label}
        onChange={setValue}
        onPressEnter={() => value !== null && settle(value)}
      />
      <Button size="small" disabled={value === null} onClick={() => value !== null && settle(value)}>
        {t('intake.confirm')}
      </Button>
      {field !== 'percent' && (
        <Button size="small" onClick={() => settle(null)}>
          {t('intake.asWords')}
        </Button>
      )}
    </div>
  )
}

function SettleStatus({ place, read, choices }: SettleProps<Status>): ReactNode {
  const t = useText()
  const statusWord = useStatusWords()
  const settle = (status: Status) => choices.onSettle({ kind: 'value', ...place, field: 'status', value: status })
  return (
    <div className={styles.settle}>
      {read !== null && (
        <Button size="small" onClick={() => settle(read)}>
          {t('intake.yesStatus', { status: statusWord(read) })}
        </Button>
      )}
      <span>{t('intake.changeTo')}</span>
      <StatusSelect label={t('intake.statusLabel', { row: place.row })} value={null} onChange={settle} />
    </div>
  )
}

function SettleTask({ place, choices }: { readonly place: Place; readonly choices: SettleChoices }): ReactNode {
  const t = useText()
  const settle = (taskId: TaskId | null) => choices.onSettle({ kind: 'row', ...place, taskId })
  return (
    <div className={styles.settle}>
      <Select<TaskId>
        size="small"
        className={styles.task ?? ''}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('intake.chooseTask')}
        aria-label={t('intake.taskLabel', { row: place.row })}
        options={choices.tasks.map(({ id, number, text }) => ({
          value: id,
          label: t('intake.taskOption', { number, text }),
        }))}
        onChange={settle}
      />
      <Button size="small" onClick={() => settle(null)}>
        {t('intake.leaveOut')}
      </Button>
    </div>
  )
}

function SettleUnit({ choices }: { readonly choices: SettleChoices }): ReactNode {
  const t = useText()
  return (
    <div className={styles.settle}>
      <Select<UnitId>
        size="small"
        className={styles.task ?? ''}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('intake.chooseUnit')}
        aria-label={t('intake.unitLabel')}
        options={choices.units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
        onChange={(unitId) => choices.onSettle({ kind: 'unit', unitId })}
      />
    </div>
  )
}

function readNumber(value: string | number | undefined): number | null {
  const number = Number(value)
  return value === undefined || Number.isNaN(number) ? null : number
}
