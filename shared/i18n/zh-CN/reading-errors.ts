/** Errors of files that cannot be read. `{{file}}` is the file's name without its folder. */
export const errors = {
  'file.notFound': '找不到文件“{{file}}”。请检查路径是否正确。',
} as const
