import { useMemo } from 'react'
import { usePreferences } from '../app/preferences.ts'

/** Writes a moment of the ledger (`2023-06-05T08:12:00.000Z`) as the clock on the wall says it: `2023-06-05 16:12`. */
export function useMoment(): (moment: string) => string {
  const { language } = usePreferences()
  return useMemo(() => {
    // Sweden's order of day and time is the ISO one, which Chinese offices write too.
    const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' })
    const english = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
    return (moment) => (language === 'en' ? english : format).format(new Date(moment))
  }, [language])
}
