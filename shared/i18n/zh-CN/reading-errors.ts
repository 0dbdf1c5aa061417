/** Errors of files that cannot be read. `{{file}}` is the file's name without its folder. */
export const errors = {
  'file.notFound': '找不到文件“{{file}}”。请检查路径是否正确。',
  'file.notZip':
    '“{{file}}”不是 Word 或 Excel 的新格式文件（.docx、.xlsx），可能改过扩展名。请用 WPS 或 Office 打开，另存为 .docx 或 .xlsx 后再试。',
  'file.broken': '“{{file}}”已损坏或没有传完，读不出来。请让对方重新发送，或用 WPS、Office 打开修复后另存再试。',
  'file.encrypted': '“{{file}}”设有打开密码，读不出来。请用密码打开，去掉密码后另存再试。',
  'file.zipBomb':
    '“{{file}}”展开后大得不正常，为安全起见没有读取。请核对来源；确是工作文件的，请打开后把内容复制到新文件再试。',
  'file.zipMethod': '“{{file}}”用了少见的压缩方式，读不出来。请用 WPS 或 Office 打开，另存为 .docx 或 .xlsx 后再试。',
  'file.empty': '“{{file}}”是空文件（0 字节），可能没有传完。请让对方重新发送。',
  'file.notText': '“{{file}}”不是文字文件，可能改过扩展名。请用原来的程序打开，另存为 .docx、.xlsx 或 .txt 后再试。',
  'file.noWords': '“{{file}}”里没有读到文字。请打开核对内容；内容是图片的，请先转成文字再导入。',
  'file.notWorkbook': '“{{file}}”不是 Excel 或 WPS 表格文件，可能选错了文件或改过扩展名。请用下发的表格填报后再试。',
  'file.tooManyCells': '“{{file}}”里有内容的单元格太多，没有读取。请删去与填报无关的工作表和数据后再试。',
  'file.tooLarge': '“{{file}}”太大，没有读取。请用 WPS 或 Excel 打开，另存为 .xlsx 后再试。',
  'file.webArchive':
    '“{{file}}”其实是网页文件，表格内容不在其中或读不出来。请用 WPS 或 Excel 打开，另存为 .xlsx 后再试。',
  'file.cannotOpen': '打不开文件“{{file}}”。请确认选的是文件而不是文件夹、有权限读取、没有被别的程序占用，然后再试。',
  'file.isPicture':
    '“{{file}}”是图片，里面没有可读的文字。请向对方要 Word 或 Excel 文件，或先用文字识别软件转成文字再导入。',
  'file.isPicturePdf':
    '“{{file}}”是扫描件：PDF 里只有图片，没有文字。请向对方要 Word 文件，或先用文字识别软件转成文字再导入。',
  'file.isArchive': '“{{file}}”是压缩包。请先解压，再导入里面的文件。',
  'file.isWebPage': '“{{file}}”其实是网页。请用 WPS 或 Word 打开，另存为 .docx 后再试。',
  'file.otherOffice':
    '“{{file}}”是{{kind}}，本程序不读这种格式。请用能打开它的程序另存为 .docx、.xlsx 或带文字的 PDF 后再试。',
  'file.openDocument':
    '“{{file}}”是 OpenDocument 格式（.ods、.odt）。请用 WPS 或 Office 打开，另存为 .xlsx 或 .docx 后再试。',
  'file.unknownNumbering':
    '“{{file}}”里“{{words}}”一段有自动编号，但文件没有存下编号的样子，算不出是几。请用 WPS 或 Word 打开，核对编号后另存为 .docx 再试。',
  'file.unreadablePdf':
    '“{{file}}”里的文字没有编码信息，读出来是乱码。请向对方要 Word 文件，或用文字识别软件转成文字再导入。',
} as const
