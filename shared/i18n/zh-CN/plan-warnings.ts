/** Doubts of the plan reader, by code. `{{words}}` are the words of the document. */
export const planWarnings = {
  'unclosed-bracket': '责任分工的括号没有闭合，已按段落结尾处理：{{words}}',
  'deadline-without-date': '时限没有说明具体日期，未推定日期，请核对：{{words}}',
  'deadline-month-open': '时限写作“某月前”，已按该月最后一天处理，请核对：{{words}}',
  'party-list-open': '责任单位名单以“等”结尾，没有列全，只取了列出的名称：{{words}}',
  'unit-beside-its-group': '一个单位和它所代表的一类单位写在一起，已分开列出，请核对：{{words}}',
  'names-share-ending': '几个名称共用一个词尾，已按一个整体处理，请核对：{{words}}',
  'parties-parted-by-space': '单位之间没有标点，已按空格或换行分开，请核对：{{words}}',
  'party-twice': '同一单位在同一角色中出现两次，只保留一个：{{words}}',
  'party-not-a-unit': '这里应是单位名称，但不像单位，已照原文保留，请核对：{{words}}',
  'role-not-said': '没有写明是牵头还是配合，已列为责任单位，请核对：{{words}}',
  'words-before-label': '角色名称之前还有文字，已一并识别，请核对：{{words}}',
  'words-not-read': '责任分工中有未能识别的文字：{{words}}',
  'first-is-lead': '文件规定列第一位的为牵头单位，已按此确定牵头和配合单位：{{words}}',
  'responsible-is-lead': '文件规定未明确牵头单位的由责任单位牵头，已按此确定：{{words}}',
  'unnamed-is-support': '文件规定未注明的为配合单位，已按此确定：{{words}}',
  'implemented-by-rule': '文件规定下列单位落实每项任务、不再逐项列出，已补入落实单位：{{words}}',
} as const
