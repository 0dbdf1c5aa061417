import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { defaultPaperSettings } from '../../../shared/domain/document/paper-settings.ts'
import { ledgerOf } from '../input/ledger.ts'
import { describeWorkbooks, folderBytes } from '../input/output-folder.ts'
import type { BenchJob } from '../job.ts'

const outcome = (scratch: string) => async () => ({
  outputBytes: folderBytes(scratch),
  // Days and percents too, as they read again.
  answer: await describeWorkbooks(
    scratch,
    4,
    Array.from({ length: 26 }, (_, at) => at + 1),
  ),
})

/** 台账 with something in every column, to a file. */
export const writeLedgerJob: BenchJob = {
  name: 'write-ledger',
  counts: 'rows of 17 columns',
  sizes: [1000, 5000, 20_000],
  input: { async prepare() {} },
  variants: {
    async ours(_folder, size, scratch) {
      const { writeLedgerWorkbook } = await import('../../../electron/excel/write-ledger.ts')
      const ledger = ledgerOf(size)
      return {
        async work() {
          await writeFile(join(scratch, 'ledger.xlsx'), await writeLedgerWorkbook(ledger, defaultPaperSettings))
        },
        outcome: outcome(scratch),
      }
    },
    async 'floor: deflate 6 and write'(_folder, size, scratch) {
      const { writeLedgerWorkbook } = await import('../../../electron/excel/write-ledger.ts')
      const { openZip } = await import('../../../electron/zip/read-zip.ts')
      const sheet = openZip(await writeLedgerWorkbook(ledgerOf(size), defaultPaperSettings), '').read(
        'xl/worksheets/sheet1.xml',
      )
      return {
        async work() {
          await writeFile(join(scratch, 'sheet.deflated'), deflateRawSync(sheet, { level: 6 }))
        },
        async outcome() {
          return { outputBytes: folderBytes(scratch) }
        },
      }
    },
    async 'ExcelJS, streaming'(_folder, size, scratch) {
      const { streamLedgerWithExcelJs } = await import('../peers/exceljs-ledger.ts')
      const ledger = ledgerOf(size)
      return {
        work: () => streamLedgerWithExcelJs(ledger, join(scratch, 'ledger.xlsx')),
        outcome: outcome(scratch),
      }
    },
  },
  goals: [
    { of: 'ours', measure: 'time', to: 'ExcelJS, streaming', atMost: 1, from: 20_000 },
    { of: 'ours', measure: 'output', to: 'ExcelJS, streaming', atMost: 0.85, from: 20_000 },
    { of: 'ours', measure: 'time', to: 'floor: deflate 6 and write', atMost: 3, from: 20_000 },
    { of: 'ours', measure: 'memory', atMost: 300 * 2 ** 20, from: 20_000 },
  ],
}
