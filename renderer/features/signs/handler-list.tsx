import type { ReactNode } from 'react'
import type { Handler } from '../../../shared/domain/undertaking/types.ts'
import { useText } from '../../text/use-text.ts'
import styles from './signs.module.css'

/** 经办人 with telephone, office and the tasks for which they are given. */
export function HandlerList({ handlers }: { readonly handlers: readonly Handler[] }): ReactNode {
  const t = useText()
  return (
    <ul className={styles.handlers}>
      {handlers.map(({ name, phone, office, taskNumbers }) => (
        <li key={`${name} ${phone}`}>
          <strong>{name}</strong>
          <span>{phone}</span>
          <span className={styles.soft}>{office}</span>
          <span className={styles.soft} title={taskNumbers.join('、')}>
            {t('task.undertaking.handlerTasks', { numbers: shortList(taskNumbers) })}
          </span>
        </li>
      ))}
    </ul>
  )
}

const shownNumbers = 5

function shortList(numbers: readonly string[]): string {
  return numbers.slice(0, shownNumbers).join('、') + (numbers.length > shownNumbers ? '…' : '')
}
