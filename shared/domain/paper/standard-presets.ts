import { bulletinVocabulary } from '../bulletin/bulletin-vocabulary.ts'
import { formVocabulary } from '../form/form-vocabulary.ts'
import { ledgerVocabulary } from '../ledger/ledger-words.ts'
import { callingVocabulary } from '../period/calling-list.ts'
import { inlinePlanVocabulary, tablePlanVocabulary } from '../plan/plan-vocabulary.ts'
import { changeListVocabulary } from '../plan-paper/change-list.ts'
import { letterVocabulary } from '../plan-paper/covering-letter.ts'
import { bookletVocabulary } from '../plan-paper/leader-booklet.ts'
import { meetingVocabulary } from '../plan-paper/meeting-material.ts'
import { minutesVocabulary } from '../plan-paper/meeting-minutes.ts'
import { planNoticeVocabulary } from '../plan-paper/plan-notice.ts'
import { responsibilityVocabulary } from '../plan-paper/responsibility-list.ts'
import { slipVocabulary } from '../return-slip/slip-sheet.ts'
import { noticeVocabulary } from '../supervision-notice/notice-vocabulary.ts'
import type { PaperKind } from './paper-kind.ts'
import type { PaperPreset } from './preset.ts'
import { coveringLetterPreset } from './standard/covering-letter.ts'
import { progressFormPreset, undertakingFormPreset } from './standard/forms.ts'
import { jointBulletin, progressReport } from './standard/further-bulletins.ts'
import { halfYearReview } from './standard/half-year-review.ts'
import { inspectionBulletin } from './standard/inspection-bulletin.ts'
import { leaderBookletPreset } from './standard/leader-booklet.ts'
import { changeListPreset, ledgerPreset, responsibilityListPreset } from './standard/lists.ts'
import { meetingMaterialPreset } from './standard/meeting-material.ts'
import { meetingMinutesPreset } from './standard/meeting-minutes.ts'
import { monthlyBulletin } from './standard/monthly-bulletin.ts'
import { assignNoticePreset, superviseNoticePreset, urgeNoticePreset } from './standard/notices.ts'
import { planNoticePreset } from './standard/plan-notice.ts'
import { inlinePlanPreset, tablePlanPreset } from './standard/plans.ts'
import { quarterlyBulletin } from './standard/quarterly-bulletin.ts'
import { callingListPreset, returnSlipPreset } from './standard/round-papers.ts'
import { weeklyBulletin } from './standard/weekly-bulletin.ts'
import { yearlyReview } from './standard/yearly-review.ts'
import { type VocabularyNames, vocabularyNames } from './vocabulary.ts'

/** What the program brings for a kind of paper: its words as delivered, and everything a preset of it may say. */
interface PaperStandard {
  readonly preset: PaperPreset
  readonly names: VocabularyNames
}

const bulletinNames = vocabularyNames(bulletinVocabulary)
const formNames = vocabularyNames(formVocabulary)
const noticeNames = vocabularyNames(noticeVocabulary)

const standards: Readonly<Record<PaperKind, PaperStandard>> = {
  weeklyBulletin: { preset: weeklyBulletin, names: bulletinNames },
  monthlyBulletin: { preset: monthlyBulletin, names: bulletinNames },
  quarterlyBulletin: { preset: quarterlyBulletin, names: bulletinNames },
  inspectionBulletin: { preset: inspectionBulletin, names: bulletinNames },
  halfYearReview: { preset: halfYearReview, names: bulletinNames },
  yearlyReview: { preset: yearlyReview, names: bulletinNames },
  superviseNotice: { preset: superviseNoticePreset, names: noticeNames },
  assignNotice: { preset: assignNoticePreset, names: noticeNames },
  urgeNotice: { preset: urgeNoticePreset, names: noticeNames },
  leaderBooklet: { preset: leaderBookletPreset, names: vocabularyNames(bookletVocabulary) },
  meetingMaterial: { preset: meetingMaterialPreset, names: vocabularyNames(meetingVocabulary) },
  coveringLetter: { preset: coveringLetterPreset, names: vocabularyNames(letterVocabulary) },
  meetingMinutes: { preset: meetingMinutesPreset, names: vocabularyNames(minutesVocabulary) },
  inlinePlan: { preset: inlinePlanPreset, names: vocabularyNames(inlinePlanVocabulary) },
  tablePlan: { preset: tablePlanPreset, names: vocabularyNames(tablePlanVocabulary) },
  planNotice: { preset: planNoticePreset, names: vocabularyNames(planNoticeVocabulary) },
  responsibilityList: { preset: responsibilityListPreset, names: vocabularyNames(responsibilityVocabulary) },
  ledger: { preset: ledgerPreset, names: vocabularyNames(ledgerVocabulary) },
  changeList: { preset: changeListPreset, names: vocabularyNames(changeListVocabulary) },
  progressForm: { preset: progressFormPreset, names: formNames },
  undertakingForm: { preset: undertakingFormPreset, names: formNames },
  returnSlip: { preset: returnSlipPreset, names: vocabularyNames(slipVocabulary) },
  callingList: { preset: callingListPreset, names: vocabularyNames(callingVocabulary) },
}

/** What the program brings beside the preset of a kind. */
const further: readonly PaperPreset[] = [progressReport, jointBulletin]

/** The presets of a kind that the program brings, that of the kind itself first. */
export function programPresets(kind: PaperKind): readonly PaperPreset[] {
  return [standardPreset(kind), ...further.filter((preset) => preset.kind === kind)]
}

/** The preset of a kind as the program brings it; it never changes. */
export function standardPreset(kind: PaperKind): PaperPreset {
  return standards[kind].preset
}

/** The placeholders, lists and tables a preset of a kind may name. */
export function vocabularyOf(kind: PaperKind): VocabularyNames {
  return standards[kind].names
}
