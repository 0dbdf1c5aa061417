/** Characters that Windows does not take in a file name, and control characters. */
const illegal = /[\\/:*?"<>|\u0000-\u001f\u007f]/g

/** Names that Windows keeps for devices. */
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i

/** A piece of text as part of a file name: what Windows does not take becomes `_`; no space or stop at the end. */
export function fileNamePart(text: string): string {
  const cleaned = text
    .replace(/\s+/g, ' ')
    .replace(illegal, '_')
    .trim()
    .replace(/[. ]+$/, '')
  if (cleaned === '') return '_'
  return reserved.test(cleaned) ? `${cleaned}_` : cleaned
}

/**
 * The name of a unit's form: `001-县发展和改革局-2023年5月.xlsx`. The number is the unit's place in the official order among
 * the forms of the round, with at least three digits, so that a folder sorts officially.
 * @param place from 1
 * @param total how many forms the round has
 */
export function formFileName(place: number, total: number, unitName: string, periodLabel: string): string {
  const digits = Math.max(3, String(total).length)
  // 255 bytes is what file systems take for a name; a Chinese character is three of them.
  const unit = [...fileNamePart(unitName)].slice(0, 50).join('')
  const period = [...fileNamePart(periodLabel)].slice(0, 20).join('')
  return `${String(place).padStart(digits, '0')}-${unit}-${period}.xlsx`
}
