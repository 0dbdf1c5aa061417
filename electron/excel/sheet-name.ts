import { cleanCellText } from './template-fill.ts'

/** A title as the name of its sheet: at most 31 characters, none of those that Excel does not take there. */
export function sheetName(title: string): string {
  const name = cleanCellText(title).replace(/[\\/?*[\]:']/g, ' ')
  return name.slice(0, 31).trim() || '列表'
}
