import { type Command, Option } from 'commander'
import type { PeriodId, PlanId, SupervisionNoticeId } from '../../../shared/domain/id.ts'
import { pastDays, pastOn } from '../../../shared/domain/supervision-notice/printed-days.ts'
import type { NoticeRow } from '../../../shared/domain/supervision-notice/view.ts'
import { hasGrade } from '../../../shared/domain/supervision-notice/wording.ts'
import { UserError } from '../../../shared/errors/user-error.ts'
import type { DataFolder } from '../../db/data-folder.ts'
import { message } from '../../messages.ts'
import { commandJob } from '../command-job.ts'
import { printResult } from '../command-output.ts'
import { addDataOptions, type DataOptions, withDataFolder } from '../data-option.ts'
import { noteStandIns } from '../font-note.ts'

interface PlanOptions extends DataOptions {
  readonly plan: PlanId
}

/** `duban notices list|propose|issue|export|answer|close` */
export function addNoticesCommands(program: Command, signal: AbortSignal): void {
  const notices = program.command('notices').description(message('command.notices'))
  addLooking(notices)
  addPrinting(notices, signal)
  addSettling(notices)
}

function addLooking(notices: Command): void {
  addDataOptions(notices.command('list'))
    .description(message('command.noticesList'))
    .requiredOption('--plan <id>', message('command.planId'))
    .action(async (options: PlanOptions) => {
      const { listNoticeRows } = await import('../../services/supervision-notice-service.ts')
      const rows = await withDataFolder(options, 'read', ({ db }) => listNoticeRows(db, options.plan))
      printResult(options.json, { notices: rows }, rows.map(lineOf))
    })

  addDataOptions(notices.command('propose'))
    .description(message('command.noticesPropose'))
    .requiredOption('--period <id>', message('command.periodId'))
    .option('--dry-run', message('command.noticesDryRun'))
    .action(async (options: DataOptions & { period: PeriodId; dryRun?: boolean }) => {
      const { draftProposed } = await import('../../services/supervision-notice-service.ts')
      const { proposals, noticeIds } = await withDataFolder(options, options.dryRun ? 'read' : 'write', (folder) =>
        draftProposed(folder, options.period, options.dryRun === true),
      )
      printResult(
        options.json,
        { proposals, noticeIds },
        proposals.map(({ unitName, kind, grade, matters }) =>
          message('command.proposalLine', {
            unit: unitName,
            kind: message(`command.noticeKinds.${kind}`),
            grade: message(`command.noticeGrades.${grade}`),
            tasks: matters.map(({ number }) => number).join('、'),
          }),
        ),
      )
    })
}

function addPrinting(notices: Command, signal: AbortSignal): void {
  addDataOptions(notices.command('issue [ids...]'))
    .description(message('command.noticesIssue'))
    .requiredOption('--plan <id>', message('command.planId'))
    .option('--date <date>', message('command.issueDate'))
    .action(async (ids: readonly SupervisionNoticeId[], options: PlanOptions & { date?: string }) => {
      const [{ issueNotices }, { installedBrowser }, { today }] = await Promise.all([
        import('../../services/notice-issue-service.ts'),
        import('../../print/pdf-printer.ts'),
        import('../../services/local-day.ts'),
      ])
      const rows = await withDataFolder(options, 'write', async (folder) => {
        const chosen = await choose(folder, options.plan, ids, ({ state }) => state === 'draft')
        const day = options.date ?? today()
        const issued = await issueNotices(folder, chosen, day, installedBrowser, commandJob(signal))
        const issuedRows = await rowsOf(folder, options.plan, issued)
        notePast(issuedRows, day)
        return issuedRows
      })
      printResult(options.json, { notices: rows }, rows.map(lineOf))
    })

  addDataOptions(notices.command('export [ids...]'))
    .description(message('command.noticesExport'))
    .requiredOption('--plan <id>', message('command.planId'))
    .requiredOption('--out <path>', message('command.batchOut'))
    .addOption(new Option('--each <format>', message('command.each')).choices(['docx', 'pdf']))
    .action(
      async (ids: readonly SupervisionNoticeId[], options: PlanOptions & { out: string; each?: 'docx' | 'pdf' }) => {
        const [{ exportNotices }, { installedBrowser }, { batchTarget }] = await Promise.all([
          import('../../services/notice-issue-service.ts'),
          import('../../print/pdf-printer.ts'),
          import('../../services/batch-target.ts'),
        ])
        const target = batchTarget(options.out, options.each ?? null)
        const paths = await withDataFolder(options, 'read', async (folder) => {
          const chosen = await choose(folder, options.plan, ids, () => true)
          const written = await exportNotices(folder, chosen, target, installedBrowser, commandJob(signal))
          await noteStandIns(folder, written)
          return written
        })
        printResult(
          options.json,
          { paths },
          paths.map((path) => message('command.written', { path })),
        )
      },
    )
}

function addSettling(notices: Command): void {
  addDataOptions(notices.command('answer <id>'))
    .description(message('command.noticesAnswer'))
    .requiredOption('--text <words>', message('command.answer'))
    .option('--date <date>', message('command.answeredOn'))
    .action(async (id: SupervisionNoticeId, options: DataOptions & { text: string; date?: string }) => {
      const [{ answerNotice }, { today }] = await Promise.all([
        import('../../services/supervision-notice-service.ts'),
        import('../../services/local-day.ts'),
      ])
      const answer = { answer: options.text, answeredOn: options.date ?? today() }
      await withDataFolder(options, 'write', (folder) => answerNotice(folder, id, answer))
      printResult(options.json, { noticeId: id }, [message('command.noticeAnswered', { id })])
    })

  addDataOptions(notices.command('close <id>'))
    .description(message('command.noticesClose'))
    .action(async (id: SupervisionNoticeId, options: DataOptions) => {
      const [{ closeNotice }, { today }] = await Promise.all([
        import('../../services/supervision-notice-service.ts'),
        import('../../services/local-day.ts'),
      ])
      await withDataFolder(options, 'write', (folder) => closeNotice(folder, id, today()))
      printResult(options.json, { noticeId: id }, [message('command.noticeClosed', { id })])
    })
}

/** The notices named, or where none is, all of the plan that fit. Throws `notice.none`. */
async function choose(
  folder: DataFolder,
  planId: PlanId,
  ids: readonly SupervisionNoticeId[],
  fits: (row: NoticeRow) => boolean,
): Promise<readonly SupervisionNoticeId[]> {
  const { listNoticeRows } = await import('../../services/supervision-notice-service.ts')
  const chosen = ids.length > 0 ? ids : (await listNoticeRows(folder.db, planId)).filter(fits).map(({ id }) => id)
  if (chosen.length === 0) throw new UserError('notice.none')
  return chosen
}

async function rowsOf(folder: DataFolder, planId: PlanId, issued: readonly { readonly id: SupervisionNoticeId }[]) {
  const { listNoticeRows } = await import('../../services/supervision-notice-service.ts')
  const ids = new Set(issued.map(({ id }) => id))
  return (await listNoticeRows(folder.db, planId)).filter(({ id }) => ids.has(id))
}

/** Says on standard error what of the notices was past on the day they were issued. */
function notePast(rows: readonly NoticeRow[], issuedOn: string): void {
  for (const day of pastDays) {
    const units = rows.filter(({ days }) => pastOn(days, issuedOn).includes(day)).map(({ unitName }) => unitName)
    if (units.length === 0) continue
    process.stderr.write(`${message(`command.noticePast.${day}`, { count: units.length, units: units.join('、') })}\n`)
  }
}

function lineOf({ id, numberText, kind, grade, unitName, taskNumbers, state, replyDue }: NoticeRow): string {
  return message('command.noticeLine', {
    id,
    number: numberText,
    unit: unitName,
    tasks: taskNumbers,
    due: replyDue,
    kind: message(`command.noticeKinds.${kind}`),
    grade: hasGrade(kind) ? message(`command.noticeGrades.${grade}`) : '—',
    state: message(`command.noticeStates.${state}`),
  })
}
