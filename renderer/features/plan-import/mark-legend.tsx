import { BgColorsOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '../../text/use-text.ts'
import { classes } from '../../ui/classes.ts'
import styles from './check-step.module.css'
import { markKinds, useMarkWords } from './mark-words.ts'
import marks from './marks.module.css'

/** What the colours of the original mean. */
export function MarkLegend(): ReactNode {
  const t = useText()
  const wordOf = useMarkWords()
  const legend = (
    <ul className={styles.legend}>
      {markKinds.map((kind) => (
        <li key={kind}>
          <span className={classes(styles.sample, marks[kind])}>{wordOf(kind)}</span>
        </li>
      ))}
    </ul>
  )
  return (
    <Popover content={legend} trigger="click">
      <Button size="small" type="text" icon={<BgColorsOutlined aria-hidden />}>
        {t('planImport.check.legend')}
      </Button>
    </Popover>
  )
}
