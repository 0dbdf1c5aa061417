import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { DraftOverview } from '../../../shared/domain/plan-draft/view-draft.ts'
import { useText } from '../../text/use-text.ts'
import { BackArrow, OnwardArrow } from '../../ui/arrow-icons.tsx'
import type { DraftEditing } from './use-draft.ts'

interface EditButtonsProps {
  readonly overview: DraftOverview
  readonly editing: DraftEditing
}

/** Undo and redo of what was done to a draft, saying what that is. */
export function EditButtons({ overview: { undo, redo }, editing }: EditButtonsProps): ReactNode {
  const t = useText()
  const undoLabel = undo
    ? t('planImport.check.undo', { what: t(`planImport.edits.${undo}`) })
    : t('planImport.check.noUndo')
  const redoLabel = redo
    ? t('planImport.check.redo', { what: t(`planImport.edits.${redo}`) })
    : t('planImport.check.noRedo')
  return (
    <>
      <Button
        size="small"
        icon={<BackArrow />}
        aria-label={undoLabel}
        title={undoLabel}
        disabled={undo === null}
        onClick={() => void editing.undo()}
      />
      <Button
        size="small"
        icon={<OnwardArrow />}
        aria-label={redoLabel}
        title={redoLabel}
        disabled={redo === null}
        onClick={() => void editing.redo()}
      />
    </>
  )
}
