import { useCallback, useState } from 'react'

/**
 * A small value that this window remembers between starts: a width, a choice of columns. What was stored and is no longer
 * understood counts as not stored.
 */
export function useStored<T>(
  key: string,
  initial: T,
  isValid: (value: unknown) => value is T,
): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => readStored(key, initial, isValid))
  const store = useCallback(
    (next: T) => {
      setValue(next)
      localStorage.setItem(key, JSON.stringify(next))
    },
    [key],
  )
  return [value, store]
}

export function readStored<T>(key: string, initial: T, isValid: (value: unknown) => value is T): T {
  const stored = localStorage.getItem(key)
  if (stored === null) return initial
  try {
    const value: unknown = JSON.parse(stored)
    return isValid(value) ? value : initial
  } catch {
    return initial
  }
}

export const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
