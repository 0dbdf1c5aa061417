import { useSyncExternalStore } from 'react'
import { callBackend } from '../backend/backend-client.ts'
import { changeLanguage, type Language, languages } from '../text/i18n.ts'
import { isNumber, readStored } from '../ui/use-stored.ts'

/** What the user set for this window. */
export interface Preferences {
  readonly theme: 'light' | 'dark' | 'system'
  /** Text size in pixels, 14 to 20; all sizes follow. */
  readonly textSize: number
  readonly language: Language
}

export const minTextSize = 14
export const maxTextSize = 20

const key = 'preferences'
const delivered: Preferences = { theme: 'light', textSize: minTextSize, language: 'zh-CN' }
const darkScreen = window.matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()
let current = readStored(key, delivered, isPreferences)

/** Changes some of the preferences, shows them at once and remembers them. */
export function setPreferences(change: Partial<Preferences>): void {
  const textSize = Math.min(maxTextSize, Math.max(minTextSize, change.textSize ?? current.textSize))
  current = { ...current, ...change, textSize }
  localStorage.setItem(key, JSON.stringify(current))
  void showPreferences()
}

/** Puts theme, text size and language on the page; resolves when the texts are there. */
export async function showPreferences(): Promise<void> {
  const root = document.documentElement
  root.style.fontSize = `${current.textSize}px`
  root.dataset.theme = isDark() ? 'dark' : 'light'
  await changeLanguage(current.language)
  void callBackend('shell.setLanguage', { language: current.language === 'en' ? 'en' : 'zh-CN' })
  for (const listener of listeners) listener()
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, () => current)
}

/** Whether the window is dark now. */
export function useIsDark(): boolean {
  return useSyncExternalStore(subscribe, isDark)
}

function isDark(): boolean {
  return current.theme === 'dark' || (current.theme === 'system' && darkScreen.matches)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function isPreferences(value: unknown): value is Preferences {
  if (typeof value !== 'object' || value === null) return false
  const { theme, textSize, language } = value as Partial<Record<keyof Preferences, unknown>>
  return (
    (theme === 'light' || theme === 'dark' || theme === 'system') &&
    isNumber(textSize) &&
    textSize >= minTextSize &&
    textSize <= maxTextSize &&
    languages.some((known) => known === language)
  )
}

darkScreen.addEventListener('change', () => void showPreferences())
