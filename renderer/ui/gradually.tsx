import { type ReactNode, useDeferredValue } from 'react'

/**
 * Shows its children a moment after itself, made in short slices between which the page answers. What is made for the first
 * time costs far more than later (Ant Design works out the styles of each of its parts): in one piece, with the data that it
 * waits for, it would hold up typing and scrolling.
 */
export function Gradually({ children }: { readonly children: ReactNode }): ReactNode {
  const isDue = useDeferredValue(true, false)
  return isDue ? children : null
}
