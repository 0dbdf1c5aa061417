import { Button, Input, Popover, Select } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import type { Indicator } from '../../../shared/domain/plan/types.ts'
import type { TaskEdit } from '../../../shared/domain/task/task-edit.ts'
import type { TaskStory } from '../../../shared/domain/task/task-story.ts'
import type { TaskIndicator } from '../../../shared/domain/task/types.ts'
import { useText } from '../../text/use-text.ts'
import { NumberField } from '../../ui/number-field.tsx'
import { PointsChart } from './points-chart.tsx'
import styles from './task.module.css'

interface TaskIndicatorsProps {
  readonly story: TaskStory
  readonly onEdit: (edit: TaskEdit) => Promise<boolean>
}

/** 指标 — each with what it was reported to have reached, period by period. */
export function TaskIndicators({ story, onEdit }: TaskIndicatorsProps): ReactNode {
  const t = useText()
  const { indicators } = story.task
  const save = (list: readonly IndicatorChoice[]) => onEdit({ what: 'indicators', indicators: list })
  return (
    <>
      <ul className={styles.list}>
        {indicators.map((indicator) => (
          <li key={indicator.id}>
            <div className={styles.row}>
              <span className={styles.grow}>
                {indicator.name}{' '}
                <span className={styles.soft}>
                  {t('task.detail.indicatorTarget', {
                    comparator: comparatorSigns[indicator.comparator],
                    value: indicator.value,
                    unit: indicator.unit,
                  })}
                </span>
              </span>
              <IndicatorForm
                label={t('task.detail.editIndicator')}
                initial={indicator}
                onSave={(next) => save(indicators.map((own) => (own.id === indicator.id ? { ...own, ...next } : own)))}
              />
              <Button
                type="link"
                size="small"
                onClick={() => void save(indicators.filter(({ id }) => id !== indicator.id))}
              >
                {t('task.detail.remove')}
              </Button>
            </div>
            <IndicatorChart story={story} indicator={indicator} />
          </li>
        ))}
      </ul>
      <IndicatorForm
        label={t('task.detail.addIndicator')}
        initial={null}
        onSave={(next) => save([...indicators, { id: null, ...next }])}
      />
    </>
  )
}

const comparators = ['>=', '<=', '=', '~'] as const
const comparatorSigns: Readonly<Record<Indicator['comparator'], string>> = { '>=': '≥', '<=': '≤', '=': '=', '~': '≈' }

type IndicatorChoice = Extract<TaskEdit, { readonly what: 'indicators' }>['indicators'][number]

function IndicatorChart({
  story,
  indicator,
}: {
  readonly story: TaskStory
  readonly indicator: TaskIndicator
}): ReactNode {
  const t = useText()
  const points = useMemo(
    () =>
      story.timeline.toReversed().flatMap(({ label, reports }) => {
        const values = reports.flatMap(({ indicatorValues }) =>
          indicatorValues.filter(({ indicatorId }) => indicatorId === indicator.id),
        )
        const [first] = values
        return first ? [{ label, value: first.value }] : []
      }),
    [story.timeline, indicator.id],
  )
  return (
    <PointsChart
      label={t('task.detail.chart', { name: indicator.name })}
      points={points}
      target={{ name: `${t('task.detail.target')} ${indicator.value}${indicator.unit}`, value: indicator.value }}
    />
  )
}

interface IndicatorFormProps {
  readonly label: string
  readonly initial: Indicator | null
  readonly onSave: (indicator: Indicator) => Promise<boolean>
}

function IndicatorForm({ label, initial, onSave }: IndicatorFormProps): ReactNode {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Popover
      trigger="click"
      open={isOpen}
      onOpenChange={setIsOpen}
      destroyOnHidden
      content={
        <IndicatorFields
          initial={initial}
          onSave={async (next) => {
            if (await onSave(next)) setIsOpen(false)
          }}
        />
      }
    >
      <Button type="link" size="small">
        {label}
      </Button>
    </Popover>
  )
}

interface IndicatorFieldsProps {
  readonly initial: Indicator | null
  readonly onSave: (indicator: Indicator) => Promise<void>
}

function IndicatorFields({ initial, onSave }: IndicatorFieldsProps): ReactNode {
  const t = useText()
  const [name, setName] = useState(initial?.name ?? '')
  const [comparator, setComparator] = useState<Indicator['comparator']>(initial?.comparator ?? '>=')
  const [value, setValue] = useState<number | null>(initial?.value ?? null)
  const [unit, setUnit] = useState(initial?.unit ?? '')
  const save = () => {
    if (value === null) return
    void onSave({
      name: name.trim(),
      comparator,
      value,
      unit: unit.trim(),
      text: `${name.trim()}${value}${unit.trim()}`,
    })
  }
  return (
    <div className={styles.form}>
      <Input
        value={name}
        aria-label={t('task.detail.indicatorName')}
        placeholder={t('task.detail.indicatorName')}
        onChange={(event) => setName(event.target.value)}
      />
      <div className={styles.row}>
        <Select
          value={comparator}
          aria-label={t('task.detail.comparator')}
          options={comparators.map((value) => ({ value, label: comparatorSigns[value] }))}
          onChange={setComparator}
        />
        <NumberField
          value={value}
          aria-label={t('task.detail.value')}
          placeholder={t('task.detail.value')}
          onChange={setValue}
        />
        <Input
          value={unit}
          style={{ width: '6rem' }}
          aria-label={t('task.detail.unit')}
          placeholder={t('task.detail.unit')}
          onChange={(event) => setUnit(event.target.value)}
        />
      </div>
      <Button type="primary" disabled={name.trim() === '' || value === null} onClick={save}>
        {t('task.detail.save')}
      </Button>
    </div>
  )
}
