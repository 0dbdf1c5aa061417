/** Texts shown in place of the window where its data folder cannot be opened. */
export const dataFolder = {
  title: '数据文件夹没有打开',
  path: '数据文件夹：{{path}}',
  safe: '没有改动其中的任何文件。',
  retry: '再试一次',
  change: '打开其他数据文件夹…',
  choose: '选择数据文件夹',
  argument: '这个文件夹是启动程序时指定的。要用其他文件夹，请关闭程序，换一个文件夹再启动。',
  portable: '程序以便携方式运行，数据在程序旁边的“数据”文件夹中。要用其他数据，请把它们放到这个文件夹。',
  backups: '恢复备份',
  backupsHint: '可以先查看备份里有什么，再用它换下打不开的数据。换下的数据不会删除，留在备份文件夹中。',
} as const
