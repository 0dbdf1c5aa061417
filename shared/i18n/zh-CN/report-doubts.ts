/** What a reviewer should look at in a report, by code; nothing is rejected for it. `{{words}}` are the words in question. */
export const reportDoubts = {
  onlyPhrases: '只有套话，没有数字和具体事项：{{words}}',
  sameAsLast: '与上期进展文字相同：{{words}}',
  statusRaisedWithoutFacts: '状态比上期提高，但没有新的数字或事项：{{words}}',
  percentWentBack: '完成比例比上期下降：{{words}}',
  doneBelowTarget: '报“已完成”，但未达到目标：{{words}}',
  doneBelowHundred: '报“已完成”，但完成比例不到100%',
  hundredNotDone: '完成比例已到100%，但状态不是“已完成”',
  notStartedWithPercent: '报“未启动”，但填有完成比例',
  saidOnTrackIsBehind: '按完成比例未达序时进度，与所报状态不符',
  saidAheadIsNot: '按完成比例未超序时进度，与所报状态不符',
  saidBehindIsNot: '按完成比例已达序时进度，与所报状态不符',
} as const
