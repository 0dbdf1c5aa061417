import { HistoryOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { useNavigate } from 'react-router'
import { places } from '../../app/places.ts'
import { useMenuCommand } from '../../backend/use-menu-command.ts'
import { useSentences } from '../../text/use-sentences.ts'
import { useText } from '../../text/use-text.ts'
import { BackArrow, OnwardArrow } from '../../ui/arrow-icons.tsx'
import { hasOwnUndo } from './has-own-undo.ts'
import { useUndo } from './use-undo.ts'

/** 撤销, 重做 and the list of steps, in the top bar; Ctrl+Z and Ctrl+Y do the same. */
export function UndoButtons(): ReactNode {
  const t = useText()
  const sentences = useSentences()
  const navigate = useNavigate()
  const { undoable, redoable, isRunning, undo, redo } = useUndo()
  useMenuCommand('undo', () => void undo())
  useMenuCommand('redo', () => void redo())
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || hasOwnUndo(event.target)) return
      const key = event.key.toLowerCase()
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey)
      if (!isRedo && key !== 'z') return
      event.preventDefault()
      void (isRedo ? redo() : undo())
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [undo, redo])
  const undoWords = undoable ? t('app.bar.undo', { what: sentences.ofStep(undoable) }) : t('app.bar.nothingToUndo')
  const redoWords = redoable ? t('app.bar.redo', { what: sentences.ofStep(redoable) }) : t('app.bar.nothingToRedo')
  return (
    <>
      <Button
        type="text"
        icon={<BackArrow />}
        title={undoWords}
        aria-label={undoWords}
        disabled={!undoable || isRunning}
        onClick={() => void undo()}
      />
      <Button
        type="text"
        icon={<OnwardArrow />}
        title={redoWords}
        aria-label={redoWords}
        disabled={!redoable || isRunning}
        onClick={() => void redo()}
      />
      <Button
        type="text"
        icon={<HistoryOutlined aria-hidden />}
        title={t('app.bar.history')}
        aria-label={t('app.bar.history')}
        onClick={() => void navigate(places.history)}
      />
    </>
  )
}
