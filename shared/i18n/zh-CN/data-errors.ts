/** Errors of the data folder, the ledger and the commands. */
export const errors = {
  'db.fromNewerVersion':
    '数据由更新版本的督办台建立（数据版本 {{from}}，本程序只认到 {{latest}}）。请用新版本打开，或恢复旧备份。',
  'form.textTooLong':
    '“{{unit}}”的填报表没有生成：第 {{number}} 项任务的“{{column}}”有 {{length}} 字，超过 Excel 单元格的上限 {{limit}} 字。请先在台账中压缩这段文字。',
  'form.statusWordsTooLong':
    '状态用语放不进下拉列表（合计不超过 255 字，且不能含半角逗号和引号）：{{words}}。请在设置中改短后再导出。',
} as const
