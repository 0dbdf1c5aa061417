/** What could not be taken from a list of units. */
export const unitListProblems = {
  noName: '没有单位名称，这一行没有收取。请填上单位名称。',
  namedTwice: '“{{name}}”在第 {{first}} 行已经写过，这一行没有收取。请删去重复的行。',
  unknownKind: '不认识类别“{{words}}”，类别没有改动。请填：{{kinds}}。',
  notAYear: '“{{words}}”不是年份，这一格没有收取。请填四位数字，例如 2019。',
  yearsReversed: '起始年份 {{from}} 晚于终止年份 {{to}}，年份没有收取。请核对。',
  nameTaken: '“{{name}}”已经是“{{unit}}”的名称或其他名称，没有收取。请核对是否写错，或先合并这两个单位。',
  unknownSuccessor: '找不到承接单位“{{name}}”，这一格没有收取。请填写名录中的单位名称。',
  ownSuccessor: '承接单位写的是本单位，这一格没有收取。请填写承接它的单位。',
  sameUnitTwice: '第 {{first}} 行说的已经是“{{unit}}”，这一行没有收取。请核对名称是否写错。',
} as const
