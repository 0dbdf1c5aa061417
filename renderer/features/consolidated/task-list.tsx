import { type ReactNode, useMemo } from 'react'
import type { ConsolidationItem } from '../../../shared/domain/report/consolidation.ts'
import { type Text, useText } from '../../text/use-text.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { Column, Selection } from '../../ui/table-types.ts'
import { useTableState } from '../../ui/use-table-state.ts'
import { StatusSign, type StatusWords, useStatusWords } from '../signs/index.ts'
import { StateSign } from './state-sign.tsx'
import styles from './task-list.module.css'

interface TaskListProps {
  readonly items: readonly ConsolidationItem[]
  readonly words: string
  readonly openId: string | null
  readonly selection: Selection
  readonly onSelect: (selection: Selection) => void
  readonly onOpen: (item: ConsolidationItem) => void
}

/** The tasks of a round in plan order. */
export function TaskList({ items, words, openId, selection, onSelect, onOpen }: TaskListProps): ReactNode {
  const t = useText()
  const [state, setState] = useTableState('consolidated', { frozen: 0 })
  const statusWord = useStatusWords()
  const columns = useMemo(() => makeColumns(t, statusWord), [t, statusWord])
  const source = useMemo(() => ({ kind: 'memory' as const, rows: items }), [items])
  return (
    <DataTable
      label={t('consolidated.listLabel')}
      columns={columns}
      source={source}
      rowId={(item) => item.taskId}
      state={state}
      onStateChange={setState}
      selection={selection}
      onSelectionChange={onSelect}
      openId={openId}
      onOpen={onOpen}
      words={words}
      empty={<EmptyState title={t('consolidated.none')} />}
    />
  )
}

function makeColumns(t: Text, statusWord: StatusWords): readonly Column<ConsolidationItem>[] {
  return [
    { id: 'number', title: t('consolidated.columns.number'), width: 52, text: (item) => item.number },
    { id: 'text', title: t('consolidated.columns.text'), width: 170, isLong: true, text: (item) => item.text },
    {
      id: 'state',
      title: t('consolidated.columns.state'),
      width: 82,
      text: (item) => t(`consolidated.states.${item.state}`),
      draw: (item) => <StateSign state={item.state} />,
    },
    {
      id: 'reports',
      title: t('consolidated.columns.reports'),
      width: 62,
      text: (item) => reportsOf(item, t),
      draw: (item) => (
        <span title={doubtsOf(item, t)}>
          {reportsOf(item, t)}
          {(item.isDisputed || item.isThin) && (
            <span className={styles.doubt} role="img" aria-label={doubtsOf(item, t)}>
              ⚠
            </span>
          )}
        </span>
      ),
    },
    {
      id: 'status',
      title: t('consolidated.columns.status'),
      width: 130,
      text: (item) => (item.status === null ? '' : statusWord(item.status)),
      draw: (item) => <StatusSign status={item.status} />,
    },
  ]
}

function reportsOf({ reports, asked }: ConsolidationItem, t: Text): string {
  return t('consolidated.reportsOf', { reports, asked })
}

function doubtsOf({ isDisputed, isThin }: ConsolidationItem, t: Text): string {
  return [...(isDisputed ? [t('consolidated.disputed')] : []), ...(isThin ? [t('consolidated.thin')] : [])].join('；')
}
