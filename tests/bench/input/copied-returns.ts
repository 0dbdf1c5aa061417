import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { prepareReturnedForms } from './returned-forms.ts'

const mostUnits = 100
const rowsOfReturn = 60

/**
 * A round as `prepareReturnedForms` makes it with `size` files that came back: those of at most 100 units, and each of them
 * sent again and again beyond that, every time as another file.
 */
export async function prepareCopiedReturns(folder: string, size: number): Promise<void> {
  await prepareReturnedForms(folder, Math.min(size, mostUnits), rowsOfReturn)
  const returns = join(folder, 'returns')
  const names = readdirSync(returns).toSorted()
  for (let at = names.length; at < size; at++) {
    const name = names[at % names.length] ?? ''
    writeFileSync(join(returns, `${at}-${name}`), withComment(readFileSync(join(returns, name)), `第${at}份`))
  }
}

/** The same package with a comment at its end, which makes it another file. */
function withComment(zip: Buffer, comment: string): Buffer {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0) throw new Error('no zip')
  const bytes = Buffer.from(comment)
  const length = Buffer.alloc(2)
  length.writeUInt16LE(bytes.length)
  // The length of the comment and the comment are the last of the end record (APPNOTE 4.3.16).
  return Buffer.concat([zip.subarray(0, end + 20), length, bytes])
}
