import type { ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import { classes } from './classes.ts'
import styles from './stepper.module.css'

interface StepperProps {
  /** In order; those before the current one are done. */
  readonly steps: readonly { readonly id: string; readonly title: string }[]
  readonly current: string
  /** Whether a step can be gone to now; without it only those that are done. */
  readonly canChoose?: (id: string) => boolean
  readonly onChoose?: (id: string) => void
}

/** The steps of a wizard: ① 选择文件 ② 核对 ③ 单位 ④ 完成. */
export function Stepper({ steps, current, canChoose, onChoose }: StepperProps): ReactNode {
  const t = useText()
  const at = steps.findIndex((step) => step.id === current)
  return (
    <nav aria-label={t('app.stepper.label')}>
      <ol className={styles.steps}>
        {steps.map((step, place) => {
          const position = t('app.stepper.position', { step: place + 1, steps: steps.length, title: step.title })
          const isOpen = onChoose !== undefined && (canChoose ? canChoose(step.id) : place < at)
          return (
            <li key={step.id} className={classes(place === at && styles.current, place < at && styles.done)}>
              <button
                type="button"
                className={styles.step}
                disabled={!isOpen}
                aria-current={place === at ? 'step' : undefined}
                title={position}
                onClick={() => onChoose?.(step.id)}
              >
                <span className={styles.number}>{place < at ? '✓' : place + 1}</span>
                {step.title}
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
