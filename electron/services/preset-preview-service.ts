import { bulletinKinds, paperKindOf } from '../../shared/domain/bulletin/types.ts'
import type { OfficialDocument } from '../../shared/domain/document/types.ts'
import type { PeriodId } from '../../shared/domain/id.ts'
import { ledgerDocument } from '../../shared/domain/ledger/ledger-document.ts'
import { noElements } from '../../shared/domain/paper/paper-elements.ts'
import type { PaperKind } from '../../shared/domain/paper/paper-kind.ts'
import type { PaperPreset, PresetContent } from '../../shared/domain/paper/preset.ts'
import type { PresetPreview } from '../../shared/domain/paper/preview.ts'
import type { Period } from '../../shared/domain/period/types.ts'
import { listDocument } from '../../shared/domain/plan-paper/list-paper.ts'
import { composeNotice } from '../../shared/domain/supervision-notice/compose-notice.ts'
import { noticeKinds } from '../../shared/domain/supervision-notice/types.ts'
import { presetKindOf } from '../../shared/domain/supervision-notice/wording.ts'
import type { Task } from '../../shared/domain/task/types.ts'
import type { Unit } from '../../shared/domain/unit/types.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { getPeriod } from '../db/period-repository.ts'
import { readPaperSettings, readSettings } from '../db/settings-repository.ts'
import type { Db } from '../db/tables.ts'
import { makeBulletinInWords } from './bulletin-service.ts'
import { draftNotice } from './draft-notice.ts'
import { previewForm } from './form-preview.ts'
import { handedInTasks } from './handed-in.ts'
import { makeLedger } from './ledger-service.ts'
import { today } from './local-day.ts'
import { noticeOffice } from './notice-parties.ts'
import { previewPlan } from './plan-export-service.ts'
import { makeChangeList, makeResponsibilityList } from './plan-lists.ts'
import { previewCallingList } from './reminder-service.ts'
import { loadRound } from './reporting-round.ts'
import { previewReturnSlip } from './return-slip-service.ts'
import {
  makeBooklets,
  makeCoveringLetter,
  makeMeetingMaterial,
  makeMeetingMinutes,
  makePlanNotice,
} from './worded-papers.ts'

/**
 * What a preset would say of a period, on its pages; writes nothing. A booklet is that of the first leader who leads anything, a
 * notice one to the first unit on its first task (a 催办单 on one that is owed), a form that of the first unit.
 * Throws `period.notFound`, and `period.notProgress` for a round of 办理方案.
 */
export async function previewPreset(
  folder: DataFolder,
  periodId: PeriodId,
  content: PaperPreset,
): Promise<PresetPreview> {
  const { kind } = content
  const { db } = folder
  const { planId } = await getPeriod(db, periodId)
  const settings = await readPaperSettings(db)
  switch (kind) {
    case 'leaderBooklet': {
      const [booklet] = await makeBooklets(db, { planId, periodId }, null, content)
      return { paper: booklet?.documents.at(-1) ?? null, settings }
    }
    case 'meetingMaterial':
      return { paper: await makeMeetingMaterial(db, { planId, periodId }, content), settings }
    case 'meetingMinutes': {
      const held = { date: today(), hostId: null, absentIds: [] }
      return { paper: await makeMeetingMinutes(db, { planId, periodId }, held, content), settings }
    }
    case 'coveringLetter':
      return { paper: await makeCoveringLetter(db, { planId, periodId }, content, noElements), settings }
    case 'responsibilityList': {
      const all = { by: 'section', only: null } as const
      const list = await makeResponsibilityList(db, { planId, periodId }, all, content)
      return { paper: listDocument(list), settings }
    }
    case 'ledger': {
      const ledger = await makeLedger(db, planId, { leader: null, unit: null }, content)
      return { paper: ledgerDocument(ledger), settings }
    }
    case 'changeList': {
      const to = today()
      const list = await makeChangeList(db, planId, { from: `${to.slice(0, 4)}-01-01`, to }, content)
      return { paper: listDocument(list), settings }
    }
    case 'inlinePlan':
    case 'tablePlan':
      return { paper: await previewPlan(db, planId, kind, content), settings }
    case 'planNotice': {
      // The plan itself does not depend on the preset, and is long.
      const { annexes, ...notice } = await makePlanNotice(db, planId, { style: null, elements: noElements }, content)
      const named = annexes.map((annex) => ({ ...annex, blocks: [] }))
      return { paper: { ...notice, annexes: named }, settings }
    }
    case 'progressForm':
      return { paper: await previewForm(db, periodId, 'progress', content), settings }
    case 'undertakingForm':
      return { paper: await previewForm(db, periodId, 'undertaking', content), settings }
    case 'returnSlip':
      return { paper: await previewReturnSlip(folder, periodId, content), settings }
    case 'callingList':
      return { paper: await previewCallingList(db, periodId, content), settings }
    case 'superviseNotice':
    case 'assignNotice':
    case 'urgeNotice':
      return { paper: await previewNotice(folder, periodId, kind, content), settings }
    default: {
      const bulletin = bulletinKinds.find((known) => paperKindOf[known] === kind)
      if (bulletin === undefined) throw new Error(`nothing is worded as a ${kind}`)
      return {
        paper: await makeBulletinInWords(db, periodId, bulletin, content, {
          issueDate: today(),
          elements: noElements,
        }),
        settings,
      }
    }
  }
}

async function previewNotice(
  folder: DataFolder,
  periodId: PeriodId,
  paperKind: PaperKind,
  content: PresetContent,
): Promise<OfficialDocument | null> {
  const { plan, period, unitTasks } = await loadRound(folder.db, periodId)
  const answered = unitTasks.flatMap(({ unit, tasks }) => {
    const task = tasks.find((own) => !own.task.isSecret)?.task
    return task ? [{ unit, task }] : []
  })
  const kind = noticeKinds.find((known) => presetKindOf[known] === paperKind)
  const [first] = answered
  if (!first || !kind) return null
  const { unit, task } = (kind === 'urge' ? await firstOwed(folder.db, period, answered) : null) ?? first
  const wanted = { unitId: unit.id, kind, grade: 'yellow', taskIds: [task.id] } as const
  const scope = { planId: plan.id, periodId: period.id }
  const notice = await draftNotice(folder, scope, wanted, today(), content)
  const settings = await readSettings(folder.db)
  return composeNotice(notice, {
    office: noticeOffice(settings, plan, today()),
    unitName: unit.name,
    tasks: [{ number: task.number, text: task.text }],
  })
}

/** A 催办单 is about what is not in yet. */
async function firstOwed<Answered extends { readonly unit: Unit; readonly task: Task }>(
  db: Db,
  period: Period,
  answered: readonly Answered[],
): Promise<Answered | null> {
  for (const one of answered) {
    if (!(await handedInTasks(db, period, one.unit.id)).has(one.task.id)) return one
  }
  return null
}
