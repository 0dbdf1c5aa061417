import { type ReactNode, useMemo } from 'react'
import type { IntakeSummary } from '../../../shared/domain/task-return/intake.ts'
import { type Text, useText } from '../../text/use-text.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Highlight } from '../../ui/highlight.tsx'
import type { Column } from '../../ui/table-types.ts'
import { useTableState } from '../../ui/use-table-state.ts'
import styles from './file-list.module.css'
import { StandingSign } from './standing-sign.tsx'

interface FileListProps {
  readonly files: readonly IntakeSummary[]
  readonly openId: string | null
  readonly words: string
  readonly onOpen: (file: IntakeSummary) => void
  readonly empty: ReactNode
}

/** The files of the intake; the one that is open is shown beside. */
export function FileList({ files, openId, words, onOpen, empty }: FileListProps): ReactNode {
  const t = useText()
  const [state, setState] = useTableState('intake', { frozen: 0 })
  const columns = useMemo(() => makeColumns(t), [t])
  const source = useMemo(() => ({ kind: 'memory' as const, rows: files }), [files])
  return (
    <DataTable
      label={t('intake.listLabel')}
      columns={columns}
      source={source}
      rowId={(file) => file.id}
      state={state}
      onStateChange={setState}
      openId={openId}
      onOpen={onOpen}
      words={words}
      empty={empty}
    />
  )
}

function makeColumns(t: Text): readonly Column<IntakeSummary>[] {
  return [
    {
      id: 'unit',
      title: t('intake.columns.unit'),
      width: 216,
      text: (file) => nameOf(file, t),
      draw: (file, words) => (
        <span className={file.unitId === null ? styles.unknown : undefined} title={file.fileName}>
          <Highlight text={nameOf(file, t)} words={words} />
          {file.isLate && <span className={styles.late}>{t('intake.late')}</span>}
        </span>
      ),
    },
    {
      id: 'standing',
      title: t('intake.columns.standing'),
      width: 96,
      text: (file) => t(`intake.standing.${file.standing}`),
      draw: (file) => <StandingSign standing={file.standing} />,
    },
    { id: 'rows', title: t('intake.columns.rows'), width: 48, isNumber: true, text: (file) => String(file.rows) },
    {
      id: 'changed',
      title: t('intake.columns.changed'),
      width: 64,
      isNumber: true,
      text: (file) => String(file.added + file.changed),
    },
    {
      id: 'problems',
      title: t('intake.columns.problems'),
      width: 56,
      isNumber: true,
      text: (file) => String(file.problems),
    },
  ]
}

/** A file whose unit is not known goes by its own name. */
function nameOf(file: IntakeSummary, t: Text): string {
  if (file.unitName !== null) return file.unitName
  return `${file.fileName}（${t(file.standing === 'waiting' ? 'intake.notRead' : 'intake.unknownUnit')}）`
}
