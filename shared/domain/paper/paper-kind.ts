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
  'inlinePlan',
  'tablePlan',
  'planNotice',
  'coveringLetter',
  'meetingMinutes',
  'responsibilityList',
  'ledger',
  'changeList',
  'progressForm',
  'undertakingForm',
  'returnSlip',
  'callingList',
] as const
export type PaperKind = (typeof paperKinds)[number]

/**
 * Papers that are worded alike each time they are made: by the preset that the office chose last, until it chooses another.
 */
export const usualPaperKinds = [
  'inlinePlan',
  'tablePlan',
  'progressForm',
  'undertakingForm',
  'returnSlip',
  'callingList',
] as const satisfies readonly PaperKind[]
export type UsualPaperKind = (typeof usualPaperKinds)[number]
