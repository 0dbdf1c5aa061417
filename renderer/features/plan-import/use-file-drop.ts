import { useEffect, useRef, useState } from 'react'
import { collectDropped, type DroppedFile } from '../../backend/dropped-files.ts'

/**
 * Takes files that are dropped anywhere on the window while the screen is shown; true while they hang over it.
 * @param isBusy then a drop is not taken: one import at a time
 */
export function useFileDrop(onDrop: (files: readonly DroppedFile[]) => void, isBusy: boolean): boolean {
  const [isOver, setIsOver] = useState(false)
  const current = useRef({ onDrop, isBusy })
  current.current = { onDrop, isBusy }
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      event.dataTransfer.dropEffect = current.current.isBusy ? 'none' : 'copy'
      setIsOver(!current.current.isBusy)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false)
    }
    const drop = async (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setIsOver(false)
      if (current.current.isBusy) return
      const files = await collectDropped(event.dataTransfer.items)
      if (files.length > 0) current.current.onDrop(files)
    }
    const take = (event: DragEvent) => void drop(event)
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', take)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', take)
    }
  }, [])
  return isOver
}
