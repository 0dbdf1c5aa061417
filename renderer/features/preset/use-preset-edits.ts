import type { PaperPreset } from '../../../shared/domain/paper/preset.ts'
import { useStored } from '../../ui/use-stored.ts'

type Edits = Readonly<Record<string, PaperPreset>>

const isEdits = (value: unknown): value is Edits => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Presets that were changed and are not saved yet, by id; this window keeps them, so that leaving the screen loses nothing. */
export function usePresetEdits() {
  const [edits, setEdits] = useStored<Edits>('preset-edits', {}, isEdits)
  return {
    editOf: (id: string): PaperPreset | undefined => edits[id],
    isEdited: (id: string): boolean => id in edits,
    change: (id: string, preset: PaperPreset) => setEdits({ ...edits, [id]: preset }),
    forget: (id: string) => {
      const { [id]: _gone, ...rest } = edits
      setEdits(rest)
    },
  }
}
