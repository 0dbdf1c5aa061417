import { type ReactNode, useEffect, useState } from 'react'
import { subscribeToBackend } from '../backend/backend-client.ts'
import { useText } from '../text/use-text.ts'
import styles from './backend-banner.module.css'

/** How long it says that the backend is back. */
const goodNewsMs = 6000

/** Says that the backend died and is started again, and when it is back. */
export function BackendBanner(): ReactNode {
  const t = useText()
  const [state, setState] = useState<'down' | 'up' | null>(null)
  useEffect(
    () =>
      subscribeToBackend((event) => {
        if (event.kind === 'backend')
          setState((before) => (event.state === 'up' && before === null ? null : event.state))
      }),
    [],
  )
  useEffect(() => {
    if (state !== 'up') return
    const timer = setTimeout(() => setState(null), goodNewsMs)
    return () => clearTimeout(timer)
  }, [state])
  if (state === null) return null
  return (
    <p className={state === 'down' ? styles.down : styles.up} role="alert">
      {t(state === 'down' ? 'app.backend.down' : 'app.backend.up')}
    </p>
  )
}
