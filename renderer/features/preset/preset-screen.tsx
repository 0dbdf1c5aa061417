import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { PaperKind } from '../../../shared/domain/paper/paper-kind.ts'
import { isProgramPreset } from '../../../shared/domain/paper/preset.ts'
import type { PresetSummary } from '../../../shared/domain/paper/summary.ts'
import { places } from '../../app/places.ts'
import { usePlace } from '../../app/use-place.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { classes } from '../../ui/classes.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import styles from './preset.module.css'
import { PresetEditor } from './preset-editor.tsx'
import { usePresetEdits } from './use-preset-edits.ts'

/** How a preset is named in the place: its id, or the kind whose standard it is. */
const nameOf = ({ id, kind }: PresetSummary): string => id ?? kind

/** 文稿模板 — how papers are worded: the program's own, and the office's copies of them. */
export function PresetScreen(): ReactNode {
  const t = useText()
  const place = usePlace()
  const { data: presets = [], error } = useBackend('preset.list', {})
  const copy = useCall('preset.copy')
  const edits = usePresetEdits()
  const shown = presets.find((preset) => nameOf(preset) === place.get('preset')) ?? presets[0]

  const copyShown = async ({ kind, id }: PresetSummary) => {
    const made = await copy.run({ kind, presetId: id })
    if (made !== undefined) place.set({ preset: made.presetId })
  }
  return (
    <Screen
      title={t('preset.title')}
      summary={t('preset.summary')}
      actions={<Link to={`${places.settings}`}>{t('preset.toSettings')}</Link>}
      notes={
        <>
          <ErrorNote error={error} />
          <ErrorNote error={copy.error} onClose={copy.clearError} />
        </>
      }
    >
      <div className={styles.columns}>
        <nav className={styles.presets} aria-label={t('preset.list')}>
          {kindsOf(presets).map((kind) => (
            <section key={kind}>
              <h2 className={styles.small}>{t(`preset.kinds.${kind}`)}</h2>
              {presets
                .filter((preset) => preset.kind === kind)
                .map((preset) => (
                  <button
                    key={nameOf(preset)}
                    type="button"
                    className={classes(styles.preset, preset === shown && styles.here)}
                    aria-current={preset === shown ? 'page' : undefined}
                    onClick={() => place.set({ preset: nameOf(preset) })}
                  >
                    <span>{preset.name}</span>
                    <span className={styles.mark}>
                      {isProgramPreset(preset.id) && t('preset.standard')}
                      {preset.id !== null && edits.isEdited(preset.id) && t('preset.changed')}
                    </span>
                  </button>
                ))}
            </section>
          ))}
        </nav>
        {shown && (
          <div className={styles.work}>
            <PresetEditor
              key={nameOf(shown)}
              kind={shown.kind}
              presetId={shown.id}
              edits={edits}
              copyButton={
                <Button loading={copy.isRunning} onClick={() => void copyShown(shown)}>
                  {t('preset.copy')}
                </Button>
              }
            />
          </div>
        )}
      </div>
    </Screen>
  )
}

function kindsOf(presets: readonly PresetSummary[]): readonly PaperKind[] {
  return [...new Set(presets.map((preset) => preset.kind))]
}
