import { z } from 'zod'
import type { SupervisionNoticeId } from '../domain/id.ts'
import type { NoticeProposal } from '../domain/supervision-notice/propose-notices.ts'
import type { NoticeChange } from '../domain/supervision-notice/refresh-words.ts'
import { noticeGrades, noticeKinds, noticeUrgencies } from '../domain/supervision-notice/types.ts'
import type { NoticeRow, NoticeView } from '../domain/supervision-notice/view.ts'
import { call, result } from './call.ts'
import { type FileToken, fileToken, id, isoDate } from './ids.ts'

const notice = z.object({ noticeId: id<'supervisionNotice'>() })
const notices = z.object({ noticeIds: z.array(id<'supervisionNotice'>()).min(1).max(2000).readonly() })
const words = z.string().max(5000)
const line = z.string().max(500)
const content = z.object({
  basis: words.exactOptional(),
  supportUnits: words.exactOptional(),
  deadline: line.exactOptional(),
  demands: words.exactOptional(),
  situation: words.exactOptional(),
  replyDemand: words.exactOptional(),
  urgency: z.enum(noticeUrgencies).exactOptional(),
  approval: words.exactOptional(),
  contactName: line.exactOptional(),
  contactPhone: line.exactOptional(),
})

/** Channels of 督办单. Each that writes is one step of the history. */
export const supervisionNoticeContract = {
  /** The register of a plan: drafts first, then the newest. */
  'supervisionNotice.listByPlan': call(z.object({ planId: id<'plan'>() }), result<readonly NoticeRow[]>()),
  'supervisionNotice.open': call(notice, result<NoticeView>()),
  /** What a round's figures suggest; writes nothing. */
  'supervisionNotice.propose': call(z.object({ periodId: id<'period'>() }), result<readonly NoticeProposal[]>()),
  /** 督办单 on tasks chosen, one to each unit that answers for any of them; writes nothing. */
  'supervisionNotice.proposeForTasks': call(
    z.object({
      planId: id<'plan'>(),
      periodId: id<'period'>().nullable(),
      taskIds: z.array(id<'task'>()).min(1).max(500).readonly(),
    }),
    result<readonly NoticeProposal[]>(),
  ),
  'supervisionNotice.create': call(
    z.object({
      planId: id<'plan'>(),
      periodId: id<'period'>().nullable(),
      notices: z
        .array(
          z.object({
            unitId: id<'unit'>(),
            kind: z.enum(noticeKinds),
            grade: z.enum(noticeGrades),
            taskIds: z.array(id<'task'>()).min(1).readonly(),
          }),
        )
        .min(1)
        .max(2000),
    }),
    result<{ readonly noticeIds: readonly SupervisionNoticeId[] }>(),
  ),
  'supervisionNotice.edit': call(
    notice.extend({
      edit: z.object({
        kind: z.enum(noticeKinds).exactOptional(),
        grade: z.enum(noticeGrades).exactOptional(),
        replyDue: isoDate.exactOptional(),
        content: content.exactOptional(),
        /** The words of a row of the office's own. */
        ownRow: z.object({ key: z.string().max(64), words }).exactOptional(),
      }),
    }),
    result<null>(),
  ),
  /** What wording a draft anew from the figures of now would change; writes nothing. */
  'supervisionNotice.previewRefresh': call(notice, result<readonly NoticeChange[]>()),
  'supervisionNotice.refresh': call(notice, result<null>()),
  /** Drafts only. */
  'supervisionNotice.remove': call(notices, result<null>()),
  /** Numbers and freezes drafts; a job. */
  'supervisionNotice.issue': call(
    notices.extend({ issuedOn: isoDate }),
    result<{ readonly first: string; readonly last: string; readonly count: number }>(),
  ),
  'supervisionNotice.answer': call(notice.extend({ answer: words, answeredOn: isoDate }), result<null>()),
  'supervisionNotice.close': call(notice, result<null>()),
  'supervisionNotice.reopen': call(notice, result<null>()),
  /** All in the file of a save dialog, `.docx` or `.pdf` by its name; a job. */
  'supervisionNotice.export': call(notices.extend({ file: fileToken }), result<{ readonly file: FileToken }>()),
  /** A file each in a chosen folder; a job. */
  'supervisionNotice.exportEach': call(
    notices.extend({ folder: fileToken, format: z.enum(['docx', 'pdf']) }),
    result<{ readonly files: number; readonly folder: FileToken }>(),
  ),
  /** A PDF to be opened and printed with the system's own program. */
  'supervisionNotice.print': call(notices, result<{ readonly file: FileToken }>()),
}
