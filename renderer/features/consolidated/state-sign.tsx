import type { ReactNode } from 'react'
import type { ConsolidationState } from '../../../shared/domain/report/consolidation.ts'
import { useText } from '../../text/use-text.ts'
import { type Sign, SignWord } from '../signs/index.ts'

const signs: Readonly<Record<ConsolidationState, Sign>> = {
  noReport: { sign: '○', colour: 'var(--text-faint)' },
  reported: { sign: '◐', colour: 'var(--info)' },
  draft: { sign: '◐', colour: 'var(--info)' },
  confirmed: { sign: '✓', colour: 'var(--good)' },
}

/** How far the office is with a task's text: sign, word and colour. */
export function StateSign({ state }: { readonly state: ConsolidationState }): ReactNode {
  const t = useText()
  return <SignWord look={signs[state]} word={t(`consolidated.states.${state}`)} />
}
