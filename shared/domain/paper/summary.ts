import type { PaperPresetId } from '../id.ts'
import type { PaperKind } from './paper-kind.ts'

/** A preset in a list; those the program brings have no id. */
export interface PresetSummary {
  readonly id: PaperPresetId | null
  readonly kind: PaperKind
  readonly name: string
}
