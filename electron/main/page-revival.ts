import { dialog, type RenderProcessGoneDetails } from 'electron'
import { windowDialog as en } from '../../shared/i18n/en/menu.ts'
import { windowDialog as zhCN } from '../../shared/i18n/zh-CN/menu.ts'
import type { MenuLanguage, PageCrash } from '../../shared/ipc/shell.ts'
import type { ErrorLog } from '../ipc/dispatcher.ts'

const texts = { 'zh-CN': zhCN, en }

/** A page that dies this often within this time would die again: then the user is asked. */
const mostCrashes = 3
const withinMs = 60_000

/** The part of Electron's window that is used. */
export interface RevivedWindow {
  readonly webContents: {
    on(event: 'render-process-gone', listener: (event: unknown, details: RenderProcessGoneDetails) => void): unknown
    reload(): void
  }
}

export interface PageRevivalParts {
  readonly log: ErrorLog
  readonly language: () => MenuLanguage
  readonly quit: () => void
}

/**
 * Loads the page again when its process is gone (crashed, killed, out of memory): what was saved is in the backend, and the
 * page finds its place by its address. The page is told what happened; one that keeps dying is not loaded for ever.
 */
export class PageRevival {
  readonly #window: RevivedWindow
  readonly #parts: PageRevivalParts
  #crashes: readonly number[] = []
  #last: PageCrash | null = null

  constructor(window: RevivedWindow, parts: PageRevivalParts) {
    this.#window = window
    this.#parts = parts
    window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      if (reason !== 'clean-exit') this.#revive(`the page's process is gone: ${reason} (${exitCode})`)
    })
  }

  /** What happened to the page before this one; told once. */
  take(): PageCrash | null {
    const last = this.#last
    this.#last = null
    return last
  }

  #revive(what: string): void {
    const now = Date.now()
    const number = this.#parts.log.write(new Error(what), 'main process')
    this.#last = { number }
    this.#crashes = [...this.#crashes.filter((at) => now - at < withinMs), now]
    if (this.#crashes.length <= mostCrashes) this.#window.webContents.reload()
    else void this.#ask(number)
  }

  async #ask(number: string): Promise<void> {
    const text = texts[this.#parts.language()]
    const { response } = await dialog.showMessageBox({
      type: 'error',
      title: text.crashedTitle,
      message: text.crashed,
      detail: text.crashedDetail.replace('{{number}}', number),
      buttons: [text.reload, text.quit],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    })
    this.#crashes = []
    if (response === 0) this.#window.webContents.reload()
    else this.#parts.quit()
  }
}
