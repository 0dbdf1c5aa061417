import type { ReactNode } from 'react'
import type { NoticeGrade, NoticeState } from '../../../shared/domain/supervision-notice/types.ts'
import { useText } from '../../text/use-text.ts'

interface Look {
  readonly sign: string
  readonly colour: string
}

const grades: Readonly<Record<NoticeGrade, Look>> = {
  reminder: { sign: '●', colour: 'var(--info)' },
  yellow: { sign: '▲', colour: 'var(--warning)' },
  red: { sign: '■', colour: 'var(--error)' },
}

const states: Readonly<Record<NoticeState | 'late', Look>> = {
  draft: { sign: '○', colour: 'var(--text-soft)' },
  issued: { sign: '→', colour: 'var(--info)' },
  late: { sign: '■', colour: 'var(--error)' },
  answered: { sign: '↩', colour: 'var(--good)' },
  closed: { sign: '✓', colour: 'var(--text-soft)' },
}

/** 提醒, 黄牌, 红牌: sign, word and colour. */
export function GradeSign({ grade }: { readonly grade: NoticeGrade }): ReactNode {
  const t = useText()
  return <Sign look={grades[grade]} word={t(`notice.grades.${grade}`)} />
}

/** How far a notice has come; `late` where the day of its answer has passed. */
export function StateSign({ state }: { readonly state: NoticeState | 'late' }): ReactNode {
  const t = useText()
  return <Sign look={states[state]} word={t(`notice.states.${state}`)} />
}

function Sign({ look, word }: { readonly look: Look; readonly word: string }): ReactNode {
  return (
    <span style={{ color: look.colour }}>
      <span aria-hidden>{look.sign}</span> {word}
    </span>
  )
}
