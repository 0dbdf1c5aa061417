import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import type { ReactNode } from 'react'
import type { HistoryStep } from '../../../shared/domain/history/types.ts'
import { usePlace } from '../../app/use-place.ts'
import { type CallFailed, callBackend } from '../../backend/backend-client.ts'
import { useMoment } from '../../text/use-moment.ts'
import { useSentences } from '../../text/use-sentences.ts'
import { useText } from '../../text/use-text.ts'
import { classes } from '../../ui/classes.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './history.module.css'
import { stepWords } from './step-words.ts'
import { useUndo } from './use-undo.ts'

const pageSize = 50

/** 操作历史 — every step, the newest first; the last one that stands can be taken back here too. */
export function HistoryPanel(): ReactNode {
  const t = useText()
  const place = usePlace()
  return (
    <Drawer
      title={t('app.history.title')}
      open={place.get('history') !== null}
      onClose={() => place.set({ history: null }, { isSmall: true })}
      size="min(34rem, 90vw)"
      destroyOnHidden
      mask={false}
    >
      <Steps />
    </Drawer>
  )
}

function Steps(): ReactNode {
  const t = useText()
  const { undoable, undo, isRunning } = useUndo()
  const { data, error, refetch, fetchNextPage, hasNextPage } = useInfiniteQuery<readonly HistoryStep[], CallFailed>({
    queryKey: ['history.list'],
    queryFn: ({ pageParam, signal }) =>
      callBackend(
        'history.list',
        { limit: pageSize, ...(typeof pageParam === 'number' && { before: pageParam }) },
        { signal },
      ),
    initialPageParam: null,
    getNextPageParam: (last) => (last.length === pageSize ? last.at(-1)?.id : undefined),
  })
  const steps = data?.pages.flat() ?? []
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (data && steps.length === 0) return <EmptyState title={t('app.history.empty')} />
  return (
    <>
      <p className={styles.hint}>{t('app.history.hint')}</p>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <Step
            key={step.id}
            step={step}
            onUndo={step.id === undoable?.id && !isRunning ? () => void undo(step) : undefined}
          />
        ))}
      </ol>
      {hasNextPage && (
        <Button block onClick={() => void fetchNextPage()}>
          {t('app.history.more')}
        </Button>
      )}
    </>
  )
}

interface StepProps {
  readonly step: HistoryStep
  readonly onUndo: (() => void) | undefined
}

function Step({ step, onUndo }: StepProps): ReactNode {
  const t = useText()
  const sentences = useSentences()
  const moment = useMoment()
  return (
    <li className={styles.step}>
      <div className={classes(styles.what, step.isUndone && step.kind === 'work' && styles.undone)}>
        {stepWords(step, t, sentences)}
      </div>
      <div className={styles.who}>
        {t('app.history.by', { operator: step.operator, at: moment(step.at) })}
        {step.isUndone && step.kind === 'work' && <span>{t('app.history.undone')}</span>}
        {onUndo && (
          <Button size="small" onClick={onUndo}>
            {t('app.history.undoStep')}
          </Button>
        )}
      </div>
    </li>
  )
}
