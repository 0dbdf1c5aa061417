/** Errors of the command line itself: a word that no command knows, something left out. */
export const errors = {
  'command.unknown': '没有“{{words}}”这个命令。运行 duban --help 查看全部命令。',
  'command.unknownOption': '没有“{{words}}”这个选项。在命令后加 --help 查看可用选项。',
  'command.missingOption': '缺少必需的选项：{{words}}。在命令后加 --help 查看用法。',
  'command.missingArgument': '缺少必需的参数：{{words}}。在命令后加 --help 查看用法。',
  'command.tooManyArguments': '命令“{{words}}”后面多出了内容。路径中有空格时请加引号。',
  'command.invalidValue': '选项的值不对：{{words}}。',
  'demo.folderInUse': '文件夹“{{folder}}”里已有别的文件。请换一个空文件夹存放演示结果。',
} as const
