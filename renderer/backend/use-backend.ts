import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Channel, Output, PageInput } from '../../shared/ipc/contract.ts'
import { type CallFailed, callBackend } from './backend-client.ts'

/**
 * What a channel answers, fetched again whenever the ledger changes; while another input is fetched the answer to the last
 * one stays (`isPlaceholderData`). An input of null asks nothing: what is needed is not known yet.
 *
 *     const { data, error, isPending } = useBackend('plan.outline', planId && { planId })
 */
export function useBackend<C extends Channel>(
  channel: C,
  input: PageInput<C> | null,
): UseQueryResult<Output<C>, CallFailed> {
  return useQuery<Output<C>, CallFailed>({
    queryKey: [channel, input],
    queryFn: ({ signal }) => {
      if (input === null) throw new Error(`${channel} was asked without an input`)
      return callBackend(channel, input, { signal })
    },
    enabled: input !== null,
    placeholderData: keepPreviousData,
  })
}
