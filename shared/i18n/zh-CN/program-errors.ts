/** Errors of the program itself: its processes, its files and dialogs. */
export const errors = {
  'backend.died': '后台程序意外中断，正在重新启动；刚才的操作没有完成，也没有留下改动。请稍后再试一次。',
  'file.tokenUnknown': '找不到这个文件：它是上次启动时选择的，或已被清理。请重新选择文件。',
  'file.cannotOpen': '无法打开“{{file}}”：{{reason}}。请检查是否已安装能打开这类文件的程序，或在文件夹中查看。',
  'file.notOpened': '为安全起见，不直接打开“{{file}}”这类文件。请在文件夹中查看后再处理。',
  'file.dropIncomplete': '“{{file}}”没有收全（{{received}} / {{size}} 字节），可能在拖入时被改动。请重新拖入。',
} as const
