/** What the first sheet of a 退回单 is called; it comes back with the file and is nothing that a unit reports. */
export const slipSheetName = '退回说明'

/** Whether a sheet is the first of a 退回单; a file sent back twice has two. */
export function isSlipSheet(name: string): boolean {
  return name.startsWith(slipSheetName) && /^\d*$/.test(name.slice(slipSheetName.length))
}
