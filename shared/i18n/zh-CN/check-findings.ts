/** What a check of the data found, and what to do. */
export const checkFindings = {
  damaged: '数据库文件已损坏（{{detail}}）。请立即停止录入，在“备份”中恢复最近一份完好的备份。',
  brokenReference:
    '有 {{count}} 条$t(ledgerTables.{{table}})引用了不存在的内容。请在“备份”中恢复此前的备份，或联系维护人员。',
  fileMissing:
    '存档中缺少原始文件“{{name}}”（{{hash}}）。可从备份文件夹的 archive 中找回，恢复任一份备份也会自动补齐。',
  fileChanged: '存档中的原始文件“{{name}}”（{{hash}}）与存入时不一致。请删去这个文件，再恢复最近的备份以补回原件。',
  sumsDiffer: '有 {{count}} 处进展合计与逐条统计不一致。点“重新计算”（命令行：check --mend）即可，不影响任何进展。',
  latestDiffers:
    '有 {{count}} 项任务的最新状态与进展记录不一致。点“重新计算”（命令行：check --mend）即可，不影响任何进展。',
  searchDiffers: '搜索索引缺少或多出 {{count}} 项任务。点“重新计算”（命令行：check --mend）即可。',
  marksDiffer:
    '有 {{count}} 条进展的空泛标记与进展内容不一致。点“重新计算”（命令行：check --mend）即可，不影响任何进展。',
  settingUnreadable: '设置项“{{key}}”的内容不对。请在设置中重新填写并保存。',
  lightsReversed:
    '亮灯界限不对：黄灯从 {{yellowFrom}} 个百分点起，红灯却在 {{redAbove}} 个百分点以上。请在设置中改正。',
  statusWordMissing: '有 {{count}} 种状态没有用语。请在设置中为每种状态填写用语。',
  statusWordTwice: '状态用语“{{word}}”用了两次，收取时分不清。请在设置中改成不同的用语。',
  noFormRoles: '没有选定向哪些角色的单位下发填报表。请在设置中至少选一种。',
  holidayYearTwice: '{{year}} 年的节假日填了两次。请删去一份。',
  holidayYearEmpty: '{{year}} 年没有放假日期。请把放假通知的正文粘贴进来，或者删去这一年。',
  holidayNotOfYear: '“{{day}}”不能作为 {{year}} 年的放假或上班日期。请核对年份和起止日期。',
  workedNoWeekend: '{{year}} 年的调休上班日 {{day}} 不是周六、周日。请核对日期。',
  workedWhileOff: '{{year}} 年的 {{day}} 既是放假又是上班。请核对日期。',
} as const
