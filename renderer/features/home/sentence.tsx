import { Fragment, type ReactNode } from 'react'
import { countStatuses, keepingUp, unfinishedStatuses } from '../../../shared/domain/home/overview.ts'
import type { BoardTab, PeriodBoard } from '../../../shared/domain/period/board.ts'
import type { StatusCount } from '../../../shared/domain/plan/page.ts'
import type { Status } from '../../../shared/domain/status/types.ts'
import { places } from '../../app/places.ts'
import { taskListPlace } from '../../app/task-list-place.ts'
import { type Text, useText } from '../../text/use-text.ts'
import { CountLink, type StatusWords, useStatusWords } from '../signs/index.ts'
import styles from './home.module.css'

interface SentenceProps {
  /** Null before the first round. */
  readonly board: PeriodBoard | null
  readonly byStatus: readonly StatusCount[]
}

/** One number of the sentence: its words, and the list that it opens. */
interface Part {
  readonly words: (count: string) => string
  readonly count: number
  readonly to: string
}

/** The state of the round as a colleague would say it; every number opens its list. */
export function Sentence({ board, byStatus }: SentenceProps): ReactNode {
  const t = useText()
  const units = board ? unitParts(t, board) : []
  const statusWord = useStatusWords()
  const tasks = taskParts(t, statusWord, byStatus)
  return (
    <section className={styles.sentence} aria-label={t('home.sentence.label')}>
      {board ? t('home.sentence.period', { label: board.period.label }) : t('home.sentence.noPeriod')}
      <Parts parts={units} />
      {units.length > 0 && t('home.sentence.semicolon')}
      <Parts parts={tasks} />
      {t('home.sentence.stop')}
    </section>
  )
}

function Parts({ parts }: { readonly parts: readonly Part[] }): ReactNode {
  const t = useText()
  return parts.map(({ words, count, to }, at) => {
    const [before, after] = words(gap).split(gap)
    return (
      <Fragment key={to}>
        {at > 0 && t('home.sentence.comma')}
        {before}
        <CountLink count={count} to={to} label={t('home.sentence.openList', { what: words(String(count)) })} />
        {after}
      </Fragment>
    )
  })
}

/** Stands for the number while the words around it are made. */
const gap = '\u0000'

function unitParts(t: Text, { counts }: PeriodBoard): readonly Part[] {
  const part = (tab: BoardTab, words: Part['words']): Part => ({
    words,
    count: counts[tab],
    to: tab === 'all' ? places.period : `${places.period}?tab=${tab}`,
  })
  return [
    part('all', (all) => t('home.sentence.asked', { all })),
    part('received', (received) => t('home.sentence.received', { received })),
    part('arrived', (arrived) => t('home.sentence.arrived', { arrived })),
    part('problems', (problems) => t('home.sentence.problems', { problems })),
    part('sentBack', (sentBack) => t('home.sentence.sentBack', { sentBack })),
    part('notReported', (notReported) => t('home.sentence.notReported', { notReported })),
    part('overdue', (overdue) => t('home.sentence.overdue', { overdue })),
  ].filter(({ count }, at) => at < 2 || count > 0)
}

function taskParts(t: Text, statusWord: StatusWords, byStatus: readonly StatusCount[]): readonly Part[] {
  const all = countStatuses(byStatus, ['done', ...unfinishedStatuses])
  const good = countStatuses(byStatus, keepingUp)
  const share = (all === 0 ? 0 : (100 * good) / all).toFixed(1)
  const one = (status: Status | null): Part => ({
    words: (count) => t('home.sentence.status', { status: statusWord(status), count }),
    count: countStatuses(byStatus, [status]),
    to: taskListPlace({ status: status ?? 'none' }),
  })
  return [
    {
      words: (tasks: string) => t('home.sentence.tasks', { tasks }),
      count: all,
      to: taskListPlace({ other: 'live' }),
    },
    {
      words: (count: string) => t('home.sentence.keepingUp', { count, share }),
      count: good,
      to: taskListPlace({ status: keepingUp }),
    },
    one('behind'),
    one('overdue'),
    one('notStarted'),
    one(null),
  ].filter(({ count }, at) => at === 0 || count > 0)
}
