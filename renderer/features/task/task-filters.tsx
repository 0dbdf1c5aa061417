import { CalendarOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { type ReactNode, useMemo } from 'react'
import { statuses } from '../../../shared/domain/status/types.ts'
import type { TaskChoices } from '../../../shared/domain/task/task-choices.ts'
import { nameOfValue, unnamedValue } from '../../app/task-list-place.ts'
import { type Place, usePlace } from '../../app/use-place.ts'
import { type Text, useText } from '../../text/use-text.ts'
import { DateField } from '../../ui/date-field.tsx'
import { type Filter, FilterChips, type FilterOption } from '../../ui/filter-chips.tsx'
import { type StatusWords, useStatusWords } from '../signs/index.ts'
import styles from './task.module.css'
import { notReported } from './task-filter.ts'

const lights = ['red', 'yellow', 'green'] as const

interface TaskFiltersProps {
  /** Undefined until they have come. */
  readonly choices: TaskChoices | undefined
}

/** What 任务台账 is narrowed by, kept in its place. */
export function TaskFilters({ choices }: TaskFiltersProps): ReactNode {
  const t = useText()
  const place = usePlace()
  const statusWord = useStatusWords()
  const filters = useMemo(() => makeFilters(t, statusWord, place, choices), [t, statusWord, place, choices])
  return (
    <>
      <FilterChips
        filters={filters}
        onChange={(id, values) => place.set(id === 'task' ? { task: null } : { [id]: values })}
        words={place.get('words') ?? ''}
        onSearch={(words) => place.set({ words }, { isSmall: true })}
      />
      <Popover
        trigger="click"
        placement="bottomLeft"
        content={
          <div className={styles.form}>
            <DayField name="from" label={t('task.filter.from')} place={place} />
            <DayField name="to" label={t('task.filter.to')} place={place} />
          </div>
        }
      >
        <Button
          icon={<CalendarOutlined aria-hidden />}
          type={place.get('from') || place.get('to') ? 'primary' : 'default'}
          ghost={Boolean(place.get('from') || place.get('to'))}
        >
          {t('task.filter.range')}
        </Button>
      </Popover>
    </>
  )
}

interface DayFieldProps {
  readonly name: 'from' | 'to'
  readonly label: string
  readonly place: Place
}

function DayField({ name, label, place }: DayFieldProps): ReactNode {
  return (
    <DateField
      value={place.get(name) ?? ''}
      label={label}
      hasLabelInside
      isOptional
      onChange={(day) => place.set({ [name]: day || null }, { isSmall: true })}
    />
  )
}

function makeFilters(
  t: Text,
  statusWord: StatusWords,
  place: Place,
  choices: TaskChoices | undefined,
): readonly Filter[] {
  const filter = (id: string, label: string, options: readonly FilterOption[]): Filter => ({
    id,
    label,
    options,
    values: place.getAll(id),
  })
  const named = (list: readonly { readonly id: string; readonly name: string }[] = []) =>
    list.map(({ id, name }) => ({ value: id, label: name }))
  /** Names that stand for none of the ledger are there where another screen chose them. */
  const unnamed = (id: string, nobody: string): readonly FilterOption[] => [
    ...place.getAll(id).flatMap((value) => {
      const name = nameOfValue(value)
      return name ? [{ value, label: name }] : []
    }),
    { value: unnamedValue(null), label: nobody },
  ]
  const chosen = place.getAll('task')
  return [
    filter('status', t('task.filter.status'), [
      ...statuses.map((status) => ({ value: status, label: statusWord(status) })),
      { value: notReported, label: statusWord(null) },
    ]),
    filter(
      'light',
      t('task.filter.light'),
      lights.map((light) => ({ value: light, label: t(`app.signs.light.${light}`) })),
    ),
    filter(
      'section',
      t('task.filter.section'),
      (choices?.sections ?? []).map(({ id, heading, level }) => ({
        value: id,
        label: `${'　'.repeat(Math.max(0, level - 1))}${heading}`,
      })),
    ),
    filter('leader', t('task.filter.leader'), [
      ...named(choices?.leaders),
      ...unnamed('leader', t('task.filter.noLeader')),
    ]),
    filter('unit', t('task.filter.unit'), [...named(choices?.units), ...unnamed('unit', t('task.filter.noUnit'))]),
    filter('role', t('task.filter.role'), [
      { value: 'lead', label: t('task.filter.asLead') },
      { value: 'support', label: t('task.filter.asSupport') },
    ]),
    filter('due', t('task.filter.due'), [
      { value: 'overdue', label: t('task.filter.overdue') },
      { value: 'within30', label: t('task.filter.within30') },
      { value: 'within90', label: t('task.filter.within90') },
    ]),
    filter('other', t('task.filter.other'), [
      { value: 'problem', label: t('task.filter.problem') },
      { value: 'thin', label: t('task.filter.thin') },
      { value: 'secret', label: t('task.filter.secret') },
      { value: 'retired', label: t('task.filter.retired') },
      { value: 'live', label: t('task.filter.live') },
    ]),
    ...(chosen.length === 0
      ? []
      : [
          {
            id: 'task',
            label: t('task.filter.chosen'),
            options: [{ value: 'task', label: t('task.filter.chosenCount', { count: chosen.length }) }],
            values: ['task'],
          },
        ]),
  ]
}
