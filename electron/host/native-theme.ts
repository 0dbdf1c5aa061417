import { EventEmitter } from 'node:events'
import type { NativeTheme as ElectronNativeTheme } from 'electron'
import type { CdpSession } from '../chromium/cdp.ts'

type Source = ElectronNativeTheme['themeSource']

/** Electron's `nativeTheme`: what pages are told by `prefers-color-scheme`. */
class NativeTheme extends EventEmitter implements Pick<ElectronNativeTheme, 'themeSource' | 'shouldUseDarkColors'> {
  readonly #pages = new Set<CdpSession>()
  #source: Source = 'system'

  get themeSource(): Source {
    return this.#source
  }

  set themeSource(source: Source) {
    this.#source = source
    for (const cdp of this.#pages) this.applyTo(cdp).catch(() => undefined)
    this.emit('updated')
  }

  /** The desktop's own choice is known to pages only; what follows the system counts as light here. */
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark'
  }

  /** Called by the stand-in for each new page. */
  async applyTo(cdp: CdpSession): Promise<void> {
    if (!this.#pages.has(cdp)) {
      this.#pages.add(cdp)
      cdp.onClosed(() => this.#pages.delete(cdp))
      if (this.#source === 'system') return
    }
    const value = this.#source === 'system' ? '' : this.#source
    await cdp.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] })
  }
}

export const nativeTheme = new NativeTheme()
