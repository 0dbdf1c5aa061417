import { type ReactNode, useMemo } from 'react'
import type { HistoryStep } from '../../../shared/domain/history/types.ts'
import { ListTable } from '../../list/list-table.tsx'
import { ListToolbar } from '../../list/list-toolbar.tsx'
import { useArrangement } from '../../list/use-arrangement.ts'
import { useList } from '../../list/use-list.ts'
import { useMoment } from '../../text/use-moment.ts'
import { useSentences } from '../../text/use-sentences.ts'
import { useText } from '../../text/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { stepColumns, stepFilters, stepGroupings } from './step-columns.tsx'
import { useSteps } from './use-steps.ts'
import { useUndo } from './use-undo.ts'

const noSteps: readonly HistoryStep[] = []

/** 操作历史 — every step, the newest first; the last one that stands can be taken back here too. */
export function HistoryScreen(): ReactNode {
  const t = useText()
  const sentences = useSentences()
  const moment = useMoment()
  const arrangement = useArrangement('history')
  const { steps: known, isPending, isMoreToCome, error, refetch } = useSteps()
  const steps = known ?? noSteps
  const { undoable, undo, isRunning } = useUndo()
  const undoableId = isRunning ? null : (undoable?.id ?? null)
  const wording = useMemo(() => ({ t, sentences, moment }), [t, sentences, moment])
  const columns = useMemo(
    () => stepColumns(wording, undoableId, (step) => void undo(step)),
    [wording, undoableId, undo],
  )
  const filters = useMemo(() => stepFilters(steps, t), [steps, t])
  const groupings = useMemo(() => stepGroupings(wording), [wording])
  const title = t('app.history.title')
  const list = useList(arrangement, { title, rows: steps, columns, filters, groupings })
  return (
    <Screen
      title={title}
      summary={known && t(isMoreToCome ? 'app.history.more' : 'app.history.summary', { steps: known.length })}
      toolbar={<ListToolbar list={list} />}
      notes={<ErrorNote error={error} onRetry={() => void refetch()} />}
      status={t('app.history.status', { shown: list.rows.length, all: steps.length })}
    >
      <ListTable
        list={list}
        isPending={isPending}
        label={title}
        rowId={({ id }) => String(id)}
        empty={known?.length === 0 ? <EmptyState title={t('app.history.empty')} /> : undefined}
      />
    </Screen>
  )
}
