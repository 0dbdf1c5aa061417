import type { CustomScheme, Protocol as ElectronProtocol } from 'electron'
import { addScheme } from './custom-schemes.ts'

type SchemeHandler = (request: Request) => Response | Promise<Response>

const handlers = new Map<string, SchemeHandler>()

/** Electron's `protocol`: schemes the program answers itself. */
export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly CustomScheme[]): void {
    for (const { scheme } of schemes) addScheme(scheme)
  },
  handle(scheme: string, handler: SchemeHandler): void {
    if (handlers.has(scheme)) throw new Error(`The scheme is already registered: ${scheme}`)
    addScheme(scheme)
    handlers.set(scheme, handler)
  },
  unhandle(scheme: string): void {
    handlers.delete(scheme)
  },
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
} satisfies Pick<ElectronProtocol, 'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'>

/** The program's own answer to requests of a scheme, or null. */
export function schemeHandler(scheme: string): SchemeHandler | null {
  return handlers.get(scheme) ?? null
}
