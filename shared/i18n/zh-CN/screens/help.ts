/** Texts of 帮助 and 关于. */
export const help = {
  title: '帮助',
  onlyChinese: '本手册只有中文。',
  topics: '目录',
  found: '找到 {{count}} 处',
  none: '手册里没有“{{words}}”。',
  noneHint: '换一个说法试试，例如“退回”“撤销”“时限”。',
  about: '关于督办台',
  version: '版本',
  dataFolder: '数据文件夹',
  licences: '使用的开源软件（{{count}} 项）',
  licencesLabel: '开源软件及其许可',
} as const
