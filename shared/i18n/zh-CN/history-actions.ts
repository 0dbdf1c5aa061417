/** What was done to the ledger, as the history shows it. */
export const historyActions = {
  'plan.import': '导入方案：{{title}}，{{tasks}} 项任务',
  'plan.warningAccepted': '确认方案识别疑点：{{words}}',
  'unit.otherName': '为“{{unit}}”增加别名“{{name}}”',
  'unit.merge': '把“{{merged}}”并入“{{kept}}”',
  'unit.unmerge': '撤销“{{merged}}”并入“{{kept}}”',
  'unit.proposalRejected': '确认“{{name}}”与“{{other}}”不是同一单位',
  'unit.order': '调整单位顺序，共 {{count}} 个单位',
  'unit.edit': '修改单位“{{unit}}”',
  'unit.groupMembers': '设定“{{group}}”的成员，共 {{count}} 个单位',
  'period.open': '开始调度：{{label}}',
  'period.close': '结束调度：{{label}}',
  'form.export': '导出“{{label}}”填报表，共 {{files}} 份',
  'taskReturn.import': '收取“{{label}}”回收表 {{files}} 份，进展 {{reports}} 条',
  'settings.save': '修改设置',
  'history.undo': '撤销：第 {{entry}} 步',
} as const
