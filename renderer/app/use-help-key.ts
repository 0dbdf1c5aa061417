import { useCallback, useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useMenuCommand } from '../backend/use-menu-command.ts'
import { helpPlace, places } from './places.ts'

/** F1, and the menu's 使用帮助, open the manual at the chapter for the present screen. */
export function useHelpKey(): void {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const open = useCallback(() => void navigate(helpPlaceOf(pathname)), [navigate, pathname])
  useMenuCommand('help', open)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F1') return
      event.preventDefault()
      open()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [open])
}

function helpPlaceOf(pathname: string): string {
  const [screen] = Object.entries(places).find(([, path]) => path === pathname) ?? []
  return screen === undefined || screen === 'help' ? places.help : helpPlace({ screen })
}
