import { userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { app, type BrowserWindow, Menu, utilityProcess } from 'electron'
import type { BackendEvent, CallReply, CallRequest } from '../../shared/ipc/message.ts'
import { type DataFolderState, shellContract } from '../../shared/ipc/shell.ts'
import { ErrorLogFile } from '../error-log-file.ts'
import type { FromBackend } from '../ipc/backend-message.ts'
import { Dispatcher } from '../ipc/dispatcher.ts'
import { FileTokens } from '../ipc/file-tokens.ts'
import { BackendPrints } from './backend-prints.ts'
import { BackendWatch } from './backend-watch.ts'
import { chooseDataFolder, type DataFolderChoice } from './data-folder-choice.ts'
import { DroppedFiles } from './dropped-files.ts'
import { guardContents } from './guard-contents.ts'
import { KeptSettings } from './kept-settings.ts'
import { openMainWindow } from './main-window.ts'
import { type CallTaker, PageCalls } from './page-calls.ts'
import { PageRevival } from './page-revival.ts'
import { servePage } from './page-scheme.ts'
import { closeIdlePrinters } from './print-paper.ts'
import { PrintedPapers } from './printed-papers.ts'
import { menuTemplate } from './program-menu.ts'
import { shellHandlers } from './shell-handlers.ts'

/** Where the build lies; this file is in `main/` of it. */
const out = resolve(import.meta.dirname, '..')

/** How the program was started. */
export interface StartedWith {
  /** The data folder named on the command line. */
  readonly argument: string | null
  /** The data folder beside a portable program. */
  readonly portable: string | null
}

/** The running program: its window, its backend, and what both share. */
export class Program implements CallTaker {
  readonly #startedWith: StartedWith
  readonly #settings = new KeptSettings(join(app.getPath('userData'), 'settings.json'))
  readonly #logFolder = join(app.getPath('userData'), 'logs')
  readonly #log = new ErrorLogFile(this.#logFolder)
  readonly #tokens = new FileTokens((grant) => this.#backend.send({ kind: 'granted', grant }))
  readonly #dropped = new DroppedFiles(join(app.getPath('userData'), 'dropped'), this.#tokens)
  readonly #papers = new PrintedPapers(join(app.getPath('userData'), 'printed'), this.#tokens)
  readonly #prints = new BackendPrints((id, result) => this.#backend.send({ kind: 'printed', id, result }))
  readonly #backend: BackendWatch
  readonly #dispatcher: Dispatcher
  #window: BrowserWindow | null = null
  #page: PageCalls | null = null
  #revival: PageRevival | null = null
  #ending: 'no' | 'closing' | 'closed' = 'no'

  constructor(startedWith: StartedWith) {
    this.#startedWith = startedWith
    process.on('uncaughtExceptionMonitor', (error) => this.#log.write(error, 'uncaught in the main process'))
    this.#backend = new BackendWatch({
      fork: () => utilityProcess.fork(join(out, 'backend.js'), [], { serviceName: 'dubantai-backend' }),
      startMessage: () => ({
        kind: 'start',
        dataFolder: this.#dataFolder().path,
        logFolder: this.#logFolder,
        operator: this.#operator(),
        grants: this.#tokens.list(),
      }),
      onMessage: (message) => this.#takeFromBackend(message),
      onUp: () => this.#tell({ kind: 'backend', state: 'up' }),
      onEnded: ({ exitCode, wasAsked }) => {
        this.#prints.cancelAll()
        if (wasAsked) return
        this.#log.write(new Error(`the backend ended with ${exitCode}`), 'main process')
        this.#tell({ kind: 'backend', state: 'down' })
      },
    })
    this.#dispatcher = new Dispatcher({
      contract: shellContract,
      handlers: shellHandlers({
        window: () => this.#openWindow(),
        tokens: this.#tokens,
        dropped: this.#dropped,
        papers: this.#papers,
        licencesFile: join(out, 'licences.json'),
        data: {
          state: () => this.#dataFolderState(),
          change: (path) => this.#changeDataFolder(path),
          reopen: () => this.#reopenDataFolder(),
        },
        setLanguage: (language) => {
          if (language === this.#settings.current.language) return
          this.#settings.change({ language })
          this.#setMenu()
        },
        operator: { name: () => this.#operator(), change: (name) => this.#changeOperator(name) },
        takeCrash: () => this.#revival?.take() ?? null,
      }),
      onProgress: (callId, progress) => this.#tell({ kind: 'progress', callId, progress }),
      log: this.#log,
    })
  }

  /** Opens window and backend at the same time; calls of the page wait for the data folder. */
  async start(): Promise<void> {
    // What an earlier start could not remove.
    await Promise.allSettled([this.#dropped.clear(), this.#papers.clear()])
    guardContents()
    servePage(join(out, 'renderer'))
    void this.#backend.start()
    this.#setMenu()
    const window = openMainWindow(join(out, 'preload', 'preload.cjs'), app.getName(), this.#settings)
    this.#window = window
    window.once('closed', closeIdlePrinters)
    this.#page = new PageCalls(window, this)
    this.#revival = new PageRevival(window, {
      log: this.#log,
      language: () => this.#settings.current.language,
      quit: () => app.quit(),
    })
  }

  /** A second start brings the window of the first to the front. */
  focus(): void {
    if (!this.#window) return
    if (this.#window.isMinimized()) this.#window.restore()
    this.#window.show()
    this.#window.focus()
  }

  /** Holds the end back until the ledger is closed and temporary files are removed. */
  beforeQuit(event: { preventDefault(): void }): void {
    if (this.#ending === 'closed') return
    event.preventDefault()
    if (this.#ending === 'closing') return
    this.#ending = 'closing'
    void Promise.allSettled([this.#backend.stop(), this.#dropped.clear(), this.#papers.clear()]).then(() => {
      this.#ending = 'closed'
      app.quit()
    })
  }

  call(request: CallRequest): Promise<CallReply> {
    return isShellChannel(request.channel) ? this.#dispatcher.call(request) : this.#backend.call(request)
  }

  cancel(callId: string): void {
    this.#dispatcher.cancel(callId)
    this.#backend.cancel(callId)
  }

  #takeFromBackend(message: Exclude<FromBackend, { kind: 'reply' } | { kind: 'opened' }>): void {
    if (message.kind === 'event') this.#tell(message.event)
    else if (message.kind === 'granted') this.#tokens.learn(message.grant)
    else if (message.kind === 'print') void this.#prints.print(message.id, message.html)
    else this.#prints.cancel(message.id)
  }

  #tell(event: BackendEvent): void {
    this.#page?.tell(event)
  }

  #openWindow(): BrowserWindow {
    if (!this.#window) throw new Error('there is no window')
    return this.#window
  }

  #setMenu(): void {
    const { language } = this.#settings.current
    const send = (command: Extract<BackendEvent, { kind: 'menu' }>['command']) => this.#tell({ kind: 'menu', command })
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, send, { isDeveloped: !app.isPackaged })))
  }

  #operator(): string {
    return this.#settings.current.operator ?? userInfo().username
  }

  #changeOperator(operator: string | null): void {
    this.#settings.change({ operator })
    this.#backend.send({ kind: 'operator', name: this.#operator() })
  }

  #dataFolder(): DataFolderChoice {
    return chooseDataFolder({
      ...this.#startedWith,
      chosen: this.#settings.current.dataFolder,
      usual: join(app.getPath('documents'), '督办台数据'),
    })
  }

  async #dataFolderState(): Promise<DataFolderState> {
    const { path, origin } = this.#dataFolder()
    const canChange = origin === 'chosen' || origin === 'usual'
    return { path, origin, canChange, problem: await this.#backend.problem() }
  }

  async #changeDataFolder(path: string): Promise<DataFolderState> {
    if (!(await this.#dataFolderState()).canChange) throw new Error('the data folder was named at the start')
    this.#settings.change({ dataFolder: path })
    await this.#backend.restart()
    return this.#dataFolderState()
  }

  async #reopenDataFolder(): Promise<DataFolderState> {
    await this.#backend.restart()
    return this.#dataFolderState()
  }
}

function isShellChannel(channel: string): boolean {
  return Object.hasOwn(shellContract, channel)
}
