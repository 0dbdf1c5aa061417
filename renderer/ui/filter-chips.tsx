import { CloseOutlined, DownOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover } from 'antd'
import { type ReactNode, useState } from 'react'
import { useText } from '../text/use-text.ts'
import { classes } from './classes.ts'
import styles from './filter-chips.module.css'
import { SearchField } from './search-field.tsx'

export interface FilterOption {
  readonly value: string
  readonly label: string
  /** How many rows it would leave, where that is known. */
  readonly count?: number
}

/** One thing a list can be narrowed by. */
export interface Filter {
  readonly id: string
  readonly label: string
  readonly options: readonly FilterOption[]
  /** What is chosen; empty does not narrow. */
  readonly values: readonly string[]
}

interface FilterChipsProps {
  readonly filters: readonly Filter[]
  readonly onChange: (id: string, values: readonly string[]) => void
  /** The words of the search field; without `onSearch` there is none. */
  readonly words?: string
  readonly onSearch?: (words: string) => void
}

/** A search field and one chip a filter; a chip that narrows shows by what and can be taken off. */
export function FilterChips({ filters, onChange, words = '', onSearch }: FilterChipsProps): ReactNode {
  const t = useText()
  const narrowing = filters.filter((filter) => filter.values.length > 0)
  const clear = () => {
    for (const filter of narrowing) onChange(filter.id, [])
    onSearch?.('')
  }
  return (
    <fieldset className={styles.chips} aria-label={t('app.filter.label')}>
      {onSearch && <SearchField words={words} onSearch={onSearch} />}
      {filters.map((filter) => (
        <FilterChip key={filter.id} filter={filter} onChange={(values) => onChange(filter.id, values)} />
      ))}
      {(narrowing.length > 0 || words !== '') && (
        <Button type="link" size="small" onClick={clear}>
          {t('app.filter.clear')}
        </Button>
      )}
    </fieldset>
  )
}

interface FilterChipProps {
  readonly filter: Filter
  readonly onChange: (values: readonly string[]) => void
}

function FilterChip({ filter, onChange }: FilterChipProps): ReactNode {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  const chosen = filter.options.filter((option) => filter.values.includes(option.value))
  const words = chosen.map((option) => option.label).join('、')
  const toggle = (value: string) =>
    onChange(
      filter.values.includes(value) ? filter.values.filter((other) => other !== value) : [...filter.values, value],
    )
  const options = (
    <fieldset className={styles.options} aria-label={filter.label}>
      {filter.options.map((option) => (
        <Checkbox
          key={option.value}
          checked={filter.values.includes(option.value)}
          onChange={() => toggle(option.value)}
        >
          {option.label}
          {option.count !== undefined && <span className={styles.count}>{option.count}</span>}
        </Checkbox>
      ))}
    </fieldset>
  )
  return (
    <span className={classes(styles.chip, chosen.length > 0 && styles.narrowing)}>
      <Popover content={options} trigger="click" open={isOpen} onOpenChange={setIsOpen} placement="bottomLeft">
        <button type="button" className={styles.choose} aria-expanded={isOpen} title={words}>
          {filter.label}
          {words !== '' && <span className={styles.words}>{words}</span>}
          {chosen.length === 0 && <DownOutlined className={styles.arrow ?? ''} aria-hidden />}
        </button>
      </Popover>
      {chosen.length > 0 && (
        <button
          type="button"
          className={styles.remove}
          aria-label={t('app.filter.remove', { filter: filter.label })}
          onClick={() => onChange([])}
        >
          <CloseOutlined aria-hidden />
        </button>
      )}
    </span>
  )
}
