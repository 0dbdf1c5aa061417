import type { HistoryStep } from '../../../shared/domain/history/types.ts'
import type { Sentences } from '../../text/use-sentences.ts'
import type { Text } from '../../text/use-text.ts'

/** What a step did, took back or did again. */
export function stepWords(step: HistoryStep, t: Text, sentences: Sentences): string {
  const what = sentences.ofStep(step)
  if (step.kind === 'work') return what
  return step.kind === 'undo' ? t('app.history.undoing', { what }) : t('app.history.redoing', { what })
}
