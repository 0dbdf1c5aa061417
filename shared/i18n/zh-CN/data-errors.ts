/** Errors of the data folder, the ledger and the commands. */
export const errors = {
  'db.fromNewerVersion':
    '数据由更新版本的督办台建立（数据版本 {{from}}，本程序只认到 {{latest}}）。请用新版本打开，或恢复旧备份。',
} as const
