import { Button } from 'antd'
import { type ReactNode, useCallback, useRef, useState } from 'react'
import type { PlanEdit } from '../../../shared/domain/plan-draft/types.ts'
import type { DraftDoubt, DraftOverview, LinkedSourceRow } from '../../../shared/domain/plan-draft/view-draft.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { SplitPane } from '../../ui/split-pane.tsx'
import styles from './check-step.module.css'
import { DoubtBar } from './doubt-bar.tsx'
import type { ItemRow } from './draft-item.tsx'
import { EditButtons } from './edit-buttons.tsx'
import { MarkLegend } from './mark-legend.tsx'
import { RowsPane } from './rows-pane.tsx'
import { SelectionBar, type SelectionTarget } from './selection-bar.tsx'
import { SourcePane } from './source-pane.tsx'
import { useDraftEditing } from './use-draft.ts'
import { useDraftKeys } from './use-draft-keys.ts'
import { loadRows, loadSource, useLines } from './use-lines.ts'
import { useLinkedScroll } from './use-linked-scroll.ts'

interface CheckStepProps {
  readonly overview: DraftOverview
  readonly onNext: () => void
}

/** ② 核对 — the original and what was recognised, side by side: looked over, and mended where it is wrong. */
export function CheckStep({ overview, onNext }: CheckStepProps): ReactNode {
  const t = useText()
  const { id, rowCount, sourceCount, sourceOfRow, changedAt, doubts } = overview
  const editing = useDraftEditing(id)
  const source = useLines(loadSource, id, sourceCount, changedAt)
  const rows = useLines(loadRows, id, rowCount, changedAt)
  const scroll = useLinkedScroll(sourceOfRow, sourceCount)
  const [target, setTarget] = useState<SelectionTarget | null>(null)
  const [focus, setFocus] = useState(0)
  const sourceSide = useRef<HTMLDivElement>(null)
  useDraftKeys(editing)

  const edit = useCallback(async (one: PlanEdit) => (await editing.edit(one)) !== undefined, [editing.edit])
  const choose = useCallback(
    (row: ItemRow, at: number, isByKey: boolean) => {
      setTarget({ item: row.item.key, number: row.item.task.number, part: row.part })
      if (!isByKey) return
      scroll.reveal(at, sourceOfRow[at] ?? null)
      setFocus((count) => count + 1)
    },
    [scroll, sourceOfRow],
  )
  const chooseLine = useCallback(
    (line: LinkedSourceRow) => {
      if (line.item === null || line.row === null) return
      const row = rows.rowAt(line.row)
      setTarget({
        item: line.item,
        number: row?.kind === 'item' ? row.item.task.number : '',
        part: Number.parseInt(line.item, 10),
      })
      scroll.reveal(line.row, null)
    },
    [rows, scroll],
  )
  const reveal = (doubt: DraftDoubt) => {
    if (doubt.row === null || doubt.item === null) return
    setTarget({ item: doubt.item, number: doubt.taskNumber ?? '', part: Number.parseInt(doubt.item, 10) })
    scroll.reveal(doubt.row, doubt.source)
    setFocus((count) => count + 1)
  }
  const retry = () => {
    source.retry()
    rows.retry()
  }
  return (
    <div className={styles.step}>
      <div className={styles.bar}>
        <DoubtBar doubts={doubts} onEdit={edit} onReveal={reveal} />
        <MarkLegend />
        <EditButtons overview={overview} editing={editing} />
        <Button type="primary" onClick={onNext}>
          {t('planImport.check.next')}
        </Button>
      </div>
      <ErrorNote error={editing.error} onClose={editing.clearError} />
      {(source.hasFailed() || rows.hasFailed()) && (
        <div className={styles.failed} role="alert">
          {t('planImport.check.failed')}
          <Button size="small" onClick={retry}>
            {t('app.error.retry')}
          </Button>
        </div>
      )}
      <SplitPane
        id="plan-import"
        initialLeft={48}
        left={
          <div className={styles.side} ref={sourceSide}>
            <h2 className={styles.heading}>{t('planImport.check.source')}</h2>
            <SourcePane
              lines={source}
              count={sourceCount}
              active={target?.item ?? null}
              scroll={scroll}
              onChoose={chooseLine}
            />
            <SelectionBar within={sourceSide} target={target} onEdit={edit} />
          </div>
        }
        right={
          <div className={styles.side}>
            <h2 className={styles.heading}>{t('planImport.check.result')}</h2>
            <RowsPane
              overview={overview}
              lines={rows}
              active={target?.item ?? null}
              focus={focus}
              scroll={scroll}
              onEdit={edit}
              onChoose={choose}
            />
          </div>
        }
      />
    </div>
  )
}
