import { App } from 'antd'
import { createElement, useCallback } from 'react'
import { Link } from 'react-router'
import type { HistoryStep } from '../../../shared/domain/history/types.ts'
import { places } from '../../app/places.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { useSentences } from '../../text/use-sentences.ts'
import { useText } from '../../text/use-text.ts'

export interface Undo {
  /** What undo and redo would do now; null where there is nothing. */
  readonly undoable: HistoryStep | null
  readonly redoable: HistoryStep | null
  readonly isRunning: boolean
  undo(step?: HistoryStep): Promise<void>
  redo(): Promise<void>
}

/** 撤销 and 重做: each says what it did, or why it could not. */
export function useUndo(): Undo {
  const t = useText()
  const sentences = useSentences()
  const { message } = App.useApp()
  const { data } = useBackend('history.state', {})
  const undoing = useCall('history.undo')
  const redoing = useCall('history.redo')

  const tell = useCallback(
    (sentence: string) => {
      const link = createElement(Link, { to: places.history }, t('app.history.show'))
      void message.success(createElement('span', null, sentence, ' ', link), 5)
    },
    [message, t],
  )
  const undo = useCallback(
    async (step?: HistoryStep) => {
      const done = await undoing.run(step ? { entryId: step.id } : {}, {
        onError: (error) => void message.error(sentences.ofError(error), 8),
      })
      if (done) tell(t('app.history.didUndo', { what: sentences.ofStep(done) }))
    },
    [undoing.run, message, sentences, tell, t],
  )
  const redo = useCallback(async () => {
    const done = await redoing.run({}, { onError: (error) => void message.error(sentences.ofError(error), 8) })
    if (done) tell(t('app.history.didRedo', { what: sentences.ofStep(done) }))
  }, [redoing.run, message, sentences, tell, t])

  return {
    undoable: data?.undo ?? null,
    redoable: data?.redo ?? null,
    isRunning: undoing.isRunning || redoing.isRunning,
    undo,
    redo,
  }
}
