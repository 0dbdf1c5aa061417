import { Button } from 'antd'
import type { HistoryStep } from '../../../shared/domain/history/types.ts'
import type { ListFilter, ListGrouping } from '../../list/narrow-rows.ts'
import type { Sentences } from '../../text/use-sentences.ts'
import type { Text } from '../../text/use-text.ts'
import { classes } from '../../ui/classes.ts'
import { Highlight } from '../../ui/highlight.tsx'
import type { Column } from '../../ui/table-types.ts'
import styles from './history.module.css'
import { stepWords } from './step-words.ts'

/** What a step is in the list: work that stands, work that was taken back, 撤销, 重做. */
const stepKinds = ['work', 'undone', 'undo', 'redo'] as const
const kindOf = ({ kind, isUndone }: HistoryStep): (typeof stepKinds)[number] =>
  kind === 'work' && isUndone ? 'undone' : kind

/** What the columns of steps are made with. */
export interface StepWording {
  readonly t: Text
  readonly sentences: Sentences
  readonly moment: (moment: string) => string
}

/** The columns of 操作历史; the step that 撤销 would take back has its button. */
export function stepColumns(
  { t, sentences, moment }: StepWording,
  undoableId: number | null,
  undo: (step: HistoryStep) => void,
): readonly Column<HistoryStep>[] {
  return [
    {
      id: 'at',
      title: t('app.history.at'),
      width: 150,
      text: ({ at }) => moment(at),
      compare: (a, b) => a.id - b.id,
    },
    {
      id: 'what',
      title: t('app.history.what'),
      width: 620,
      isLong: true,
      text: (step) => stepWords(step, t, sentences),
      draw: (step, words) => (
        <span className={classes(kindOf(step) === 'undone' && styles.undone)}>
          <Highlight text={stepWords(step, t, sentences)} words={words} />
        </span>
      ),
    },
    { id: 'operator', title: t('app.history.operator'), width: 120, text: ({ operator }) => operator },
    { id: 'kind', title: t('app.history.kind'), width: 120, text: (step) => t(`app.history.kinds.${kindOf(step)}`) },
    {
      id: 'action',
      title: t('app.history.action'),
      width: 120,
      isAction: true,
      text: () => '',
      draw: (step) =>
        step.id === undoableId && (
          <Button size="small" onClick={() => undo(step)}>
            {t('app.history.undoStep')}
          </Button>
        ),
    },
  ]
}

/** What steps can be narrowed by: what they are, and who did them. */
export function stepFilters(steps: readonly HistoryStep[], t: Text): readonly ListFilter<HistoryStep>[] {
  const operators = [...new Set(steps.map(({ operator }) => operator))]
  return [
    {
      id: 'kind',
      label: t('app.history.kind'),
      options: stepKinds.map((value) => ({ value, label: t(`app.history.kinds.${value}`) })),
      fits: (step, value) => kindOf(step) === value,
    },
    {
      id: 'operator',
      label: t('app.history.operator'),
      options: operators.map((name) => ({ value: name, label: name })),
      fits: ({ operator }, value) => operator === value,
    },
  ]
}

/** How steps can be grouped: by day on the wall, by who did them. */
export function stepGroupings({ t, moment }: StepWording): readonly ListGrouping<HistoryStep>[] {
  return [
    {
      id: 'day',
      label: t('app.history.day'),
      groupOf: ({ at }) => {
        const day = moment(at).slice(0, -' 00:00'.length)
        return { id: day, title: day }
      },
    },
    {
      id: 'operator',
      label: t('app.history.operator'),
      groupOf: ({ operator }) => ({ id: operator, title: operator }),
    },
  ]
}
