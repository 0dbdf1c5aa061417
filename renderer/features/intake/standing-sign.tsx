import type { ReactNode } from 'react'
import type { IntakeStanding } from '../../../shared/domain/task-return/intake.ts'
import { useText } from '../../text/use-text.ts'
import { type Sign, SignWord } from '../signs/index.ts'

const signs: Readonly<Record<IntakeStanding, Sign>> = {
  waiting: { sign: '…', colour: 'var(--text-faint)' },
  unmapped: { sign: '▦', colour: 'var(--warning)' },
  clean: { sign: '●', colour: 'var(--good)' },
  problems: { sign: '⚠', colour: 'var(--warning)' },
  unchanged: { sign: '=', colour: 'var(--text-soft)' },
  refused: { sign: '×', colour: 'var(--error)' },
  taken: { sign: '✓', colour: 'var(--good)' },
  sentBack: { sign: '↩', colour: 'var(--text-soft)' },
}

/** How a file stands in the intake: sign, word and colour. */
export function StandingSign({ standing }: { readonly standing: IntakeStanding }): ReactNode {
  const t = useText()
  return <SignWord look={signs[standing]} word={t(`intake.standing.${standing}`)} />
}
