import { bulletinKinds, paperKindOf } from '../../shared/domain/bulletin/types.ts'
import type { PeriodId } from '../../shared/domain/id.ts'
import type { PaperKind } from '../../shared/domain/paper/paper-kind.ts'
import type { PresetContent } from '../../shared/domain/paper/preset.ts'
import type { PresetPreview } from '../../shared/domain/paper/preview.ts'
import { getPeriod } from '../db/period-repository.ts'
import { readPaperSettings } from '../db/settings-repository.ts'
import type { Db } from '../db/tables.ts'
import { makeBulletinInWords } from './bulletin-service.ts'
import { today } from './local-day.ts'
import {
  makeBooklets,
  makeCoveringLetter,
  makeMeetingMaterial,
  makeMeetingMinutes,
  makePlanNotice,
} from './worded-papers.ts'

/**
 * What a preset would say of a period, on its pages; writes nothing. A booklet is that of the first leader who leads anything.
 * Throws `period.notFound`, and `period.notProgress` for a round of 办理方案.
 */
export async function previewPreset(
  db: Db,
  periodId: PeriodId,
  kind: PaperKind,
  content: PresetContent,
): Promise<PresetPreview> {
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
      return { paper: await makeCoveringLetter(db, { planId, periodId }, content), settings }
    case 'planNotice': {
      // The plan itself does not depend on the preset, and is long.
      const { annexes, ...notice } = await makePlanNotice(db, planId, null, content)
      const named = annexes.map((annex) => ({ ...annex, blocks: [] }))
      return { paper: { ...notice, annexes: named }, settings }
    }
    default: {
      const bulletin = bulletinKinds.find((known) => paperKindOf[known] === kind)
      if (bulletin === undefined) throw new Error(`nothing is worded as a ${kind}`)
      return {
        paper: await makeBulletinInWords(db, periodId, bulletin, { id: null, kind, name: '', ...content }),
        settings,
      }
    }
  }
}
