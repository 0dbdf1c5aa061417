import { printNoticeNumber } from '../../shared/domain/supervision-notice/notice-number.ts'
import { today } from '../services/local-day.ts'
import { exportNotices, issueNotices, openNotice } from '../services/notice-issue-service.ts'
import { paperFormat } from '../services/paper-file.ts'
import { printedFormats } from '../services/print-paper.ts'
import { printoutPath } from '../services/printout.ts'
import {
  answerNotice,
  closeNotice,
  createNotices,
  editNotice,
  listNoticeRows,
  previewNoticeRefresh,
  proposeForPeriod,
  proposeForTasks,
  refreshNotice,
  removeNotices,
  reopenNotice,
} from '../services/supervision-notice-service.ts'
import type { Backend } from './backend-context.ts'
import { done } from './done.ts'
import type { HandlersFor } from './handlers-for.ts'

export const supervisionNoticeHandlers = ({ folder, files, printer }: Backend): HandlersFor<'supervisionNotice'> => ({
  'supervisionNotice.listByPlan': ({ planId }) => listNoticeRows(folder.db, planId),
  'supervisionNotice.open': ({ noticeId }) => openNotice(folder, noticeId),
  'supervisionNotice.propose': ({ periodId }) => proposeForPeriod(folder.db, periodId, today()),
  'supervisionNotice.proposeForTasks': ({ planId, periodId, taskIds }) =>
    proposeForTasks(folder.db, planId, periodId, taskIds, today()),
  'supervisionNotice.create': async ({ planId, periodId, notices }) => ({
    noticeIds: await createNotices(folder, planId, periodId, notices, today()),
  }),
  'supervisionNotice.edit': ({ noticeId, edit }) => done(editNotice(folder, noticeId, edit)),
  'supervisionNotice.previewRefresh': ({ noticeId }) => previewNoticeRefresh(folder, noticeId),
  'supervisionNotice.refresh': ({ noticeId }) => done(refreshNotice(folder, noticeId)),
  'supervisionNotice.remove': ({ noticeIds }) => done(removeNotices(folder, noticeIds)),
  'supervisionNotice.issue': async ({ noticeIds, issuedOn }, job) => {
    const issued = await issueNotices(folder, noticeIds, issuedOn, printer, job)
    const numbers = issued.flatMap(({ number }) => (number ? [printNoticeNumber(number)] : []))
    return { first: numbers[0] ?? '', last: numbers.at(-1) ?? '', count: issued.length }
  },
  'supervisionNotice.answer': ({ noticeId, ...answer }) => done(answerNotice(folder, noticeId, answer)),
  'supervisionNotice.close': ({ noticeId }) => done(closeNotice(folder, noticeId, today())),
  'supervisionNotice.reopen': ({ noticeId }) => done(reopenNotice(folder, noticeId)),
  'supervisionNotice.export': async ({ noticeIds, file }, job) => {
    const path = files.pathOf(file)
    const format = paperFormat(path, printedFormats)
    await exportNotices(folder, noticeIds, { kind: 'file', path, format }, printer, job)
    return { file: files.grant(path) }
  },
  'supervisionNotice.exportEach': async (input, job) => {
    const path = files.pathOf(input.folder)
    const target = { kind: 'folder', path, format: input.format } as const
    const written = await exportNotices(folder, input.noticeIds, target, printer, job)
    return { files: written.length, folder: files.grant(path) }
  },
  'supervisionNotice.print': async ({ noticeIds }, job) => {
    const path = await printoutPath(folder, 'notices')
    await exportNotices(folder, noticeIds, { kind: 'file', path, format: 'pdf' }, printer, job)
    return { file: files.grant(path) }
  },
})
