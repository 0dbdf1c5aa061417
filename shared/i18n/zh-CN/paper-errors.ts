/** Errors of papers that are printed: bulletins, ledgers, plans. */
export const errors = {
  'paper.unknownFormat':
    '不能写成“{{file}}”：这里可以导出的格式是 {{formats}}。请把输出文件的扩展名改成其中之一后再试。',
  'pdf.noBrowser':
    '生成 PDF 要用本机的 Chromium、Chrome 或 Edge 浏览器，但没有找到。请先安装其中之一；已装在别处的，把它的完整路径写进环境变量 {{variable}} 后再试。也可以先导出 Word 文件，再另存为 PDF。',
  'pdf.failed':
    '浏览器“{{browser}}”没有生成 PDF。请关闭其他正在打印的窗口后再试一次；仍不行的，先导出 Word 文件，再另存为 PDF。',
} as const
