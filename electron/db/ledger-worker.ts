import { parentPort, workerData } from 'node:worker_threads'
import { copyLedger } from './copy-ledger.ts'
import { checkFolder, lookInto, sealCopy } from './inspect-ledger.ts'

/** What the thread is to do. */
export type LedgerWork =
  | { readonly kind: 'copy'; readonly ledger: string; readonly file: string }
  | { readonly kind: 'seal'; readonly file: string }
  | { readonly kind: 'look'; readonly file: string; readonly archives: readonly string[] }
  | { readonly kind: 'check'; readonly folder: string }

/** What each work gives. */
export interface LedgerWorkResults {
  readonly copy: Awaited<ReturnType<typeof copyLedger>>
  readonly seal: ReturnType<typeof sealCopy>
  readonly look: ReturnType<typeof lookInto>
  readonly check: ReturnType<typeof checkFolder>
}

/** From the thread: how far it is, then what came of it. */
export type LedgerWorkMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'result'; readonly result: LedgerWorkResults[LedgerWork['kind']] }

const post = (message: LedgerWorkMessage) => parentPort?.postMessage(message)
const report = (done: number, total: number) => post({ kind: 'progress', done, total })

post({ kind: 'result', result: await work(workerData as LedgerWork) })

async function work(wanted: LedgerWork): Promise<LedgerWorkResults[LedgerWork['kind']]> {
  switch (wanted.kind) {
    case 'copy':
      return copyLedger(wanted.ledger, wanted.file, report)
    case 'seal':
      return sealCopy(wanted.file)
    case 'look':
      return lookInto(wanted.file, wanted.archives)
    case 'check':
      return checkFolder(wanted.folder, report)
  }
}
