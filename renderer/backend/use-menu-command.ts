import { useEffect, useRef } from 'react'
import type { MenuCommand } from '../../shared/ipc/message.ts'
import { subscribeToBackend } from './backend-client.ts'

/** Who carries a command out, the part that was shown last behind the others. */
const takers = new Map<MenuCommand, readonly (() => void)[]>()
let isListening = false

/**
 * Does what the user chose in the native menu, as long as the part that calls this is shown. Of several parts the one that
 * was shown last does it: what a screen says goes before what the frame says.
 */
export function useMenuCommand(command: MenuCommand, act: () => void): void {
  const last = useRef(act)
  last.current = act
  useEffect(() => {
    listen()
    const take = () => last.current()
    takers.set(command, [...(takers.get(command) ?? []), take])
    return () => {
      takers.set(command, takers.get(command)?.filter((taker) => taker !== take) ?? [])
    }
  }, [command])
}

function listen(): void {
  if (isListening) return
  isListening = true
  subscribeToBackend((event) => {
    if (event.kind === 'menu') takers.get(event.command)?.at(-1)?.()
  })
}
