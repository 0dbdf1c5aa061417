import { useEffect, useRef } from 'react'

/** The problems that are shown, from top to bottom. */
function shownProblems(): readonly HTMLElement[] {
  return Array.from(document.querySelectorAll<HTMLElement>('[data-problem]'))
}

/** Goes to the problem after the one the focus is in; false where there is none. */
export function focusNextProblem(): boolean {
  const problems = shownProblems()
  const at = problems.findIndex((problem) => problem.contains(document.activeElement))
  const next = problems[at + 1]
  if (!next) return false
  next.scrollIntoView({ block: 'center' })
  // The first way to settle it, so that Enter is enough.
  const first = next.querySelector<HTMLElement>('button:not(:disabled), input')
  ;(first ?? next).focus()
  return true
}

interface IntakeKeys {
  /** Ctrl+Enter */
  readonly onAccept: () => void
  /** F8 where the file that is open has no problem any more. */
  readonly onNextFile: () => void
}

/** F8 next problem, Ctrl+Enter accept and next. */
export function useIntakeKeys({ onAccept, onNextFile }: IntakeKeys): void {
  const keys = useRef({ onAccept, onNextFile })
  keys.current = { onAccept, onNextFile }
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLElement && event.target.closest('[role="dialog"]')) return
      if (event.key === 'F8') {
        event.preventDefault()
        if (!focusNextProblem()) keys.current.onNextFile()
      } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        keys.current.onAccept()
      }
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
