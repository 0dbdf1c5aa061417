import { WarningOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { IntakeRow } from '../../../shared/domain/task-return/intake.ts'
import type { ReturnProblem } from '../../../shared/domain/task-return/types.ts'
import { useSentences } from '../../text/use-sentences.ts'
import { useText } from '../../text/use-text.ts'
import styles from './problem-item.module.css'
import { problemSentence } from './problem-place.ts'
import { type SettleChoices, SettleProblem } from './settle-problem.tsx'

interface ProblemItemProps {
  readonly problem: ReturnProblem
  readonly row: IntakeRow | undefined
  /** Null where the file is settled. */
  readonly choices: SettleChoices | null
}

/** One problem: where, what was read, what to do, and the ways to settle it on the spot. F8 comes here. */
export function ProblemItem({ problem, row, choices }: ProblemItemProps): ReactNode {
  const t = useText()
  const sentences = useSentences()
  return (
    <li className={styles.problem} tabIndex={-1} data-problem>
      <WarningOutlined className={styles.sign ?? ''} aria-hidden />
      <div className={styles.words}>
        <span>{problemSentence(problem, t, sentences)}</span>
        {choices && <SettleProblem problem={problem} row={row} choices={choices} />}
      </div>
    </li>
  )
}
