import { bulletinOffice } from '../../shared/domain/bulletin/office.ts'
import type { OfficialDocument } from '../../shared/domain/document/types.ts'
import type { LeaderId, PeriodId, PlanId } from '../../shared/domain/id.ts'
import type { PresetContent } from '../../shared/domain/paper/preset.ts'
import { leaderBooklet, standingsOfLeader } from '../../shared/domain/plan-paper/leader-booklet.ts'
import { meetingMaterial } from '../../shared/domain/plan-paper/meeting-material.ts'
import { planNotice } from '../../shared/domain/plan-paper/plan-notice.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { getPlan } from '../db/plan-repository.ts'
import { readSettings } from '../db/settings-repository.ts'
import type { Db } from '../db/tables.ts'
import { today } from './local-day.ts'
import { makeBoard } from './period-board-service.ts'
import { printedPlanDocument } from './plan-export-service.ts'
import { loadPlanPaperData } from './plan-paper-data.ts'
import { loadRoundCounts } from './reporting-round.ts'

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
export async function makeMeetingMaterial(
  db: Db,
  { planId, periodId }: PaperScope,
  preset: PresetContent,
): Promise<OfficialDocument> {
  const data = await loadPlanPaperData(db, planId, periodId)
  if (periodId === null || data.period === null) throw new UserError('paper.needsPeriod')
  const board = await makeBoard(db, await loadRoundCounts(db, periodId), today())
  const silent = new Set(board.units.filter(({ receivedAt }) => receivedAt === null).map(({ unitId }) => unitId))
  const meeting = {
    ...data,
    // What is handed round in a meeting names no 工作秘密.
    standings: data.standings.filter(({ task }) => !task.isSecret),
    period: data.period,
    silentUnits: data.directory.units.filter(({ id }) => silent.has(id)),
    askedUnits: board.units.length,
  }
  return meetingMaterial(meeting, preset)
}

/** 分工方案 under its 印发通知. Throws `plan.notFound`. */
export async function makePlanNotice(
  db: Db,
  planId: PlanId,
  style: 'inline' | 'table' | null,
  preset: PresetContent,
): Promise<OfficialDocument> {
  const plan = await getPlan(db, planId)
  const office = bulletinOffice(await readSettings(db), plan, plan.issueDate ?? today())
  const printed = await printedPlanDocument(db, planId, style)
  return planNotice(plan.title, printed, { office, number: plan.documentNumber }, preset)
}
