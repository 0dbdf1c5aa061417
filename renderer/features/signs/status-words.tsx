import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { defaultStatusWords, type Status } from '../../../shared/domain/status/types.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useText } from '../../text/use-text.ts'

/** The word for a status; for null that nothing was reported. */
export type StatusWords = (status: Status | null) => string

const StatusWordsContext = createContext<StatusWords | null>(null)

/**
 * Gives all of the page the office's words for statuses. A word the office chose holds in every language; one that is as
 * delivered is shown in the language of the window. A context, because tables draw hundreds of signs.
 */
export function StatusWordsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const t = useText()
  const own = useBackend('settings.read', {}).data?.statusWords
  const words = useMemo<StatusWords>(() => {
    const delivered = new Map(defaultStatusWords.map(({ status, word }) => [status, word]))
    const chosen = new Map(
      own?.filter(({ status, word }) => word !== delivered.get(status)).map(({ status, word }) => [status, word]),
    )
    return (status) => (status && chosen.get(status)) ?? t(`app.signs.status.${status ?? 'none'}`)
  }, [t, own])
  return <StatusWordsContext value={words}>{children}</StatusWordsContext>
}

/** The office's words for statuses. */
export function useStatusWords(): StatusWords {
  const words = useContext(StatusWordsContext)
  if (!words) throw new Error('StatusWordsProvider is not around this')
  return words
}
