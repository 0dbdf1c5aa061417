/** The native menu; `&` marks the letter that opens an entry from the keyboard. */
export const menu = {
  file: '文件(&F)',
  import: '导入…',
  export: '导出…',
  print: '打印…',
  settings: '设置',
  quit: '退出',
  edit: '编辑(&E)',
  undo: '撤销',
  redo: '重做',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',
  find: '在本页查找',
  palette: '搜索与命令',
  view: '视图(&V)',
  fullScreen: '全屏显示',
  developer: '开发者工具',
  help: '帮助(&H)',
  manual: '使用帮助',
  about: '关于督办台',
} as const

/** The system's own dialog about the window. */
export const windowDialog = {
  crashedTitle: '督办台',
  crashed: '窗口反复出错，已停止自动重新载入。',
  crashedDetail: '已保存的内容不受影响。可以再试一次；仍然出错的，请退出后重新启动，并把编号 {{number}} 告诉维护人员。',
  reload: '重新载入',
  quit: '退出',
} as const
