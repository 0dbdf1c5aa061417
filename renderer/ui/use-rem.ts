import { useSyncExternalStore } from 'react'

/** Pixels of 1 rem: the text size that is set. */
export function useRem(): number {
  return useSyncExternalStore(subscribe, read)
}

function read(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
}

/** The text size is set as a style of the document's root. */
function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] })
  return () => observer.disconnect()
}
