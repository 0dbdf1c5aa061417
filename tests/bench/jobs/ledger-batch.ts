import { mkdirSync, readdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ledger } from '../../../shared/domain/ledger/types.ts'
import { ledgerPreset } from '../../../shared/domain/paper/standard/lists.ts'
import { timeToStop, watchedJob } from '../input/cancelled-job.ts'
import { folderBytes } from '../input/output-folder.ts'
import { openReportedRound, prepareReportedRound } from '../input/reported-round.ts'
import type { BenchInput, BenchJob, BenchVariant } from '../job.ts'

/** A ledger with as many units as wanted, 15 tasks each. */
export const reportedRound: BenchInput = { prepare: prepareReportedRound }

/** 工作台账 of every unit out of the ledger's database, a file each, and the same again, cancelled on the way. */
function oursAs(format: 'docx' | 'xlsx'): BenchVariant {
  return async (folder, size, scratch) => {
    const { exportLedgers } = await import('../../../electron/services/ledger-batch-service.ts')
    const { installedBrowser } = await import('../../../electron/print/pdf-printer.ts')
    const { data, planId } = await openReportedRound(folder)
    const wanted = { planId, by: 'unit', preset: ledgerPreset } as const
    const watched = watchedJob()
    const cancelled = join(scratch, 'cancelled')
    return {
      async work() {
        await exportLedgers(data, wanted, { path: scratch, each: format }, installedBrowser, watched.job)
      },
      async outcome() {
        const outputBytes = folderBytes(scratch)
        mkdirSync(cancelled)
        // Each ledger is told of when it is read, and when it is written.
        const stop = await timeToStop(size + 10, (job) =>
          exportLedgers(data, wanted, { path: cancelled, each: format }, installedBrowser, job),
        )
        return {
          outputBytes,
          figures: {
            'reports of progress': watched.reports(),
            'from cancel to stop': stop,
            'files left when cancelled': { unit: 'times', value: readdirSync(cancelled).length },
          },
        }
      },
      end: () => data.close(),
    }
  }
}

/** The same ledgers, read and chosen as ours are, written by a peer. */
function peer(write: PeerWriter, extension: string): BenchVariant {
  return async (folder, _size, scratch) => {
    const { chooseLedger, loadLedgerSource } = await import('../../../electron/services/ledger-source.ts')
    const { data, planId } = await openReportedRound(folder)
    return {
      async work() {
        const source = await loadLedgerSource(data.db, planId)
        for (const [at, { name }] of source.units.entries()) {
          const ledger = chooseLedger(source, { leader: null, unit: name })
          await write(ledger, join(scratch, `${at + 1}.${extension}`))
        }
      },
      outcome: async () => ({ outputBytes: folderBytes(scratch) }),
      end: () => data.close(),
    }
  }
}

type PeerWriter = (ledger: Ledger, path: string) => Promise<void>

const figureGoals = [
  { figure: 'from cancel to stop', atMost: 500 },
  { figure: 'files left when cancelled', atMost: 0 },
]
const memory = { of: 'ours', measure: 'memory', atMost: 150 * 2 ** 20 } as const

/** 工作台账 of many units in one batch, a Word file each. */
export const ledgerBatchJob: BenchJob = {
  name: 'ledger-batch',
  counts: 'units’ ledgers of 15 rows to Word',
  sizes: [20, 100],
  input: reportedRound,
  variants: {
    ours: oursAs('docx'),
    docx: peer(async (ledger, path) => {
      const { writeBulletinWithDocx } = await import('../peers/docx-bulletin.ts')
      const { ledgerDocument } = await import('../../../shared/domain/ledger/ledger-document.ts')
      await writeFile(path, await writeBulletinWithDocx(ledgerDocument(ledger)))
    }, 'docx'),
  },
  // Of papers this small, reading and composing, which both do, is nearly half of ours: of the printing alone it is 1/5.
  goals: [{ of: 'ours', measure: 'time', to: 'docx', atMost: 1 / 3, from: 100 }, memory],
  figureGoals,
}

/** The same as Excel files. */
export const ledgerBatchExcelJob: BenchJob = {
  name: 'ledger-batch-excel',
  counts: 'units’ ledgers of 15 rows to Excel',
  sizes: [20, 100],
  input: reportedRound,
  variants: {
    ours: oursAs('xlsx'),
    'ExcelJS, streaming': peer(async (ledger, path) => {
      const { streamLedgerWithExcelJs } = await import('../peers/exceljs-ledger.ts')
      await streamLedgerWithExcelJs(ledger, path)
    }, 'xlsx'),
  },
  goals: [{ of: 'ours', measure: 'time', to: 'ExcelJS, streaming', atMost: 1, from: 100 }, memory],
  figureGoals,
}
