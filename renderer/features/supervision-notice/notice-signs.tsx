import type { ReactNode } from 'react'
import type { NoticeGrade, NoticeState } from '../../../shared/domain/supervision-notice/types.ts'
import { useText } from '../../text/use-text.ts'
import { type Sign, SignWord } from '../signs/index.ts'

const grades: Readonly<Record<NoticeGrade, Sign>> = {
  reminder: { sign: '●', colour: 'var(--info)' },
  yellow: { sign: '▲', colour: 'var(--warning)' },
  red: { sign: '■', colour: 'var(--error)' },
}

const states: Readonly<Record<NoticeState | 'late', Sign>> = {
  draft: { sign: '○', colour: 'var(--text-soft)' },
  issued: { sign: '→', colour: 'var(--info)' },
  late: { sign: '■', colour: 'var(--error)' },
  answered: { sign: '↩', colour: 'var(--good)' },
  closed: { sign: '✓', colour: 'var(--text-soft)' },
}

/** 提醒, 黄牌, 红牌: sign, word and colour. */
export function GradeSign({ grade }: { readonly grade: NoticeGrade }): ReactNode {
  const t = useText()
  return <SignWord look={grades[grade]} word={t(`notice.grades.${grade}`)} />
}

/** How far a notice has come; `late` where the day of its answer has passed. */
export function StateSign({ state }: { readonly state: NoticeState | 'late' }): ReactNode {
  const t = useText()
  return <SignWord look={states[state]} word={t(`notice.states.${state}`)} />
}
