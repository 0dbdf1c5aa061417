import { useContext, useMemo } from 'react'
import type { HistoryAction } from '../../shared/domain/history/types.ts'
import type { JobProgress } from '../../shared/domain/job.ts'
import type { MessageParams } from '../../shared/errors/user-error.ts'
import type { zhCN } from '../../shared/i18n/zh-CN.ts'
import type { CallError } from '../../shared/ipc/message.ts'
import { TextContext } from './text-context.ts'

type Texts = typeof zhCN

/** Groups whose texts are found by a code that comes with data. */
export type CodeGroup =
  | 'checkFindings'
  | 'errors'
  | 'historyActions'
  | 'importWarnings'
  | 'jobPhases'
  | 'ledgerTables'
  | 'planWarnings'
  | 'recordFields'
  | 'reportDoubts'
  | 'returnProblems'
  | 'unitListProblems'
  | 'unitMatchReasons'
  | 'valueDoubts'

export interface Sentences {
  /** The sentence of a code: `ofCode('planWarnings', warning.code, { words: warning.words })`. */
  ofCode<Group extends CodeGroup>(group: Group, code: keyof Texts[Group] & string, params?: MessageParams): string
  /** What went wrong and what to do next. */
  ofError(error: CallError): string
  /** What a step of the history did. */
  ofStep(step: { readonly action: HistoryAction; readonly params: MessageParams }): string
  /** Phase and count of long work. */
  ofProgress(progress: JobProgress | null): string
}

/** Sentences for codes that come with data: errors, warnings, steps of the history, progress. */
export function useSentences(): Sentences {
  const t = useContext(TextContext)
  return useMemo(
    () => ({
      ofCode: (group: string, code: string, params: MessageParams = {}) => t(`${group}.${code}`, params),
      ofError: (error) => {
        if (error.kind === 'user') return t(`errors.${error.code}`, error.params)
        return error.kind === 'bug' ? t('app.backend.bug', { number: error.number }) : t('app.backend.cancelled')
      },
      ofStep: (step) => t(`historyActions.${step.action}`, step.params),
      ofProgress: (progress) => {
        if (!progress) return t('app.jobs.starting')
        const phase = t(`jobPhases.${progress.phase}`)
        const { done, total } = progress
        return total === null
          ? t('app.jobs.progressOpen', { phase, done })
          : t('app.jobs.progress', { phase, done, total })
      },
    }),
    [t],
  )
}
