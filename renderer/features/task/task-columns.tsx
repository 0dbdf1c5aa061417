import { LockOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { TaskParty, TaskRow } from '../../../shared/domain/task/task-row.ts'
import type { Role } from '../../../shared/domain/task/types.ts'
import type { Text } from '../../text/use-text.ts'
import { classes } from '../../ui/classes.ts'
import { Highlight } from '../../ui/highlight.tsx'
import type { Column } from '../../ui/table-types.ts'
import { LeaderChip, LightSign, StatusSign, type StatusWords, UnitChip } from '../signs/index.ts'
import styles from './task.module.css'

/** The columns of 任务台账, in the order of screens and paper. */
export function taskTableColumns(t: Text, statusWord: StatusWords): readonly Column<TaskRow>[] {
  const title = (id: Parameters<typeof columnKey>[0]) => t(columnKey(id))
  return [
    {
      id: 'number',
      title: title('number'),
      width: 72,
      isSortable: true,
      text: (row) => row.number,
      isStateless: true,
      draw: (row, words) => <TaskNumber row={row} words={words} secret={t('task.secret')} />,
    },
    {
      id: 'text',
      title: title('text'),
      width: 360,
      isLong: true,
      isSortable: true,
      text: (row) => row.text,
      isStateless: true,
      draw: (row, words) => {
        const text = <Highlight text={row.text} words={words} />
        return row.status === 'retired' ? <span className={styles.retired}>{text}</span> : text
      },
    },
    {
      id: 'status',
      title: title('status'),
      width: 136,
      isSortable: true,
      text: (row) => statusWord(row.status),
      isStateless: true,
      draw: (row) => <StatusSign status={row.status} />,
    },
    {
      id: 'percent',
      title: title('percent'),
      width: 76,
      isNumber: true,
      isSortable: true,
      text: (row) => percentText(row.percent),
      isStateless: true,
      draw: (row) => (
        <span className={styles.percent}>
          {row.light && <LightSign light={row.light} isShort />}
          {percentText(row.percent)}
        </span>
      ),
    },
    partyColumn('leaders', title('leaders'), 110, ['leader'], { isSortable: true }),
    partyColumn('deputies', title('deputies'), 110, ['deputy'], { isHidden: true }),
    partyColumn('leadUnits', title('leadUnits'), 190, ['lead', 'responsible'], { isSortable: true }),
    partyColumn('supportUnits', title('supportUnits'), 220, ['support'], { isSortable: true }),
    partyColumn('implementUnits', title('implementUnits'), 160, ['implement'], { isHidden: true }),
    {
      id: 'deadline',
      title: title('deadline'),
      width: 130,
      isSortable: true,
      text: (row) => deadlineText(row, t),
      isStateless: true,
      draw: (row) => {
        const text = deadlineText(row, t)
        return row.deadline?.isOverdue ? <span className={styles.late}>{text}</span> : text
      },
    },
    {
      id: 'progress',
      title: title('progress'),
      width: 300,
      isLong: true,
      isSortable: true,
      text: (row) => row.progress,
    },
    { id: 'problem', title: title('problem'), width: 200, isLong: true, isSortable: true, text: (row) => row.problem },
    {
      id: 'indicators',
      title: title('indicators'),
      width: 200,
      isLong: true,
      isSortable: true,
      text: (row) => row.indicators.join('；'),
    },
    { id: 'updated', title: title('updated'), width: 104, isSortable: true, text: (row) => row.updatedOn ?? '' },
  ]
}

const columnKey = <
  Id extends
    | 'number'
    | 'text'
    | 'status'
    | 'percent'
    | 'leaders'
    | 'deputies'
    | 'leadUnits'
    | 'supportUnits'
    | 'implementUnits'
    | 'deadline'
    | 'progress'
    | 'problem'
    | 'indicators'
    | 'updated',
>(
  id: Id,
) => `task.column.${id}` as const

function percentText(percent: number | null): string {
  return percent === null ? '' : `${Number(percent.toFixed(1))}%`
}

function deadlineText({ deadline }: TaskRow, t: Text): string {
  if (!deadline) return ''
  const marks = [deadline.isApproved ? t('task.approved') : '', deadline.isOverdue ? t('task.overdue') : '']
  return [deadline.text, ...marks].filter((words) => words !== '').join(' · ')
}

function partyColumn(
  id: string,
  title: string,
  width: number,
  roles: readonly Role[],
  more: Pick<Column<TaskRow>, 'isSortable' | 'isHidden'>,
): Column<TaskRow> {
  const own = (row: TaskRow) => row.parties.filter(({ role }) => roles.includes(role))
  return {
    id,
    title,
    width,
    ...more,
    text: (row) =>
      own(row)
        .map(({ words }) => words)
        .join('、'),
    isStateless: true,
    draw: (row) => (
      <span className={styles.chips}>
        {chipsOf(own(row)).map(({ party, place }) => (
          <PartyChip key={place} party={party} />
        ))}
        {own(row).length > mostChips && <span className={styles.moreChips}>{`+${own(row).length - mostChips}`}</span>}
      </span>
    ),
  }
}

/** A cell has room for fewer; all are named on hover, and in the detail. */
const mostChips = 4

/** Parties by their place: the chip at a place shows the party of another row once the table has scrolled. */
function chipsOf(parties: readonly TaskParty[]): readonly { readonly party: TaskParty; readonly place: number }[] {
  return parties.slice(0, mostChips).map((party, place) => ({ party, place }))
}

/** A party as a chip that opens its page. */
export function PartyChip({ party }: { readonly party: TaskParty }): ReactNode {
  if (party.role === 'leader' || party.role === 'deputy') {
    return <LeaderChip name={party.words} leaderId={party.leaderId} />
  }
  const part = party.role === 'lead' || party.role === 'responsible' ? 'lead' : 'support'
  return <UnitChip name={party.words} unitId={party.unitId} part={part} />
}

interface TaskNumberProps {
  readonly row: TaskRow
  readonly words: string
  readonly secret: string
}

function TaskNumber({ row, words, secret }: TaskNumberProps): ReactNode {
  return (
    <span className={classes(row.isPart && styles.part, row.status === 'retired' && styles.retired)}>
      <Highlight text={row.number} words={words} />
      {row.isSecret && <LockOutlined className={styles.secret ?? ''} aria-label={secret} title={secret} />}
    </span>
  )
}
