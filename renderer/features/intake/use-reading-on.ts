import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { PeriodId } from '../../../shared/domain/id.ts'
import { type Call, useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'

/**
 * Goes on reading files that wait for it: after a cancelled or broken intake, or an undone answer.
 * @param waiting how many files wait
 * @param knownAt when that was learned: after a failure it is tried again only when something was learned anew
 */
export function useReadingOn(
  periodId: PeriodId | null,
  waiting: number,
  knownAt: number,
  isStaging: boolean,
): Call<'taskReturn.readStaged'> {
  const t = useText()
  const client = useQueryClient()
  const read = useCall('taskReturn.readStaged')
  const tried = useRef(0)
  useEffect(() => {
    if (periodId === null || waiting === 0 || isStaging || read.isRunning || tried.current === knownAt) return
    tried.current = knownAt
    void read.run({ periodId }, { job: { title: t('intake.stageTitle') } }).then(async (done) => {
      if (done !== undefined) await client.invalidateQueries()
    })
  }, [periodId, waiting, knownAt, isStaging, read.isRunning, read.run, client, t])
  return read
}
