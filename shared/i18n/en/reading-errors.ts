import type { Translated } from '../translated.ts'
import type { errors as zhCN } from '../zh-CN/reading-errors.ts'

export const errors: Translated<typeof zhCN> = {
  'file.notFound': 'The file “{{file}}” was not found. Check its path.',
  'file.notZip':
    '“{{file}}” is no Word or Excel file of the new formats (.docx, .xlsx); its extension may have been changed. Open it in WPS or Office, save it as .docx or .xlsx and try again.',
  'file.broken':
    '“{{file}}” is damaged or did not arrive whole and cannot be read. Ask for it again, or open and mend it in WPS or Office, save it and try again.',
  'file.encrypted':
    '“{{file}}” has a password and cannot be read. Open it with the password, take the password off, save it and try again.',
  'file.zipBomb':
    '“{{file}}” unpacks to an abnormal size and was not read, for safety. Check where it comes from; if it is a real file, copy its contents into a new one and try again.',
  'file.zipMethod':
    '“{{file}}” is packed in a rare way and cannot be read. Open it in WPS or Office, save it as .docx or .xlsx and try again.',
  'file.empty': '“{{file}}” is empty (0 bytes); it may not have arrived whole. Ask for it again.',
  'file.notText':
    '“{{file}}” is no text file; its extension may have been changed. Open it with its own program, save it as .docx, .xlsx or .txt and try again.',
  'file.noWords':
    'No words were found in “{{file}}”. Open it and look; if it holds pictures, turn them into text first, then import it.',
  'file.notWorkbook':
    '“{{file}}” is no Excel or WPS workbook; it may be the wrong file or have a changed extension. Use the form that was sent out.',
  'file.tooManyCells':
    '“{{file}}” has too many filled cells and was not read. Delete the sheets and data that do not belong to the report and try again.',
  'file.tooLarge': '“{{file}}” is too large and was not read. Open it in WPS or Excel, save it as .xlsx and try again.',
  'file.webArchive':
    '“{{file}}” is really a web page, and its table is not in it or cannot be read. Open it in WPS or Excel, save it as .xlsx and try again.',
  'file.cannotOpen':
    'The file “{{file}}” cannot be opened. Check that it is a file and no folder, that it may be read and is not in use by another program, and try again.',
  'file.isPicture':
    '“{{file}}” is a picture without readable words. Ask for a Word or Excel file, or turn it into text first.',
  'file.isPicturePdf':
    '“{{file}}” is a scan: the PDF holds only pictures. Ask for a Word file, or turn it into text first.',
  'file.isArchive': '“{{file}}” is a packed archive. Unpack it first and import the files in it.',
  'file.isWebPage': '“{{file}}” is really a web page. Open it in WPS or Word, save it as .docx and try again.',
  'file.otherOffice':
    '“{{file}}” is {{kind}}, a format that is not read. Save it as .docx, .xlsx or a PDF with text in a program that opens it, and try again.',
  'file.openDocument':
    '“{{file}}” is an OpenDocument file (.ods, .odt). Open it in WPS or Office, save it as .xlsx or .docx and try again.',
  'file.unknownNumbering':
    'In “{{file}}” the paragraph “{{words}}” has an automatic number, but the file does not keep how it looks, so it is not known. Open it in WPS or Word, check the number, save it as .docx and try again.',
  'file.unreadablePdf':
    'The text in “{{file}}” has no encoding and reads as nonsense. Ask for a Word file, or turn it into text first.',
}
