import { bulletinVocabulary } from '../bulletin/bulletin-vocabulary.ts'
import type { PaperKind } from './paper-kind.ts'
import type { PaperPreset } from './preset.ts'
import { halfYearReview } from './standard/half-year-review.ts'
import { inspectionBulletin } from './standard/inspection-bulletin.ts'
import { monthlyBulletin } from './standard/monthly-bulletin.ts'
import { quarterlyBulletin } from './standard/quarterly-bulletin.ts'
import { weeklyBulletin } from './standard/weekly-bulletin.ts'
import { yearlyReview } from './standard/yearly-review.ts'
import { type VocabularyNames, vocabularyNames } from './vocabulary.ts'

/** What the program brings for a kind of paper: its words as delivered, and everything a preset of it may say. */
interface PaperStandard {
  readonly preset: PaperPreset
  readonly names: VocabularyNames
}

const bulletinNames = vocabularyNames(bulletinVocabulary)

const standards: Readonly<Record<PaperKind, PaperStandard>> = {
  weeklyBulletin: { preset: weeklyBulletin, names: bulletinNames },
  monthlyBulletin: { preset: monthlyBulletin, names: bulletinNames },
  quarterlyBulletin: { preset: quarterlyBulletin, names: bulletinNames },
  inspectionBulletin: { preset: inspectionBulletin, names: bulletinNames },
  halfYearReview: { preset: halfYearReview, names: bulletinNames },
  yearlyReview: { preset: yearlyReview, names: bulletinNames },
}

/** The preset of a kind as the program brings it; it never changes. */
export function standardPreset(kind: PaperKind): PaperPreset {
  return standards[kind].preset
}

/** The placeholders, lists and tables a preset of a kind may name. */
export function vocabularyOf(kind: PaperKind): VocabularyNames {
  return standards[kind].names
}
