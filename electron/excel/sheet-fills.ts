import type ExcelJS from 'exceljs'
import type { Status } from '../../shared/domain/status/types.ts'

/** Light grey below the heads of a table, for the screen (official-format §10). */
export const headFill: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD9D9D9' } }

/** Tints of 状态, so light that the word is read in black and white as before; what needs no colour has none. */
export const statusTints: Readonly<Partial<Record<Status, string>>> = {
  done: 'FFE2F0D9',
  behind: 'FFFFF2CC',
  overdue: 'FFF8CBAD',
  notStarted: 'FFEDEDED',
}
