import { useEffect, useMemo, useRef } from 'react'
import { type TaskQuery, taskColumns } from '../../../shared/domain/task/task-query.ts'
import type { TaskGroup, TaskPage, TaskRow } from '../../../shared/domain/task/task-row.ts'
import { useScope } from '../../app/scope.ts'
import { usePlace } from '../../app/use-place.ts'
import { type CallFailed, callBackend } from '../../backend/backend-client.ts'
import { useBackend } from '../../backend/use-backend.ts'
import type { TableState, WindowedRows } from '../../ui/table-types.ts'
import { filterOfPlace, groupOfPlace } from './task-filter.ts'

/** 任务台账 as the place, the scope and the table's sort say. */
export interface TaskList {
  /** Null while there is no plan. */
  readonly query: TaskQuery | null
  readonly source: WindowedRows<TaskRow>
  readonly head: TaskPage | undefined
  readonly error: CallFailed | null
  readonly isPending: boolean
}

/** Asks for the list; its rows come a window at a time. `titleOf` names a group. */
export function useTaskList(state: TableState, titleOf: (group: TaskGroup) => string): TaskList {
  const { planId, periodId } = useScope()
  const place = usePlace()
  const query = useMemo((): TaskQuery | null => {
    if (planId === null) return null
    const column = taskColumns.find((known) => known === state.sort?.columnId)
    return {
      planId,
      periodId,
      kind: place.get('kind') === 'indicator' ? 'indicator' : 'task',
      filter: filterOfPlace(place),
      sort: column && state.sort ? { column, isDescending: state.sort.isDescending } : null,
      group: groupOfPlace(place),
    }
  }, [planId, periodId, place, state.sort])
  const input = useMemo(() => query && { query, from: 0, count: 0 }, [query])
  const { data: head, error, isPending, dataUpdatedAt, isPlaceholderData } = useBackend('task.page', input)
  // While another list is on its way, the one before stays whole: its rows, its number and its groups.
  const answered = useRef(query)
  const shown = isPlaceholderData ? answered.current : query
  useEffect(() => {
    answered.current = shown
  }, [shown])
  const source = useMemo(
    (): WindowedRows<TaskRow> & { readonly at: number } => ({
      kind: 'windowed',
      // A list that was fetched again is another one: its rows may have changed though their number has not.
      at: dataUpdatedAt,
      total: head?.total ?? 0,
      loadWindow: async (from, count) =>
        shown === null ? [] : (await callBackend('task.page', { query: shown, from, count })).rows,
      ...(head &&
        head.groups.length > 0 && {
          groups: head.groups.map((group) => ({
            id: group.key ?? '',
            title: titleOf(group),
            count: group.count,
          })),
        }),
    }),
    [shown, head, dataUpdatedAt, titleOf],
  )
  return { query, source, head, error, isPending: isPending && query !== null }
}
