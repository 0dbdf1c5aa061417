import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { defaultPaperSettings } from '../../../shared/domain/document/paper-settings.ts'
import { bulletinOf } from '../input/bulletin.ts'
import { folderBytes } from '../input/output-folder.ts'
import type { BenchJob } from '../job.ts'

/** Reads what was written: the rows of its longest table and their characters. */
const outcome = (scratch: string) => async () => {
  const { readDocument } = await import('../../../electron/reading/read-document.ts')
  const { blocks } = await readDocument(readFileSync(join(scratch, 'bulletin.docx')), 'bulletin.docx')
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? block : []))
  const [longest] = tables.toSorted((a, b) => b.rowCount - a.rowCount)
  const characters = longest?.cells.reduce((sum, { text }) => sum + text.length, 0)
  return { outputBytes: folderBytes(scratch), answer: `${longest?.rowCount} rows, ${characters} characters` }
}

/** 通报 with one long table in its annex, to a Word file. */
export const bulletinJob: BenchJob = {
  name: 'bulletin',
  counts: 'table rows',
  sizes: [150, 5000],
  input: { async prepare() {} },
  variants: {
    async ours(_folder, size, scratch) {
      const { writeWordDocument } = await import('../../../electron/word/write-document.ts')
      const document = bulletinOf(size)
      return {
        async work() {
          await writeFile(join(scratch, 'bulletin.docx'), await writeWordDocument(document, defaultPaperSettings))
        },
        outcome: outcome(scratch),
      }
    },
    async 'floor: deflate 6 and write'(_folder, size, scratch) {
      const { writeWordDocument } = await import('../../../electron/word/write-document.ts')
      const { openZip } = await import('../../../electron/zip/read-zip.ts')
      const body = openZip(await writeWordDocument(bulletinOf(size), defaultPaperSettings), '').read(
        'word/document.xml',
      )
      return {
        async work() {
          await writeFile(join(scratch, 'document.deflated'), deflateRawSync(body, { level: 6 }))
        },
      }
    },
    async docx(_folder, size, scratch) {
      const { writeBulletinWithDocx } = await import('../peers/docx-bulletin.ts')
      const document = bulletinOf(size)
      return {
        async work() {
          await writeFile(join(scratch, 'bulletin.docx'), await writeBulletinWithDocx(document))
        },
        outcome: outcome(scratch),
      }
    },
  },
  goals: [
    { of: 'ours', measure: 'time', to: 'docx', atMost: 1 / 5, from: 5000 },
    { of: 'ours', measure: 'time', to: 'floor: deflate 6 and write', atMost: 5, from: 5000 },
  ],
}
