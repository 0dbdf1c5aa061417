/** What long work is doing just now. */
export const jobPhases = {
  reading: '正在读取',
  saving: '正在保存',
  forms: '正在生成填报表',
  ledger: '正在生成台账',
  bulletin: '正在生成通报',
  plan: '正在生成方案',
} as const
