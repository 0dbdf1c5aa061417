import { App, Button, Popconfirm } from 'antd'
import type { ReactNode } from 'react'
import type { PaperPresetId } from '../../../shared/domain/id.ts'
import { checkPreset, type PresetProblem } from '../../../shared/domain/paper/check-preset.ts'
import type { PaperKind } from '../../../shared/domain/paper/paper-kind.ts'
import { isProgramPreset, type PaperPreset } from '../../../shared/domain/paper/preset.ts'
import type { VocabularyNames } from '../../../shared/domain/paper/vocabulary.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { SplitPane } from '../../ui/split-pane.tsx'
import styles from './preset.module.css'
import { PresetForm } from './preset-form.tsx'
import { PresetPreviewPane } from './preset-preview.tsx'
import type { usePresetEdits } from './use-preset-edits.ts'

interface PresetEditorProps {
  readonly kind: PaperKind
  /** Null for the program's own, which is only looked at and copied. */
  readonly presetId: PaperPresetId | null
  readonly edits: ReturnType<typeof usePresetEdits>
  readonly copyButton: ReactNode
}

/** A preset beside what it would say of this period. */
export function PresetEditor({ kind, presetId, edits, copyButton }: PresetEditorProps): ReactNode {
  const { data, error } = useBackend('preset.open', { kind, presetId })
  if (data === undefined || data.preset.id !== presetId) return <ErrorNote error={error} />
  const shown = (presetId === null ? undefined : edits.editOf(presetId)) ?? data.preset
  const isReadOnly = isProgramPreset(presetId)
  const problems = checkPreset(shown, data.names)
  return (
    <SplitPane
      id="preset"
      initialLeft={58}
      left={
        <div className={styles.editor}>
          {isReadOnly || presetId === null ? (
            <StandardActions copyButton={copyButton} />
          ) : (
            <OwnActions
              preset={shown}
              presetId={presetId}
              problems={problems}
              isChanged={edits.isEdited(presetId)}
              copyButton={copyButton}
              onForget={() => edits.forget(presetId)}
            />
          )}
          <PresetForm
            preset={shown}
            names={data.names}
            problems={problems}
            isReadOnly={isReadOnly}
            onChange={(next) => presetId !== null && edits.change(presetId, next)}
          />
        </div>
      }
      right={<PresetPreviewPane preset={shown} hasProblems={problems.length > 0} />}
    />
  )
}

export interface EditedPreset {
  readonly preset: PaperPreset
  readonly names: VocabularyNames
  readonly problems: readonly PresetProblem[]
  readonly isReadOnly: boolean
}

function StandardActions({ copyButton }: { readonly copyButton: ReactNode }): ReactNode {
  const t = useText()
  return (
    <div className={styles.actions}>
      <p className={styles.hint}>{t('preset.copyFirst')}</p>
      {copyButton}
    </div>
  )
}

interface OwnActionsProps {
  readonly preset: PaperPreset
  readonly presetId: PaperPresetId
  readonly problems: readonly PresetProblem[]
  readonly isChanged: boolean
  readonly copyButton: ReactNode
  readonly onForget: () => void
}

function OwnActions(props: OwnActionsProps): ReactNode {
  const { preset, presetId, problems, isChanged, copyButton, onForget } = props
  const t = useText()
  const { message } = App.useApp()
  const save = useCall('preset.save')
  const remove = useCall('preset.remove')
  const saveChanges = async () => {
    if ((await save.run({ ...preset, id: presetId })) === undefined) return
    onForget()
    void message.success(t('preset.saved'))
  }
  const removeIt = async () => {
    if ((await remove.run({ presetId })) !== undefined) onForget()
  }
  return (
    <>
      <div className={styles.actions}>
        <Button
          type="primary"
          disabled={!isChanged || problems.length > 0}
          loading={save.isRunning}
          onClick={() => void saveChanges()}
        >
          {t('preset.save')}
        </Button>
        {isChanged && <Button onClick={onForget}>{t('preset.discard')}</Button>}
        {copyButton}
        <Popconfirm
          title={t('preset.removeAsk')}
          okText={t('preset.remove')}
          cancelText={t('preset.cancel')}
          onConfirm={() => void removeIt()}
        >
          <Button>{t('preset.remove')}</Button>
        </Popconfirm>
        <span role="status" className={styles.bad}>
          {problems.length > 0 && t('preset.problems', { count: problems.length })}
        </span>
      </div>
      <ErrorNote error={save.error ?? remove.error} />
    </>
  )
}
