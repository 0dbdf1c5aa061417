import { type ReactNode, useDeferredValue } from 'react'
import type { PaperPreset } from '../../../shared/domain/paper/preset.ts'
import type { PresetPreview, PreviewBlock } from '../../../shared/domain/paper/preview.ts'
import { useScope } from '../../app/scope.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { scrollsByKey } from '../../ui/scrolls-by-key.ts'
import styles from './preset.module.css'

interface PresetPreviewPaneProps {
  readonly preset: PaperPreset
  readonly hasProblems: boolean
}

/** What the preset would say of the chosen period, as it is worded now. */
export function PresetPreviewPane({ preset, hasProblems }: PresetPreviewPaneProps): ReactNode {
  const t = useText()
  const { periodId } = useScope()
  const shown = useDeferredValue(preset)
  const { kind, head, title, addressees, copyTo, sections } = shown
  const { data, error } = useBackend(
    'preset.preview',
    periodId && { periodId, kind, head, title, addressees, copyTo, sections },
  )
  return (
    <section className={styles.preview} aria-label={t('preset.preview.title')} {...scrollsByKey}>
      <h2 className={styles.small}>{t('preset.preview.title')}</h2>
      {periodId === null && <p className={styles.hint}>{t('preset.preview.noPeriod')}</p>}
      <ErrorNote error={error} />
      {hasProblems && <p className={styles.hint}>{t('preset.preview.waiting')}</p>}
      {data && <PreviewPaper preview={data} />}
    </section>
  )
}

function PreviewPaper({ preview }: { readonly preview: PresetPreview }): ReactNode {
  const t = useText()
  return (
    <div className={styles.paper}>
      <p className={styles.paperTitle}>{preview.title}</p>
      {preview.addressees !== '' && <p>{preview.addressees}：</p>}
      {preview.sections
        .filter((section) => section.isShown)
        .map(({ key, placement, heading, blocks }) => (
          <div key={key}>
            {heading !== '' && (
              <p className={styles.paperHeading}>
                {placement === 'annex' ? t('preset.preview.annex', { title: heading }) : heading}
              </p>
            )}
            {blocks.length === 0 && <p className={styles.hint}>{t('preset.preview.empty')}</p>}
            {blocks.map((block) => (
              <PreviewLine key={`${block.kind} ${block.place}`} block={block} />
            ))}
          </div>
        ))}
      {preview.copyTo !== '' && <p>{t('preset.preview.copyTo', { copyTo: preview.copyTo })}</p>}
    </div>
  )
}

function PreviewLine({ block }: { readonly block: PreviewBlock }): ReactNode {
  const t = useText()
  if (block.kind === 'table')
    return <p className={styles.tableLine}>{t('preset.preview.table', { rows: block.rows })}</p>
  let from = 0
  return (
    <p className={styles.paperLine}>
      {block.runs.map(({ text, isNumber }) => {
        const key = from
        from += text.length
        return (
          <span key={key} className={isNumber ? styles.number : undefined}>
            {text}
          </span>
        )
      })}
    </p>
  )
}
