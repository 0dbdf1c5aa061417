import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { fontSchemes } from '../../../shared/domain/document/fonts.ts'
import { formFileName } from '../../../shared/domain/form/file-name.ts'
import type { FormContent } from '../../../shared/domain/form/types.ts'
import { formContents, statusWords, wordsOfRound } from '../input/form-contents.ts'
import { describeWorkbooks, folderBytes } from '../input/output-folder.ts'
import type { BenchJob, BenchVariant } from '../job.ts'

const design = {
  statusWords,
  fonts: fontSchemes.gb2312,
  stages: null,
  password: 'dubantai',
  howTo: wordsOfRound()({ unitName: '', tasks: 0 }).howTo,
}
const locked = [1, 2, 3, 4, 5, 6, 13]

const fileName = (content: FormContent, at: number, total: number) =>
  formFileName(at + 1, total, content.unitName, content.periodLabel)

const outcome = (scratch: string) => async () => ({
  outputBytes: folderBytes(scratch),
  answer: await describeWorkbooks(scratch, 6, locked),
})

/** 填报表 of a whole round, filled and written as the form service does; the password's hash is part of the work. */
export const writeFormsJob: BenchJob = {
  name: 'write-forms',
  counts: 'forms of about 50 rows',
  sizes: [20, 100, 200],
  input: { async prepare() {} },
  variants: {
    async ours(_folder, size, scratch) {
      const { makeFormWriter } = await import('../../../electron/excel/write-form.ts')
      const contents = formContents(size)
      return {
        async work() {
          const wordsFor = wordsOfRound()
          for (const [at, given] of contents.entries()) {
            const words = wordsFor({ unitName: given.unitName, tasks: given.rows.length })
            const content = { ...given, words }
            const writer = await makeFormWriter({ ...design, howTo: words.howTo })
            await writeFile(join(scratch, fileName(content, at, size)), writer.write(content))
          }
        },
        outcome: outcome(scratch),
      }
    },
    'floor: deflate 6 and write': sheetFloor(),
    async 'ExcelJS, spinCount 1,000'(_folder, size, scratch) {
      const { writeFormWithExcelJs } = await import('../peers/exceljs-form.ts')
      const contents = formContents(size)
      return {
        async work() {
          for (const [at, content] of contents.entries()) {
            await writeFile(
              join(scratch, fileName(content, at, size)),
              await writeFormWithExcelJs(content, statusWords),
            )
          }
        },
        outcome: outcome(scratch),
      }
    },
  },
  goals: [
    { of: 'ours', measure: 'time', to: 'ExcelJS, spinCount 1,000', atMost: 1 / 3, from: 200 },
    { of: 'ours', measure: 'time', to: 'floor: deflate 6 and write', atMost: 3, from: 200 },
  ],
}

/** The parts of ours that differ from form to form, deflated, and as many bytes written as the whole form has. */
function sheetFloor(): BenchVariant {
  return async (_folder, size, scratch) => {
    const { makeFormWriter } = await import('../../../electron/excel/write-form.ts')
    const { openZip } = await import('../../../electron/zip/read-zip.ts')
    const writer = await makeFormWriter(design)
    const forms = formContents(size).map((content) => {
      const bytes = writer.write(content)
      const zip = openZip(bytes, '')
      return { own: ownParts.map((name) => zip.read(name)), bytes }
    })
    return {
      async work() {
        for (const [at, { own, bytes }] of forms.entries()) {
          for (const part of own) deflateRawSync(part, { level: 6 })
          await writeFile(join(scratch, `${at}.xlsx`), bytes)
        }
      },
    }
  }
}

const ownParts = ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet3.xml', 'xl/workbook.xml', 'docProps/custom.xml']
