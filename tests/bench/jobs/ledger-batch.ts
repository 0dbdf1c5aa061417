import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defaultPaperSettings } from '../../../shared/domain/document/paper-settings.ts'
import { ledgerOf } from '../input/ledger.ts'
import { folderBytes } from '../input/output-folder.ts'
import { quietJob } from '../input/quiet-job.ts'
import type { BenchJob } from '../job.ts'

const rowsOfUnit = 15

/** 工作台账 of many units in one batch, a Word file each. */
export const ledgerBatchJob: BenchJob = {
  name: 'ledger-batch',
  counts: 'ledgers of 15 rows to Word',
  sizes: [100],
  input: { async prepare() {} },
  variants: {
    async ours(_folder, size, scratch) {
      const { printBatch } = await import('../../../electron/services/paper-batch.ts')
      const { installedBrowser } = await import('../../../electron/print/pdf-printer.ts')
      const { ledgerDocument } = await import('../../../shared/domain/ledger/ledger-document.ts')
      const ledger = ledgerOf(rowsOfUnit)
      const papers = Array.from({ length: size }, (_, at) => ({
        name: `单位${at + 1}`,
        make: async () => ledgerDocument(ledger),
      }))
      const target = { kind: 'folder', path: scratch, format: 'docx' } as const
      return {
        async work() {
          await printBatch(papers, target, defaultPaperSettings, installedBrowser, quietJob)
        },
        outcome: async () => ({ outputBytes: folderBytes(scratch) }),
      }
    },
    async docx(_folder, size, scratch) {
      const { writeBulletinWithDocx } = await import('../peers/docx-bulletin.ts')
      const { ledgerDocument } = await import('../../../shared/domain/ledger/ledger-document.ts')
      const document = ledgerDocument(ledgerOf(rowsOfUnit))
      return {
        async work() {
          for (let at = 0; at < size; at++) {
            await writeFile(join(scratch, `${at + 1}.docx`), await writeBulletinWithDocx(document))
          }
        },
        outcome: async () => ({ outputBytes: folderBytes(scratch) }),
      }
    },
  },
  goals: [{ of: 'ours', measure: 'time', to: 'docx', atMost: 1 / 5 }],
}
