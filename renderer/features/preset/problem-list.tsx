import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { PresetProblem } from '../../../shared/domain/paper/check-preset.ts'
import { useText } from '../../text/use-text.ts'
import styles from './preset.module.css'

interface ProblemListProps {
  readonly problems: readonly PresetProblem[]
  /** Puts the name that probably was meant in the place of the wrong one. */
  readonly onMend?: (problem: PresetProblem, remedy: string) => void
}

/** What is wrong with a field, beside it. */
export function ProblemList({ problems, onMend }: ProblemListProps): ReactNode {
  const t = useText()
  if (problems.length === 0) return null
  return (
    <ul className={styles.problems}>
      {problems.map((problem) => {
        const { code, words, remedy } = problem
        const isNear = code === 'unknownPlaceholder' && remedy !== null
        return (
          <li key={`${code} ${words}`}>
            {isNear
              ? t('preset.problem.unknownPlaceholderNear', { words, remedy })
              : t(`preset.problem.${code}`, { words })}
            {isNear && onMend && (
              <Button size="small" type="link" onClick={() => onMend(problem, remedy)}>
                {t('preset.mend', { remedy })}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
