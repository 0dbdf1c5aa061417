import type { Translated } from '../translated.ts'
import type { reportDoubts as zhCN } from '../zh-CN/report-doubts.ts'

export const reportDoubts: Translated<typeof zhCN> = {
  onlyPhrases: 'Only phrases, no number and no fact: {{words}}',
  sameAsLast: 'The same words as last time: {{words}}',
  statusRaisedWithoutFacts: 'The status rose without a new number or fact: {{words}}',
  percentWentBack: 'The percentage went back: {{words}}',
  doneBelowTarget: 'Reported as done but below its target: {{words}}',
  doneBelowHundred: 'Reported as done but below 100%',
  hundredNotDone: 'At 100% but not reported as done',
  notStartedWithPercent: 'Reported as not started but with a percentage',
  saidOnTrackIsBehind: 'By its percentage behind, which the reported status denies',
  saidAheadIsNot: 'By its percentage not ahead, which the reported status denies',
  saidBehindIsNot: 'By its percentage on track, which the reported status denies',
}
