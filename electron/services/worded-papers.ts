import { bulletinOffice } from '../../shared/domain/bulletin/office.ts'
import type { OfficialDocument } from '../../shared/domain/document/types.ts'
import type { LeaderId, PeriodId, PlanId } from '../../shared/domain/id.ts'
import type { IsoDate } from '../../shared/domain/iso-date.ts'
import type { PaperElements } from '../../shared/domain/paper/paper-elements.ts'
import type { PresetContent } from '../../shared/domain/paper/preset.ts'
import { isDay } from '../../shared/domain/period/is-day.ts'
import type { Standing } from '../../shared/domain/period/task-standing.ts'
import { planName } from '../../shared/domain/plan/plan-name.ts'
import { coveringLetter } from '../../shared/domain/plan-paper/covering-letter.ts'
import { leaderBooklet, standingsOfLeader } from '../../shared/domain/plan-paper/leader-booklet.ts'
import { type MeetingData, meetingMaterial } from '../../shared/domain/plan-paper/meeting-material.ts'
import { meetingMinutes } from '../../shared/domain/plan-paper/meeting-minutes.ts'
import { issuesNoticeAgain, planNotice } from '../../shared/domain/plan-paper/plan-notice.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { getPlan } from '../db/plan-repository.ts'
import { readSettings } from '../db/settings-repository.ts'
import type { Db } from '../db/tables.ts'
import { today } from './local-day.ts'
import { printedPlanDocument } from './plan-export-service.ts'
import { loadPlanPaperData } from './plan-paper-data.ts'
import { loadRoundCounts } from './reporting-round.ts'
import { listAskedUnits, listReportedUnits } from './who-reported.ts'

/** The plan and the round that a paper is about. */
interface PaperScope {
  readonly planId: PlanId
  readonly periodId: PeriodId | null
}

/** 领导包 of one leader: what its file is named after, and its cover and text. */
export interface Booklet {
  readonly name: string
  readonly documents: readonly OfficialDocument[]
}

/** 领导包 of one leader or of all who lead anything, in official order. Throws `plan.notFound`, `period.notFound`. */
export async function makeBooklets(
  db: Db,
  { planId, periodId }: PaperScope,
  leaderId: LeaderId | null,
  preset: PresetContent,
): Promise<readonly Booklet[]> {
  const data = await loadPlanPaperData(db, planId, periodId)
  return data.leaders
    .filter((leader) => (leaderId === null || leader.id === leaderId) && standingsOfLeader(data, leader).length > 0)
    .map((leader) => ({ name: leader.name, documents: leaderBooklet(data, leader, preset) }))
}

/** 调度会议材料. Throws `plan.notFound`, `period.notFound`, `paper.needsPeriod`. */
export async function makeMeetingMaterial(db: Db, scope: PaperScope, preset: PresetContent): Promise<OfficialDocument> {
  return meetingMaterial(await loadMeeting(db, scope), preset)
}

/** A meeting as it took place: when, under whom, and who was excused. */
export interface MeetingHeld {
  readonly date: IsoDate
  readonly hostId: LeaderId | null
  readonly absentIds: readonly LeaderId[]
}

/** 会议纪要 of a 调度会议. Throws `plan.notFound`, `period.notFound`, `period.badDate`, `paper.needsPeriod`. */
export async function makeMeetingMinutes(
  db: Db,
  scope: PaperScope,
  { date, hostId, absentIds }: MeetingHeld,
  preset: PresetContent,
): Promise<OfficialDocument> {
  if (!isDay(date)) throw new UserError('period.badDate', { date })
  const meeting = await loadMeeting(db, scope)
  const minutes = {
    ...meeting,
    date,
    issuer: bulletinOffice(await readSettings(db), meeting.plan, date),
    host: meeting.leaders.find(({ id }) => id === hostId) ?? null,
    absent: meeting.leaders.filter(({ id }) => absentIds.includes(id)),
  }
  return meetingMinutes(minutes, preset)
}

/** The letter with which a round's forms go out. Throws `plan.notFound`, `period.notFound`, `paper.needsPeriod`. */
export async function makeCoveringLetter(
  db: Db,
  scope: PaperScope,
  preset: PresetContent,
  elements: PaperElements,
): Promise<OfficialDocument> {
  const { data, period } = await loadRound(db, scope)
  const issuer = bulletinOffice(await readSettings(db), data.plan, today())
  return coveringLetter({ ...data, period, issuer }, preset, elements)
}

/** What a paper on a round that goes to several units is made from: it names no 工作秘密. */
async function loadRound(db: Db, { planId, periodId }: PaperScope) {
  const data = await loadPlanPaperData(db, planId, periodId)
  if (periodId === null || data.period === null) throw new UserError('paper.needsPeriod')
  const isOpen = ({ task }: Standing) => !task.isSecret
  const open = { standings: data.standings.filter(isOpen), wholes: data.wholes.filter(isOpen) }
  return { data: { ...data, ...open }, period: data.period, periodId }
}

async function loadMeeting(db: Db, scope: PaperScope): Promise<MeetingData> {
  const { data, period, periodId } = await loadRound(db, scope)
  const { unitTasks } = await loadRoundCounts(db, periodId)
  const answerable = unitTasks.map(({ unit }) => unit.id)
  const askedIds = new Set(await listAskedUnits(db, periodId, answerable))
  const reported = await listReportedUnits(db, periodId)
  const asked = data.directory.units.filter(({ id }) => askedIds.has(id))
  return { ...data, period, silentUnits: asked.filter(({ id }) => !reported.has(id)), askedUnits: asked.length }
}

/** 分工方案 under its 印发通知. Throws `plan.notFound`, `paper.planIsNotice`. */
export async function makePlanNotice(
  db: Db,
  planId: PlanId,
  { style, elements }: { readonly style: 'inline' | 'table' | null; readonly elements: PaperElements },
  preset: PresetContent,
): Promise<OfficialDocument> {
  const plan = await getPlan(db, planId)
  const office = bulletinOffice(await readSettings(db), plan, plan.issueDate ?? today())
  const { title, document: printed } = await printedPlanDocument(db, planId, style)
  const notice = planNotice(title, printed, { office, number: plan.documentNumber, elements }, preset)
  if (issuesNoticeAgain(notice.title)) throw new UserError('paper.planIsNotice', { title: planName(plan.title) })
  return notice
}
