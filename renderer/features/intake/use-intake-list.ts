import { queryOptions, useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { PeriodId } from '../../../shared/domain/id.ts'
import type { IntakeList } from '../../../shared/domain/task-return/intake.ts'
import { type CallFailed, callBackend } from '../../backend/backend-client.ts'
import { useBackend } from '../../backend/use-backend.ts'

/** As many as one answer gives. */
const pageSize = 500

/** All files put in for a period: the first page at once, the others as soon as it is known how many there are. */
export function useIntakeList(periodId: PeriodId) {
  const first = useBackend('taskReturn.listIntake', { periodId, limit: pageSize })
  const pages = Math.max(0, Math.ceil((first.data?.total ?? 0) / pageSize) - 1)
  const rest = useQueries({
    queries: Array.from({ length: pages }, (_, at) => {
      const input = { periodId, limit: pageSize, offset: (at + 1) * pageSize }
      return queryOptions<IntakeList, CallFailed>({
        queryKey: ['taskReturn.listIntake', input],
        queryFn: ({ signal }) => callBackend('taskReturn.listIntake', input, { signal }),
      })
    }),
    combine: (results) => ({
      files: results.flatMap(({ data }) => data?.files ?? []),
      error: results.find(({ error }) => error)?.error ?? null,
    }),
  })
  const data = useMemo<IntakeList | undefined>(
    () =>
      first.data &&
      (rest.files.length === 0 ? first.data : { ...first.data, files: [...first.data.files, ...rest.files] }),
    [first.data, rest.files],
  )
  return { data, isPending: first.isPending, dataUpdatedAt: first.dataUpdatedAt, error: first.error ?? rest.error }
}
