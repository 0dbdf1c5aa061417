import { readDeadline } from '../deadline/parse-deadline.ts'
import type { IsoDate } from '../iso-date.ts'
import type { SupervisionNotice } from './types.ts'

/** The days that a notice sets a unit. */
export interface PrintedDays {
  /** The earlier of the day of the answer and of those that 反馈要求 names. */
  readonly reply: IsoDate
  /** 办结时限; null where it names no day. */
  readonly deadline: IsoDate | null
}

/** What of a notice is past on the day it is issued: it is issued all the same, and the office is told. */
export const pastDays = ['reply', 'deadline'] as const
export type PastDay = (typeof pastDays)[number]

/** @param year the plan's, for deadlines without one */
export function printedDays(
  { replyDue, content }: Pick<SupervisionNotice, 'replyDue' | 'content'>,
  year: number | null,
): PrintedDays {
  const named = [...content.replyDemand.matchAll(/(\d{4})年(\d{1,2})月(\d{1,2})日/g)].map(
    ([, own = '', month = '', day = '']) => `${own}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  )
  const [reply = replyDue] = [replyDue, ...named].toSorted()
  return { reply, deadline: readDeadline(content.deadline, { year })?.date ?? null }
}

/** Which of the days are before the day of issue. */
export function pastOn({ reply, deadline }: PrintedDays, issuedOn: IsoDate): readonly PastDay[] {
  const isPast: Readonly<Record<PastDay, boolean>> = {
    reply: reply < issuedOn,
    deadline: deadline !== null && deadline < issuedOn,
  }
  return pastDays.filter((own) => isPast[own])
}
