import { formTaskNumber } from '../../shared/domain/form/form-rows.ts'
import type { PeriodId, PlanId, SupervisionNoticeId, TaskId } from '../../shared/domain/id.ts'
import type { IsoDate } from '../../shared/domain/iso-date.ts'
import { isDay } from '../../shared/domain/period/is-day.ts'
import { planYear } from '../../shared/domain/plan/plan-year.ts'
import { rewordRow } from '../../shared/domain/supervision-notice/notice-form.ts'
import { printNoticeNumber } from '../../shared/domain/supervision-notice/notice-number.ts'
import { printedDays } from '../../shared/domain/supervision-notice/printed-days.ts'
import {
  type NoticeProposal,
  proposeNotices,
  proposeOnTasks,
} from '../../shared/domain/supervision-notice/propose-notices.ts'
import {
  compareNotice,
  type NoticeChange,
  refreshNoticeWords,
} from '../../shared/domain/supervision-notice/refresh-words.ts'
import type {
  NoticeContent,
  NoticeForm,
  NoticeFormRow,
  NoticeGrade,
  NoticeKind,
  SupervisionNotice,
} from '../../shared/domain/supervision-notice/types.ts'
import type { NoticeRow } from '../../shared/domain/supervision-notice/view.ts'
import { gradeFor } from '../../shared/domain/supervision-notice/wording.ts'
import { itemName } from '../../shared/domain/task/item-name.ts'
import { tasksByReportingUnit } from '../../shared/domain/task/reporting-units.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { listConsolidated } from '../db/consolidated-repository.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { getPeriod, listPeriods } from '../db/period-repository.ts'
import { getPlan } from '../db/plan-repository.ts'
import { listReportsByPeriod, listReportsByUnits } from '../db/report-repository.ts'
import { readSettings } from '../db/settings-repository.ts'
import { listStageTargets } from '../db/stage-target-repository.ts'
import {
  deleteNotices,
  insertNotices,
  listNotices,
  listNoticesOfPeriod,
  readNotices,
  updateAnswer,
  updateNotice,
} from '../db/supervision-notice-repository.ts'
import type { Db } from '../db/tables.ts'
import { listTasksByIds } from '../db/task-repository.ts'
import { listUndertakingsByPlan } from '../db/undertaking-repository.ts'
import { readUnitDirectory } from '../db/unit-directory.ts'
import { getUnit } from '../db/unit-repository.ts'
import { draftNotice, type NewNotice, readNoticePresets } from './draft-notice.ts'
import { refuseNothingOwed } from './handed-in.ts'
import { changeSet } from './history-service.ts'
import { today } from './local-day.ts'
import { type NoticeNames, readNoticeNames } from './notice-parties.ts'
import { loadRound, type ReportingRound } from './reporting-round.ts'

/** What of a draft is changed; the rest stays. */
export interface NoticeEdit {
  readonly kind?: NoticeKind
  readonly grade?: NoticeGrade
  readonly replyDue?: IsoDate
  readonly content?: Partial<NoticeContent>
  /** The words of a row of the office's own. */
  readonly ownRow?: Pick<NoticeFormRow, 'key' | 'words'>
}

/** The notices that a round's figures suggest as of a day, in official order; writes nothing. Throws `period.notFound`. */
export async function proposeForPeriod(db: Db, periodId: PeriodId, on: IsoDate): Promise<readonly NoticeProposal[]> {
  const round = await loadRound(db, periodId)
  return proposeNotices({
    period: round.period,
    planYears: round.plan.years,
    unitTasks: round.stages === null ? round.unitTasks : await withoutUndertaking(db, round),
    reports: await listReportsByPeriod(db, periodId),
    consolidated: await listConsolidated(db, periodId),
    stageTargets: await listStageTargets(
      db,
      round.tasks.map(({ id }) => id),
    ),
    lights: round.settings.lights,
    notices: await listNoticesOfPeriod(db, periodId),
    today: on,
  })
}

/**
 * 督办单 on tasks that the office chose, as of a day; writes nothing. Tasks of another plan are left out.
 * Throws `plan.notFound`, `period.notFound`.
 */
export async function proposeForTasks(
  db: Db,
  planId: PlanId,
  periodId: PeriodId | null,
  taskIds: readonly TaskId[],
  on: IsoDate,
): Promise<readonly NoticeProposal[]> {
  const plan = await getPlan(db, planId)
  const { formRoles, lights } = await readSettings(db)
  const period = periodId === null ? null : await getPeriod(db, periodId)
  const tasks = (await listTasksByIds(db, taskIds))
    .filter((task) => task.planId === planId)
    .toSorted((a, b) => a.position - b.position)
  const unitTasks = tasksByReportingUnit(tasks, await readUnitDirectory(db, planYear(plan)), formRoles)
  const units = unitTasks.map(({ unit }) => unit.id)
  const isProgress = period?.purpose === 'progress'
  return proposeOnTasks({
    ...{ planYears: plan.years, unitTasks, lights, today: on },
    period: isProgress ? period : null,
    reports: isProgress ? await listReportsByUnits(db, period.id, units) : [],
    consolidated: isProgress ? await listConsolidated(db, period.id) : [],
    stageTargets: await listStageTargets(db, taskIds),
  })
}

/** In a round of 办理方案 a unit owes those that it has not handed in; nothing else in it gives cause for a notice. */
async function withoutUndertaking(db: Db, { plan, unitTasks }: ReportingRound): Promise<ReportingRound['unitTasks']> {
  const handedIn = new Set((await listUndertakingsByPlan(db, plan.id)).map((one) => `${one.unitId} ${one.taskId}`))
  return unitTasks.map(({ unit, tasks }) => {
    return { unit, tasks: tasks.filter(({ task }) => !handedIn.has(`${unit.id} ${task.id}`)) }
  })
}

/**
 * The notices that a round's figures suggest, as drafts at once; none are written where it is only a look.
 * Throws `period.notFound`, `notice.none`.
 */
export async function draftProposed(
  folder: DataFolder,
  periodId: PeriodId,
  isLook: boolean,
): Promise<{ readonly proposals: readonly NoticeProposal[]; readonly noticeIds: readonly SupervisionNoticeId[] }> {
  const { planId } = await getPeriod(folder.db, periodId)
  const proposals = await proposeForPeriod(folder.db, periodId, today())
  if (proposals.length === 0) throw new UserError('notice.none')
  if (isLook) return { proposals, noticeIds: [] }
  const wanted = proposals.map(({ matters, ...one }) => ({ ...one, taskIds: matters.map(({ taskId }) => taskId) }))
  return { proposals, noticeIds: await createNotices(folder, planId, periodId, wanted, today()) }
}

/**
 * 拟制 — drafts of notices, one step. The answer is due so many 工作日 after today as the office set for the grade.
 * Throws `plan.notFound`, `period.notFound`, `unit.notFound`, `notice.noTasks`, `notice.secretTask`, `notice.nothingOwed`,
 * `preset.notFound`.
 */
export async function createNotices(
  folder: DataFolder,
  planId: PlanId,
  periodId: PeriodId | null,
  wanted: readonly NewNotice[],
  on: IsoDate,
): Promise<readonly SupervisionNoticeId[]> {
  const notices: SupervisionNotice[] = []
  const presets = await readNoticePresets(folder.db)
  for (const one of wanted) await refuseNothingOwed(folder.db, { ...one, periodId })
  for (const one of wanted) notices.push(await draftNotice(folder, { planId, periodId }, one, on, presets[one.kind]))
  const step = { action: 'notice.create', params: { count: notices.length } } as const
  await changeSet(folder, step, (trx) => insertNotices(trx, notices))
  return notices.map(({ id }) => id)
}

/** The register of a plan's notices. Throws `plan.notFound`. */
export async function listNoticeRows(db: Db, planId: PlanId): Promise<readonly NoticeRow[]> {
  const year = planYear(await getPlan(db, planId))
  const notices = await listNotices(db, planId)
  const { unitNameOf, unitOrderOf, taskOf } = await readNoticeNames(db, notices)
  const labels = new Map((await listPeriods(db, planId)).map(({ id, label }) => [id, label]))
  return notices.map(({ content, fileHashes: _, ...notice }) => ({
    ...notice,
    matter: matterOf(notice, taskOf),
    basis: content.basis,
    days: printedDays({ ...notice, content }, year),
    unitName: unitNameOf(notice.unitId),
    unitOrder: unitOrderOf(notice.unitId),
    numberText: notice.number ? printNoticeNumber(notice.number) : '',
    taskNumbers: notice.taskIds.flatMap((id) => taskOf(id)?.number ?? []).join('、'),
    periodLabel: (notice.periodId && labels.get(notice.periodId)) ?? '',
  }))
}

/** A register has a line for a notice: so much of its matter says what it is about, in characters. */
const longestMatter = 120

function matterOf({ taskIds }: Pick<SupervisionNotice, 'taskIds'>, taskOf: NoticeNames['taskOf']): string {
  const words = taskIds.flatMap((id) => {
    const task = taskOf(id)
    return task ? [`${itemName(formTaskNumber(task))}：${task.text.replace(/。$/, '')}`] : []
  })
  const matter = [...words.join('；')]
  return matter.length > longestMatter ? `${matter.slice(0, longestMatter).join('')}……` : matter.join('')
}

/** Changes the words of a draft. Throws `notice.notFound`, `notice.isIssued`, `notice.nothingOwed`, `period.badDate`. */
export async function editNotice(folder: DataFolder, id: SupervisionNoticeId, edit: NoticeEdit): Promise<void> {
  const notice = await readDraftOf(folder.db, id)
  if (edit.replyDue !== undefined && !isDay(edit.replyDue))
    throw new UserError('period.badDate', { date: edit.replyDue })
  const { content, ownRow, ...others } = edit
  const kind = others.kind ?? notice.kind
  if (kind !== notice.kind) await refuseNothingOwed(folder.db, { ...notice, kind })
  const other = kind === notice.kind ? null : await formOf(folder, { ...notice, kind })
  const grade = gradeFor(kind, others.grade ?? notice.grade)
  const kept = other ?? notice.content.form ?? null
  const form = kept && ownRow ? rewordRow(kept, ownRow) : kept
  const changed = { ...notice, ...others, grade, content: { ...notice.content, ...content, ...(form && { form }) } }
  await changeSet(folder, { action: 'notice.edit', params: await nameOf(folder.db, notice) }, (trx) =>
    updateNotice(trx, changed),
  )
}

/** What wording a draft anew from the figures of now would change; changes nothing. Throws `notice.notFound`, `notice.isIssued`. */
export async function previewNoticeRefresh(
  folder: DataFolder,
  id: SupervisionNoticeId,
): Promise<readonly NoticeChange[]> {
  const draft = await readDraftOf(folder.db, id)
  return compareNotice(draft.content, await freshContent(folder, draft))
}

/** Words a draft anew; what was changed by hand stays. One step. Throws `notice.notFound`, `notice.isIssued`. */
export async function refreshNotice(folder: DataFolder, id: SupervisionNoticeId): Promise<void> {
  const draft = await readDraftOf(folder.db, id)
  const content = refreshNoticeWords(draft.content, await freshContent(folder, draft))
  await changeSet(folder, { action: 'notice.refresh', params: await nameOf(folder.db, draft) }, (trx) =>
    updateNotice(trx, { ...draft, content }),
  )
}

async function readDraftOf(db: Db, id: SupervisionNoticeId): Promise<SupervisionNotice> {
  const notice = await readOne(db, id)
  if (notice.state !== 'draft') throw new UserError('notice.isIssued', { number: numberOf(notice) })
  return notice
}

async function freshContent(folder: DataFolder, draft: SupervisionNotice): Promise<NoticeContent> {
  const presets = await readNoticePresets(folder.db)
  return (await draftNotice(folder, draft, draft, today(), presets[draft.kind])).content
}

/** A draft of another kind is another form; its words stay. */
async function formOf(folder: DataFolder, notice: SupervisionNotice): Promise<NoticeForm | null> {
  return (await freshContent(folder, notice)).form ?? null
}

/** Takes drafts away, one step. Throws `notice.notFound`, `notice.isIssued`. */
export async function removeNotices(folder: DataFolder, ids: readonly SupervisionNoticeId[]): Promise<void> {
  const issued = (await readNotices(folder.db, ids)).find(({ notice }) => notice.state !== 'draft')
  if (issued) throw new UserError('notice.isIssued', { number: numberOf(issued.notice) })
  await changeSet(folder, { action: 'notice.remove', params: { count: ids.length } }, (trx) => deleteNotices(trx, ids))
}

/** 回复 — writes down what a unit answered; again, to correct it. Throws `notice.notFound`, `notice.notIssued`, `period.badDate`. */
export async function answerNotice(
  folder: DataFolder,
  id: SupervisionNoticeId,
  { answer, answeredOn }: Pick<SupervisionNotice, 'answer'> & { readonly answeredOn: IsoDate },
): Promise<void> {
  const notice = await readIssued(folder.db, id)
  if (!isDay(answeredOn)) throw new UserError('period.badDate', { date: answeredOn })
  const state = notice.state === 'closed' ? 'closed' : 'answered'
  await changeSet(folder, { action: 'notice.answer', params: { number: numberOf(notice) } }, (trx) =>
    updateAnswer(trx, { ...notice, answer, answeredOn, state }),
  )
}

/** 销号 — settles a notice. Throws `notice.notFound`, `notice.notIssued`. */
export async function closeNotice(folder: DataFolder, id: SupervisionNoticeId, on: IsoDate): Promise<void> {
  const notice = await readIssued(folder.db, id)
  await changeSet(folder, { action: 'notice.close', params: { number: numberOf(notice) } }, (trx) =>
    updateAnswer(trx, { ...notice, state: 'closed', closedOn: on }),
  )
}

/** Opens a settled notice again. Throws `notice.notFound`, `notice.notIssued`. */
export async function reopenNotice(folder: DataFolder, id: SupervisionNoticeId): Promise<void> {
  const notice = await readIssued(folder.db, id)
  const state = notice.answeredOn === null ? 'issued' : 'answered'
  await changeSet(folder, { action: 'notice.reopen', params: { number: numberOf(notice) } }, (trx) =>
    updateAnswer(trx, { ...notice, state, closedOn: null }),
  )
}

async function readOne(db: Db, id: SupervisionNoticeId): Promise<SupervisionNotice> {
  const [found] = await readNotices(db, [id])
  if (!found) throw new UserError('notice.notFound', { notice: id })
  return found.notice
}

async function readIssued(db: Db, id: SupervisionNoticeId): Promise<SupervisionNotice> {
  const notice = await readOne(db, id)
  if (notice.state === 'draft') throw new UserError('notice.notIssued', await nameOf(db, notice))
  return notice
}

function numberOf({ number }: SupervisionNotice): string {
  return number ? printNoticeNumber(number) : ''
}

async function nameOf(db: Db, { unitId }: SupervisionNotice): Promise<{ readonly unit: string }> {
  return { unit: (await getUnit(db, unitId)).name }
}
