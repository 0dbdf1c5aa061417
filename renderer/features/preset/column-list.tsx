import { Checkbox, Input } from 'antd'
import type { ReactNode } from 'react'
import type { PresetProblem } from '../../../shared/domain/paper/check-preset.ts'
import type { ColumnReading } from '../../../shared/domain/paper/column-reading.ts'
import type { PresetColumn } from '../../../shared/domain/paper/preset.ts'
import type { VocabularyColumn } from '../../../shared/domain/paper/vocabulary.ts'
import { useText } from '../../text/use-text.ts'
import { SortableList } from '../../ui/sortable-list.tsx'
import styles from './preset.module.css'
import { ProblemList } from './problem-list.tsx'

interface ColumnListProps {
  /** As the preset has them; those that it does not name stand at the end, not shown. */
  readonly columns: readonly PresetColumn[]
  /** As delivered. */
  readonly known: readonly VocabularyColumn[]
  /** How they are known when the paper is read in again; null where it is not. */
  readonly reading: ColumnReading | null
  readonly problems: readonly PresetProblem[]
  readonly isReadOnly: boolean
  readonly onChange: (columns: readonly PresetColumn[]) => void
}

/** The columns of a preset's tables: which are printed, in which order, under which headings. */
export function ColumnList({ columns, known, reading, problems, isReadOnly, onChange }: ColumnListProps): ReactNode {
  const t = useText()
  const further = known.filter(({ key }) => !columns.some((column) => column.key === key))
  const all = [...columns, ...further.map((column) => ({ ...column, isShown: false }))]
  const isFixed = (key: string) => known.some((column) => column.key === key && column.isNameFixed)
  const usualName = (key: string) => known.find((column) => column.key === key)?.heading ?? key
  const change = (key: string, said: Partial<PresetColumn>) =>
    onChange(all.map((column) => (column.key === key ? { ...column, ...said } : column)))
  return (
    <>
      <h2 className={styles.part}>{t(reading === 'planLabels' ? 'preset.columns.labels' : 'preset.columns.title')}</h2>
      <p className={styles.hint}>{t(reading === null ? 'preset.columns.hint' : `preset.columns.hints.${reading}`)}</p>
      <ProblemList problems={problems} />
      <SortableList
        items={all}
        keyOf={({ key }) => key}
        nameOf={({ key }) => usualName(key)}
        isReadOnly={isReadOnly}
        onOrder={onChange}
      >
        {({ key, heading, isShown }) => (
          <div className={styles.column}>
            <Checkbox
              checked={isShown}
              disabled={isReadOnly}
              onChange={({ target }) => change(key, { isShown: target.checked })}
            >
              {usualName(key)}
            </Checkbox>
            {!isFixed(key) && (
              <Input
                aria-label={t('preset.columns.heading', { column: usualName(key) })}
                value={heading}
                maxLength={40}
                readOnly={isReadOnly}
                disabled={!isShown}
                onChange={({ target }) => change(key, { heading: target.value })}
              />
            )}
          </div>
        )}
      </SortableList>
    </>
  )
}
