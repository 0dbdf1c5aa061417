import { holidayYears } from '../../shared/domain/deadline/holiday-years.ts'
import { addWorkdays } from '../../shared/domain/deadline/workday.ts'
import type { PeriodId, PlanId, TaskId, UnitId } from '../../shared/domain/id.ts'
import type { IsoDate } from '../../shared/domain/iso-date.ts'
import type { PresetContent } from '../../shared/domain/paper/preset.ts'
import { draftNoticeContent } from '../../shared/domain/supervision-notice/draft-content.ts'
import {
  type NoticeGrade,
  type NoticeKind,
  noticeKinds,
  type SupervisionNotice,
} from '../../shared/domain/supervision-notice/types.ts'
import { gradeFor, presetKindOf } from '../../shared/domain/supervision-notice/wording.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { newId } from '../db/new-id.ts'
import { getPeriod } from '../db/period-repository.ts'
import { getPlan } from '../db/plan-repository.ts'
import { listReportsByUnits } from '../db/report-repository.ts'
import { readSettings } from '../db/settings-repository.ts'
import type { Db } from '../db/tables.ts'
import { listTasksByIds } from '../db/task-repository.ts'
import { getUnit } from '../db/unit-repository.ts'
import { handedInTasks } from './handed-in.ts'
import { noticeOffice } from './notice-parties.ts'
import { choosePreset } from './preset-service.ts'

/** What a new notice is about. */
export interface NewNotice {
  readonly unitId: UnitId
  readonly kind: NoticeKind
  readonly grade: NoticeGrade
  readonly taskIds: readonly TaskId[]
  /** The last day of the answer where it was set already. */
  readonly replyDue?: IsoDate
}

/** The presets that the office drafts its notices with. Throws `preset.notFound` where one was removed. */
export async function readNoticePresets(db: Db): Promise<Readonly<Record<NoticeKind, PresetContent>>> {
  const { noticePresets } = await readSettings(db)
  const entries: (readonly [NoticeKind, PresetContent])[] = []
  for (const kind of noticeKinds) {
    entries.push([kind, await choosePreset(db, presetKindOf[kind], noticePresets[kind])])
  }
  return Object.fromEntries(entries) as Record<NoticeKind, PresetContent>
}

/**
 * A notice as it is first drafted, in the words of a preset; it is kept nowhere. The answer is due so many 工作日 after the
 * day as the office set for the grade.
 *
 * Throws `plan.notFound`, `period.notFound`, `unit.notFound`, `notice.noTasks`, `notice.secretTask`.
 */
export async function draftNotice(
  { db, operator }: Pick<DataFolder, 'db' | 'operator'>,
  { planId, periodId }: { readonly planId: PlanId; readonly periodId: PeriodId | null },
  { unitId, kind, grade: wantedGrade, taskIds, replyDue: setDay }: NewNotice,
  on: IsoDate,
  preset: PresetContent,
): Promise<SupervisionNotice> {
  const plan = await getPlan(db, planId)
  const settings = await readSettings(db)
  const period = periodId === null ? null : await getPeriod(db, periodId)
  const unit = await getUnit(db, unitId)
  const tasks = (await listTasksByIds(db, taskIds))
    .filter((task) => task.planId === planId)
    .toSorted((a, b) => a.position - b.position)
  if (tasks.length === 0) throw new UserError('notice.noTasks', { unit: unit.name })
  const secret = tasks.find(({ isSecret }) => isSecret)
  if (secret) throw new UserError('notice.secretTask', { number: secret.number })
  const reports = period ? await listReportsByUnits(db, period.id, [unitId]) : []
  const grade = gradeFor(kind, wantedGrade)
  const replyDue = setDay ?? addWorkdays(on, settings.notices.replyWorkdays[grade], holidayYears(settings.holidays))
  const content = draftNoticeContent(
    {
      ...{ kind, grade, plan, period, tasks, replyDue, asOf: period?.to ?? on },
      said: new Map(reports.map((report) => [report.taskId, report])),
      handedIn: period ? await handedInTasks(db, period, unitId) : new Set(),
      unitName: unit.name,
      office: noticeOffice(settings, plan, on),
      contactName: operator,
    },
    preset,
  )
  return {
    id: newId('supervisionNotice'),
    ...{ planId, periodId, unitId, kind, grade, replyDue, content },
    taskIds: tasks.map(({ id }) => id),
    state: 'draft',
    number: null,
    issuedOn: null,
    answer: '',
    answeredOn: null,
    closedOn: null,
    fileHashes: [],
    createdAt: new Date().toISOString(),
  }
}
