import { useEffect, useRef } from 'react'
import { isTypedInto } from './is-typed-into.ts'
import type { DraftEditing } from './use-draft.ts'

/** While a draft is looked over, Ctrl+Z and Ctrl+Y are about the draft, which is no part of the ledger's history yet. */
export function useDraftKeys(editing: DraftEditing): void {
  const current = useRef(editing)
  current.current = editing
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase()
      if (!event.ctrlKey || event.altKey || (key !== 'z' && key !== 'y') || isTypedInto(event.target)) return
      event.preventDefault()
      event.stopPropagation()
      if (key === 'y' || event.shiftKey) void current.current.redo()
      else void current.current.undo()
    }
    // before the window's own undo
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [])
}
