import { useEffect, useRef } from 'react'
import type { MenuCommand } from '../../shared/ipc/message.ts'
import { subscribeToBackend } from './backend-client.ts'

/** Does what the user chose in the native menu, as long as the part that calls this is shown. */
export function useMenuCommand(command: MenuCommand, act: () => void): void {
  const last = useRef(act)
  last.current = act
  useEffect(
    () =>
      subscribeToBackend((event) => {
        if (event.kind === 'menu' && event.command === command) last.current()
      }),
    [command],
  )
}
