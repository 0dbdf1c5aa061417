/** What the ledger is not sure of when it takes a plan in, by code. */
export const importWarnings = {
  'plan.sameNumber':
    '文号“{{documentNumber}}”的方案已在台账中（《{{title}}》）。如是同一方案的另一份文件，请撤销本次导入。',
  'unit.proposed':
    '“{{name}}”可能就是“{{other}}”（$t(unitMatchReasons.{{reason}})）。现按新单位登记，是同一单位的请确认合并。',
  'group.unknownMembers': '“{{group}}”包括哪些单位，方案没有写明。请在单位组中指定成员，否则不会向它们发填报表。',
  'group.unknownExclusion': '“{{words}}”中除外的单位没有认出来，现仍按全部成员处理。请核对。',
} as const
