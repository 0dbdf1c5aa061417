/**
 * The papers whose words are presets, in the order in which they are listed. A kind comes with a vocabulary and at least one
 * standard preset (`standard-presets.ts`).
 */
export const paperKinds = [
  'weeklyBulletin',
  'monthlyBulletin',
  'quarterlyBulletin',
  'inspectionBulletin',
  'halfYearReview',
  'yearlyReview',
  'superviseNotice',
  'assignNotice',
  'urgeNotice',
  'leaderBooklet',
  'meetingMaterial',
  'planNotice',
  'coveringLetter',
  'meetingMinutes',
  'responsibilityList',
  'ledger',
  'changeList',
] as const
export type PaperKind = (typeof paperKinds)[number]
