import type { ReactNode } from 'react'
import type { PeriodId, PlanId } from '../../../shared/domain/id.ts'
import type { PaperElements } from '../../../shared/domain/paper/paper-elements.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { ElementFields } from '../../list/element-fields.tsx'
import { GapNotes } from '../../list/gap-notes.tsx'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import type { PaperChoice, PlanPaper } from './paper-choice.ts'
import styles from './plan-paper.module.css'

interface PaperElementsPartProps {
  readonly paper: PlanPaper
  readonly planId: PlanId
  readonly periodId: PeriodId | null
  readonly choice: PaperChoice
  readonly onChoice: (change: Partial<PaperChoice>) => void
}

/** 公文要素 of a letter or an 印发通知, and what it would lack; nothing for papers that have none. */
export function PaperElementsPart({ paper, planId, periodId, choice, onChoice }: PaperElementsPartProps): ReactNode {
  const t = useText()
  const hasElements = paper.kind === 'coveringLetter' || paper.kind === 'planNotice'
  const { data: standing, error } = useBackend('planPaper.standing', hasElements ? { planId, periodId, paper } : null)
  if (!hasElements) return null
  const change = (changed: Partial<PaperElements>) => onChoice({ elements: { ...choice.elements, ...changed } })
  return (
    <section className={styles.elements} aria-label={t('paperElements.title')}>
      <h3 className={styles.title}>{t('paperElements.title')}</h3>
      <ElementFields
        elements={choice.elements}
        hasHead={standing?.hasHead ?? false}
        isUpward={standing?.isUpward ?? false}
        onType={change}
        onChoose={change}
      />
      <ErrorNote error={error} />
      {standing && <GapNotes gaps={standing.gaps} />}
    </section>
  )
}
