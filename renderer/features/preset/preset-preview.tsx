import { type ReactNode, useDeferredValue } from 'react'
import type { PaperPreset } from '../../../shared/domain/paper/preset.ts'
import { useScope } from '../../app/scope.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { scrollsByKey } from '../../ui/scrolls-by-key.ts'
import { PaperPreview } from '../bulletin/index.ts'
import styles from './preset.module.css'

interface PresetPreviewPaneProps {
  readonly preset: PaperPreset
  readonly hasProblems: boolean
}

/** What the preset would say of the chosen period, as it is worded now, on its pages. */
export function PresetPreviewPane({ preset, hasProblems }: PresetPreviewPaneProps): ReactNode {
  const t = useText()
  const { periodId } = useScope()
  const shown = useDeferredValue(preset)
  const { id, name: _, ...content } = shown
  const { data, error } = useBackend('preset.preview', periodId && { periodId, presetId: id, ...content })
  return (
    <section className={styles.preview} aria-label={t('preset.preview.title')} {...scrollsByKey}>
      <h2 className={styles.small}>{t('preset.preview.title')}</h2>
      {periodId === null && <p className={styles.hint}>{t('preset.preview.noPeriod')}</p>}
      <ErrorNote error={error} />
      {hasProblems && <p className={styles.hint}>{t('preset.preview.waiting')}</p>}
      {data?.paper === null && <p className={styles.hint}>{t('preset.preview.nothing')}</p>}
      {data?.paper && <PaperPreview paper={data.paper} settings={data.settings} />}
    </section>
  )
}
