import { type ComponentType, lazy } from 'react'

/** A screen and the path of `places` where it is. */
export interface ScreenRoute {
  readonly path: string
  readonly Screen: ComponentType
}

/** Loads a screen when it is first opened. */
export function screen(path: string, load: () => Promise<ComponentType>): ScreenRoute {
  return { path, Screen: lazy(async () => ({ default: await load() })) }
}
