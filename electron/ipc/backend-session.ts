import { contract } from '../../shared/ipc/contract.ts'
import type { CallError, CallReply, CallRequest } from '../../shared/ipc/message.ts'
import { type DataFolder, openDataFolder } from '../db/data-folder.ts'
import { DailyBackup } from '../services/daily-backup.ts'
import { LedgerWatch } from '../services/ledger-watch.ts'
import { backendHandlers } from './backend-handlers.ts'
import type { FromBackend, StartMessage, ToBackend } from './backend-message.ts'
import { rescueHandlers } from './backup-handlers.ts'
import { asCallError, Dispatcher, type DispatcherParts, type ErrorLog } from './dispatcher.ts'
import { FileTokens } from './file-tokens.ts'
import { RemotePrinter } from './remote-printer.ts'

interface Opened {
  readonly folder: DataFolder
  readonly daily: DailyBackup
  readonly watch: LedgerWatch
  readonly dispatcher: Dispatcher
}

/** The folder is not open: its backups can still be looked into and restored. */
interface Unopened {
  readonly problem: CallError
  readonly channels: ReadonlySet<string>
  readonly dispatcher: Dispatcher
}

type Opening = { readonly ok: true; readonly opened: Opened } | { readonly ok: false; readonly unopened: Unopened }

/**
 * The backend's side of the talk with the main process, whatever carries the messages: opens the data folder and answers
 * calls. Where the folder cannot be opened, every call gets the reason, but those that lead back to a ledger that can.
 */
export class BackendSession {
  readonly #post: (message: FromBackend) => void
  readonly #log: ErrorLog
  readonly #files: FileTokens
  readonly #printer: RemotePrinter
  readonly #opening: Promise<Opening>

  constructor(start: StartMessage, post: (message: FromBackend) => void, log: ErrorLog) {
    this.#post = post
    this.#log = log
    this.#files = new FileTokens((grant) => post({ kind: 'granted', grant }))
    for (const grant of start.grants) this.#files.learn(grant)
    this.#printer = new RemotePrinter(post)
    this.#opening = this.#open(start)
  }

  /** Takes in one message after `start`. Never rejects. */
  async take(message: Exclude<ToBackend, StartMessage>): Promise<void> {
    switch (message.kind) {
      case 'call':
        return this.#answer(message.request)
      case 'cancel':
        return this.#cancel(message.callId)
      case 'granted':
        return this.#files.learn(message.grant)
      case 'printed':
        return this.#printer.settle(message.id, message.result)
      case 'operator':
        return this.#changeOperator(message.name)
      case 'close':
        return this.#close()
    }
  }

  async #open(start: StartMessage): Promise<Opening> {
    try {
      const folder = await openDataFolder(start.dataFolder, { operator: start.operator })
      const watch = await LedgerWatch.begin(folder)
      const daily = new DailyBackup((error) => this.#log.write(error, "today's backup"))
      const dispatcher = this.#dispatch(backendHandlers({ folder, files: this.#files, printer: this.#printer, daily }))
      this.#post({ kind: 'opened', problem: null })
      daily.start(folder)
      return { ok: true, opened: { folder, daily, watch, dispatcher } }
    } catch (error) {
      const problem = asCallError(error, null, 'opening the data folder', this.#log)
      this.#post({ kind: 'opened', problem })
      const handlers = rescueHandlers(start.dataFolder, this.#files)
      const channels = new Set(Object.keys(handlers))
      return { ok: false, unopened: { problem, channels, dispatcher: this.#dispatch(handlers) } }
    }
  }

  #dispatch(handlers: DispatcherParts['handlers']): Dispatcher {
    return new Dispatcher({
      contract,
      handlers,
      onProgress: (callId, progress) => this.#post({ kind: 'event', event: { kind: 'progress', callId, progress } }),
      log: this.#log,
    })
  }

  async #answer(request: CallRequest): Promise<void> {
    const opening = await this.#opening
    const reply = opening.ok
      ? await opening.opened.dispatcher.call(request)
      : await answerUnopened(opening.unopened, request)
    this.#post({ kind: 'reply', callId: request.callId, reply })
    if (opening.ok) await this.#tellChanges(opening.opened.watch)
  }

  /** After the reply: the question waits for a transaction that may be running, the caller need not. */
  async #tellChanges(watch: LedgerWatch): Promise<void> {
    try {
      for (const entry of await watch.takeNew()) this.#post({ kind: 'event', event: { kind: 'changed', ...entry } })
    } catch (error) {
      this.#log.write(error, 'telling what was changed')
    }
  }

  async #cancel(callId: string): Promise<void> {
    const opening = await this.#opening
    dispatcherOf(opening).cancel(callId)
  }

  async #changeOperator(name: string): Promise<void> {
    const opening = await this.#opening
    if (opening.ok) opening.opened.folder.setOperator(name)
  }

  async #close(): Promise<void> {
    const opening = await this.#opening
    dispatcherOf(opening).cancelAll()
    if (!opening.ok) return
    await opening.opened.daily.end()
    await opening.opened.folder.close()
  }
}

function dispatcherOf(opening: Opening): Dispatcher {
  return opening.ok ? opening.opened.dispatcher : opening.unopened.dispatcher
}

async function answerUnopened({ problem, channels, dispatcher }: Unopened, request: CallRequest): Promise<CallReply> {
  return channels.has(request.channel) ? dispatcher.call(request) : { ok: false, error: problem }
}
