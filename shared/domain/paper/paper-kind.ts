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
  'progressForm',
  'undertakingForm',
  'returnSlip',
  'callingList',
] as const
export type PaperKind = (typeof paperKinds)[number]

/**
 * What goes out to units in a round, or tells whom to call: worded, round after round, by the preset that the office chose
 * where it was last made.
 */
export const roundPaperKinds = [
  'progressForm',
  'undertakingForm',
  'returnSlip',
  'callingList',
] as const satisfies readonly PaperKind[]
export type RoundPaperKind = (typeof roundPaperKinds)[number]
