import type { ConsolidationItem } from '../../../shared/domain/report/consolidation.ts'
import type { Text } from '../../text/use-text.ts'
import type { Column } from '../../ui/table-types.ts'
import { StatusSign, type StatusWords } from '../signs/index.ts'
import styles from './item-columns.module.css'
import { StateSign } from './state-sign.tsx'

/** The columns of the tasks of a round. */
export function itemColumns(t: Text, statusWord: StatusWords): readonly Column<ConsolidationItem>[] {
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
      isNumber: true,
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
      id: 'leader',
      title: t('consolidated.columns.leader'),
      width: 110,
      isHidden: true,
      text: ({ leader }) => leader ?? '',
    },
    {
      id: 'unit',
      title: t('consolidated.columns.unit'),
      width: 170,
      isHidden: true,
      text: ({ unit }) => unit ?? '',
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
