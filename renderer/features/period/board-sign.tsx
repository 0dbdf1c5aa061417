import type { ReactNode } from 'react'
import type { BoardState } from '../../../shared/domain/period/board.ts'
import { useText } from '../../text/use-text.ts'
import { type Sign, SignWord } from '../signs/index.ts'

const signs: Readonly<Record<BoardState, Sign>> = {
  notSent: { sign: '○', colour: 'var(--text-faint)' },
  sent: { sign: '→', colour: 'var(--text-soft)' },
  overdue: { sign: '■', colour: 'var(--error)' },
  arrived: { sign: '◐', colour: 'var(--info)' },
  problems: { sign: '⚠', colour: 'var(--warning)' },
  sentBack: { sign: '↩', colour: 'var(--warning)' },
  received: { sign: '✓', colour: 'var(--good)' },
}

/** How a unit stands in a round: sign, word and colour. */
export function BoardSign({ state }: { readonly state: BoardState }): ReactNode {
  const t = useText()
  return <SignWord look={signs[state]} word={t(`period.states.${state}`)} />
}
