import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { PaperGap } from '../../shared/domain/paper/paper-gaps.ts'
import { places } from '../app/places.ts'
import { useText } from '../text/use-text.ts'
import { WarningNotes } from '../ui/warning-notes.tsx'

/** What a paper lacks, each with where it is entered; nothing where it is whole. */
export function GapNotes({ gaps }: { readonly gaps: readonly PaperGap[] }): ReactNode {
  const t = useText()
  const notes = gaps.map((gap) => ({
    id: gap,
    text: (
      <>
        {t(`paperGaps.${gap}`)}{' '}
        {(gap === 'series' || gap === 'office' || gap === 'superior') && (
          <Link to={`${places.settings}?section=office`}>{t('paperElements.toSettings')}</Link>
        )}
      </>
    ),
  }))
  return <WarningNotes notes={notes} />
}
