import { mkdirSync, readdirSync } from 'node:fs'
import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SupervisionNoticeId } from '../../../shared/domain/id.ts'
import { timeToStop, watchedJob } from '../input/cancelled-job.ts'
import { folderBytes } from '../input/output-folder.ts'
import { openReportedRound, type ReportedRound } from '../input/reported-round.ts'
import type { BenchJob } from '../job.ts'
import { reportedRound } from './ledger-batch.ts'

const day = '2023-06-06'
const tasksOfNotice = 2
/** How many papers are done when a batch is cancelled. */
const doneWhenCancelled = 8

/** The round in a copy of its own, and a way to draft a 督办单 of two tasks to each of its units. */
async function openWritable(folder: string, scratch: string) {
  const { createNotices } = await import('../../../electron/services/supervision-notice-service.ts')
  const path = join(scratch, 'data')
  await cp(join(folder, 'data'), path, { recursive: true })
  const round = await openReportedRound(folder, path)
  return { ...round, draft: () => createNotices(round.data, round.planId, round.periodId, wantedOf(round), day) }
}

function wantedOf({ unitIds, taskIds }: ReportedRound) {
  return unitIds.map((unitId, at) => ({
    unitId,
    kind: 'supervise' as const,
    grade: 'yellow' as const,
    taskIds: Array.from({ length: tasksOfNotice }, (_, place) => taskIds[at + place * unitIds.length] ?? []).flat(),
  }))
}

const stopGoal = { figure: 'from cancel to stop', atMost: 500 }
const memory = { of: 'ours', measure: 'memory', atMost: 150 * 2 ** 20 } as const

/** 督办单 to every unit out of the ledger's database, a Word file each, and the same again, cancelled on the way. */
export const noticeBatchJob: BenchJob = {
  name: 'notice-batch',
  counts: '督办单 to Word',
  sizes: [20, 100],
  input: reportedRound,
  variants: {
    async ours(folder, _size, scratch) {
      const { exportNotices } = await import('../../../electron/services/notice-issue-service.ts')
      const { installedBrowser } = await import('../../../electron/print/pdf-printer.ts')
      const { data, draft } = await openWritable(folder, scratch)
      const noticeIds = await draft()
      const watched = watchedJob()
      const written = join(scratch, 'written')
      const cancelled = join(scratch, 'cancelled')
      for (const path of [written, cancelled]) mkdirSync(path)
      const target = (path: string) => ({ kind: 'folder', path, format: 'docx' }) as const
      return {
        async work() {
          await exportNotices(data, noticeIds, target(written), installedBrowser, watched.job)
        },
        async outcome() {
          const stop = await timeToStop(doneWhenCancelled, (job) =>
            exportNotices(data, noticeIds, target(cancelled), installedBrowser, job),
          )
          return {
            outputBytes: folderBytes(written),
            figures: {
              'reports of progress': watched.reports(),
              'from cancel to stop': stop,
              'files left when cancelled': { unit: 'times', value: readdirSync(cancelled).length },
            },
          }
        },
        end: () => data.close(),
      }
    },
    async docx(folder, _size, scratch) {
      const { openNotice } = await import('../../../electron/services/notice-issue-service.ts')
      const { writeBulletinWithDocx } = await import('../peers/docx-bulletin.ts')
      const { data, draft } = await openWritable(folder, scratch)
      const written = join(scratch, 'written')
      mkdirSync(written)
      const papers = await Promise.all((await draft()).map((id) => openNotice(data, id)))
      return {
        async work() {
          for (const [at, { paper }] of papers.entries())
            await writeFile(join(written, `${at}.docx`), await writeBulletinWithDocx(paper))
        },
        outcome: async () => ({ outputBytes: folderBytes(written) }),
        end: () => data.close(),
      }
    },
  },
  goals: [{ of: 'ours', measure: 'time', to: 'docx', atMost: 1 / 3, from: 100 }, memory],
  figureGoals: [stopGoal, { figure: 'files left when cancelled', atMost: 0 }],
}

/** 签发: numbers to all of them, a Word and a PDF file of each in the archive; and of others, cancelled on the way. */
export const noticeIssueJob: BenchJob = {
  name: 'notice-issue',
  counts: '督办单 issued, Word and PDF of each',
  sizes: [20, 100],
  input: reportedRound,
  variants: {
    async ours(folder, _size, scratch) {
      const { issueNotices } = await import('../../../electron/services/notice-issue-service.ts')
      const { installedBrowser } = await import('../../../electron/print/pdf-printer.ts')
      const { data, draft } = await openWritable(folder, scratch)
      const [noticeIds, others] = [await draft(), await draft()]
      const watched = watchedJob()
      const issue = (ids: readonly SupervisionNoticeId[], job = watched.job) =>
        issueNotices(data, ids, day, installedBrowser, job)
      return {
        async work() {
          await issue(noticeIds)
        },
        async outcome() {
          const stop = await timeToStop(doneWhenCancelled, (job) => issue(others, job))
          return { figures: { 'reports of progress': watched.reports(), 'from cancel to stop': stop } }
        },
        end: () => data.close(),
      }
    },
  },
  goals: [memory],
  figureGoals: [stopGoal],
}
