import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { HistoryStep } from '../../../shared/domain/history/types.ts'
import { type CallFailed, callBackend } from '../../backend/backend-client.ts'

/** As many as one answer gives. */
const pageSize = 2000

/** All steps, the newest first, and whether earlier ones are still to come. */
export function useSteps() {
  const { data, error, refetch, fetchNextPage, hasNextPage, isPending, isFetching } = useInfiniteQuery<
    readonly HistoryStep[],
    CallFailed
  >({
    queryKey: ['history.list', 'all'],
    queryFn: ({ pageParam, signal }) =>
      callBackend(
        'history.list',
        { limit: pageSize, ...(typeof pageParam === 'number' && { before: pageParam }) },
        { signal },
      ),
    initialPageParam: null,
    getNextPageParam: (last) => (last.length === pageSize ? last.at(-1)?.id : undefined),
  })
  const goesOn = hasNextPage && !isFetching && error === null
  useEffect(() => {
    if (goesOn) void fetchNextPage()
  }, [goesOn, fetchNextPage])
  const steps = useMemo(() => data?.pages.flat(), [data])
  return { steps, isPending, isMoreToCome: hasNextPage, error, refetch }
}
