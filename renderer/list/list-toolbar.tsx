import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import { ColumnChooser } from '../ui/column-chooser.tsx'
import { FilterChips } from '../ui/filter-chips.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { ListExport, type OtherExport } from './list-export.tsx'
import styles from './list-toolbar.module.css'
import { ListViews } from './list-views.tsx'
import { notGrouped } from './use-arrangement.ts'
import type { List } from './use-list.ts'

interface ListToolbarProps<Row> {
  readonly list: List<Row>
  /** Stands first: tabs. */
  readonly lead?: ReactNode
  /** Parameters of the place, besides filters, words and group, that a view keeps: a tab's. */
  readonly viewNames?: readonly string[]
  /** What this screen exports besides the list as it is shown. */
  readonly exports?: readonly OtherExport[]
}

/** All that arranges a list in memory: find, filter, group, columns, views; and what is shown as a workbook and on paper. */
export function ListToolbar<Row>({ list, lead, viewNames = [], exports = [] }: ListToolbarProps<Row>): ReactNode {
  const { arrangement, filters } = list
  const { place, words, table, setTable, screen } = arrangement
  return (
    <>
      {lead}
      <FilterChips
        filters={filters}
        onChange={(id, values) => place.set({ [id]: values })}
        words={words}
        onSearch={(next) => place.set({ words: next }, { isSmall: true })}
      />
      <GroupSelect list={list} />
      <div className={styles.tools}>
        <ColumnChooser columns={list.columns} state={table} onStateChange={setTable} />
        <ListViews
          screen={screen}
          names={[...filters.map(({ id }) => id), 'words', 'group', ...viewNames]}
          table={table}
          onTableChange={setTable}
        />
        <ListExport title={list.title} load={list.paper} others={exports} />
        <PrintButton load={async () => list.paper()} />
      </div>
    </>
  )
}

/** 分组 */
function GroupSelect<Row>({ list: { arrangement, groupings } }: { readonly list: List<Row> }): ReactNode {
  const t = useText()
  const { place, group, initialGroup } = arrangement
  if (groupings.length === 0) return null
  return (
    <Select
      value={group ?? notGrouped}
      aria-label={t('app.list.group')}
      popupMatchSelectWidth={false}
      options={[
        ...groupings.map(({ id, label }) => ({ value: id, label: t('app.list.groupBy', { by: label }) })),
        { value: notGrouped, label: t('app.list.noGroup') },
      ]}
      onChange={(next) => place.set({ group: next === (initialGroup ?? notGrouped) ? null : next })}
    />
  )
}
