import { randomUUID } from 'node:crypto'
import { joinBridge, makeBridgeEnd } from './inject/bridge.ts'
import { makeCodec } from './inject/codec.ts'
import { type PreloadSettings, runPreload } from './inject/preload-env.ts'

/** The isolated JavaScript world of every window in which its preload runs. */
export const preloadWorld = 'preload'
/** Name of the function that sends to the main process; it exists in the preload's world only. */
export const bindingName = '__hostPost'
export const receiverName = '__hostReceive'

/** Scripts for each new document of a window, to be added in this order: of the page's world, then of the preload's. */
export interface InjectedScripts {
  readonly page: string
  readonly preload: string
}

/**
 * Joins the functions of `inject/` to scripts. They go over as the text Node keeps of them, with the types blanked out.
 * @param preloadText the preload, a CommonJS script; empty for none
 */
export function buildInjectedScripts(preloadText: string, args: readonly string[]): InjectedScripts {
  const settings: PreloadSettings = {
    handover: `handover-${randomUUID()}`,
    binding: bindingName,
    receiver: receiverName,
    platform: process.platform,
    versions: { electron: process.versions.electron, chrome: process.versions.chrome, node: process.versions.node },
    args,
  }
  const preload = `function (require, module, exports, process) {\n${preloadText}\n}`
  return {
    page: `(${joinBridge})(${JSON.stringify(settings.handover)}, ${makeBridgeEnd})`,
    preload: `(${runPreload})(${JSON.stringify(settings)}, ${makeBridgeEnd}, ${makeCodec}, ${preload})`,
  }
}
