import type { PaperSettings } from '../document/paper-settings.ts'
import type { OfficialDocument } from '../document/types.ts'

/** What a preset would say of a period. */
export interface PresetPreview {
  /** Null where there is nothing to show it by: no leader leads a task. */
  readonly paper: OfficialDocument | null
  readonly settings: PaperSettings
}
