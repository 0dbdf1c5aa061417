import type { SavedViewId } from '../id.ts'

/** 视图 — how the office likes to see a list, kept under a name. */
export interface SavedView {
  readonly id: SavedViewId
  /** The screen whose list it is: `task`. */
  readonly screen: string
  readonly name: string
  /** Filter, sort, group and columns, as the screen writes them down. */
  readonly state: unknown
}
