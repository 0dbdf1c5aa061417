import type { ReactNode } from 'react'
import type { BoardState } from '../../../shared/domain/period/board.ts'
import { useText } from '../../text/use-text.ts'

const signs: Readonly<Record<BoardState, { readonly sign: string; readonly colour: string }>> = {
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
  const { sign, colour } = signs[state]
  return (
    <span style={{ color: colour }}>
      <span aria-hidden>{sign}</span> {t(`period.states.${state}`)}
    </span>
  )
}
