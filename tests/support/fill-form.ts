import { escapeCellText } from '../../electron/excel/template-fill.ts'
import { openZip } from '../../electron/zip/read-zip.ts'
import { zipPackage } from '../../electron/zip/write-zip.ts'

/** A form as a unit sends it back: some of its open cells filled in, by address (`G6`), all else as it was. */
export function fillForm(form: Uint8Array, values: Readonly<Record<string, string | number>>): Buffer {
  const zip = openZip(form, 'form.xlsx')
  const sheet = 'xl/worksheets/sheet1.xml'
  let xml = zip.readText(sheet)
  for (const [address, value] of Object.entries(values)) {
    const empty = new RegExp(`<c r="${address}" s="(\\d+)"/>`)
    if (!empty.test(xml)) throw new Error(`no open cell ${address}`)
    const content =
      typeof value === 'number'
        ? `><v>${value}</v></c>`
        : ` t="inlineStr"><is><t xml:space="preserve">${escapeCellText(value)}</t></is></c>`
    xml = xml.replace(empty, (_, style: string) => `<c r="${address}" s="${style}"${content}`)
  }
  return zipPackage(zip.names.map((name) => ({ name, data: name === sheet ? xml : zip.read(name) })))
}

/** The cells of one task's row, from the first (row 6) on: progress, status, percent, problem, next step, note. */
export function filledRow(at: number, values: readonly (string | number | null)[]): Record<string, string | number> {
  const row = 6 + at
  return Object.fromEntries(
    ['G', 'H', 'I', 'J', 'K', 'L'].flatMap((letter, column) => {
      const value = values[column] ?? null
      return value === null ? [] : [[`${letter}${row}`, value]]
    }),
  )
}
