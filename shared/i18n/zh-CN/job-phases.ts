/** What long work is doing just now. */
export const jobPhases = {
  reading: '正在读取',
  archiving: '正在存档',
  recognising: '正在识别任务和责任单位',
  saving: '正在保存',
  forms: '正在生成填报表',
  filling: '正在模拟各单位填报',
  ledger: '正在生成台账',
  bulletin: '正在生成通报',
  papers: '正在生成文件',
  plan: '正在生成方案',
  backup: '正在备份',
  copyingFiles: '正在复制原始文件',
  checking: '正在检查',
} as const
