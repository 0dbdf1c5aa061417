import { QueryClient } from '@tanstack/react-query'
import { subscribeToBackend } from './backend-client.ts'

/** Changes that come within this time are answered by one refetch. */
const gatherMs = 60

/**
 * What the backend said is right until it says that the ledger changed: nothing is fetched again by itself, and a failed
 * call is not repeated, because it would fail the same way.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
}

/** Fetches again what is shown whenever the ledger changed or the backend came back. Returns what ends it. */
export function refetchOnChanges(client: QueryClient): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const end = subscribeToBackend((event) => {
    const isNews = event.kind === 'changed' || (event.kind === 'backend' && event.state === 'up')
    if (!isNews || timer) return
    timer = setTimeout(() => {
      timer = undefined
      void client.invalidateQueries()
    }, gatherMs)
  })
  return () => {
    clearTimeout(timer)
    end()
  }
}
