import { CheckOutlined, LeftOutlined, RightOutlined, WarningFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { PlanEdit } from '../../../shared/domain/plan-draft/types.ts'
import type { DraftDoubt } from '../../../shared/domain/plan-draft/view-draft.ts'
import { useSentences } from '../../text/use-sentences.ts'
import { useText } from '../../text/use-text.ts'
import styles from './doubt-bar.module.css'

interface DoubtBarProps {
  readonly doubts: readonly DraftDoubt[]
  readonly onEdit: (edit: PlanEdit) => Promise<boolean>
  /** Brings what a doubt is about into view on both sides. */
  readonly onReveal: (doubt: DraftDoubt) => void
}

/**
 * Steps through the doubts that are open: F8 and Shift+F8 go on and back, Ctrl+Enter says the one shown was looked at and
 * goes on.
 */
export function DoubtBar({ doubts, onEdit, onReveal }: DoubtBarProps): ReactNode {
  const t = useText()
  const sentences = useSentences()
  const open = doubts.filter(({ isAccepted }) => !isAccepted)
  const [key, setKey] = useState<string | null>(null)
  // One that was settled leaves its place to the next.
  const [place, setPlace] = useState(0)
  const found = open.findIndex((doubt) => doubt.key === key)
  const at = found >= 0 ? found : Math.min(place, open.length - 1)
  const current = key === null ? undefined : open[at]

  const go = (to: number) => {
    const doubt = open[(to + open.length) % open.length]
    if (!doubt) return
    setKey(doubt.key)
    setPlace(open.indexOf(doubt))
    onReveal(doubt)
  }
  const step = (by: 1 | -1) => go(key === null ? (by === 1 ? 0 : -1) : at + (found >= 0 || by === -1 ? by : 0))
  const accept = async () => {
    if (!current) return step(1)
    const next = open[at + 1] ?? open[0]
    if (!(await onEdit({ kind: 'warning', warning: current.key, isAccepted: true }))) return
    if (!next || next === current) return
    setKey(next.key)
    setPlace(at)
    onReveal(next)
  }
  useDoubtKeys(step, () => void accept())

  if (open.length === 0) {
    return (
      <div className={styles.bar} role="status">
        <CheckOutlined className={styles.done ?? ''} aria-hidden /> {t('planImport.doubts.none')}
      </div>
    )
  }
  return (
    <section className={styles.bar} aria-label={t('planImport.doubts.label')}>
      <WarningFilled className={styles.sign ?? ''} aria-hidden />
      <span className={styles.count}>
        {t('planImport.doubts.count', { at: current ? at + 1 : 0, open: open.length })}
      </span>
      <Button
        size="small"
        icon={<LeftOutlined aria-hidden />}
        aria-label={t('planImport.doubts.previous')}
        title={t('planImport.doubts.previous')}
        onClick={() => step(-1)}
      />
      <Button
        size="small"
        icon={<RightOutlined aria-hidden />}
        aria-label={t('planImport.doubts.next')}
        title={t('planImport.doubts.next')}
        onClick={() => step(1)}
      />
      {current && (
        <>
          <span className={styles.sentence} aria-live="polite" title={current.words}>
            {sentenceOf(current)}
          </span>
          <Button size="small" onClick={() => void accept()}>
            {t('planImport.doubts.accept')}
          </Button>
        </>
      )}
    </section>
  )

  function sentenceOf({ code, words, taskNumber }: DraftDoubt): string {
    const sentence = sentences.ofCode('planWarnings', code, { words })
    return taskNumber === null ? sentence : t('planImport.doubts.ofTask', { number: taskNumber, sentence })
  }
}

function useDoubtKeys(step: (by: 1 | -1) => void, accept: () => void): void {
  const current = useRef({ step, accept })
  current.current = { step, accept }
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      if (event.key === 'F8') {
        event.preventDefault()
        current.current.step(event.shiftKey ? -1 : 1)
      } else if (event.key === 'Enter' && event.ctrlKey) {
        event.preventDefault()
        current.current.accept()
      }
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
