import { CheckOutlined, WarningFilled } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { DraftWarning, PlanEdit } from '../../../shared/domain/plan-draft/types.ts'
import { useSentences } from '../../text/use-sentences.ts'
import { useText } from '../../text/use-text.ts'
import { classes } from '../../ui/classes.ts'
import styles from './draft-item.module.css'

interface ItemDoubtsProps {
  readonly warnings: readonly DraftWarning[]
  readonly onEdit: (edit: PlanEdit) => void
}

/** What the reader was not sure of in an item; one that was looked at stays, in grey. */
export function ItemDoubts({ warnings, onEdit }: ItemDoubtsProps): ReactNode {
  const t = useText()
  const sentences = useSentences()
  if (warnings.length === 0) return null
  return (
    <ul className={styles.doubts}>
      {warnings.map(({ key, warning, isAccepted }) => (
        <li key={key} className={classes(styles.doubt, isAccepted && styles.accepted)}>
          {isAccepted ? <CheckOutlined aria-label={t('planImport.item.accepted')} /> : <WarningFilled aria-hidden />}
          <span className={styles.sentence}>
            {sentences.ofCode('planWarnings', warning.code, { words: warning.words.slice(0, 160) })}
          </span>
          <Button
            size="small"
            type="text"
            onClick={() => onEdit({ kind: 'warning', warning: key, isAccepted: !isAccepted })}
          >
            {t(isAccepted ? 'planImport.item.reopen' : 'planImport.item.accept')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
