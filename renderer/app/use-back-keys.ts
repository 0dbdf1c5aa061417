import { useEffect } from 'react'
import { useNavigate } from 'react-router'

/** Alt+← and Alt+→ go through the places that were shown; not every shell of the page has keys of its own for it. */
export function useBackKeys(): void {
  const navigate = useNavigate()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.shiftKey || event.metaKey) return
      const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
      if (step === 0) return
      event.preventDefault()
      void navigate(step)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [navigate])
}
