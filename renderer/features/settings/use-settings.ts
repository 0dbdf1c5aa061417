import type { OfficeSettings } from '../../../shared/domain/office/types.ts'
import type { PageInput } from '../../../shared/ipc/contract.ts'
import type { CallError } from '../../../shared/ipc/message.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'

/** The office's settings, and a way to change some of them; the change is one step that can be undone. */
export interface Settings {
  /** Undefined until they have come. */
  readonly settings: OfficeSettings | undefined
  readonly error: CallError | null
  /** Answers whether it was saved. */
  save(change: PageInput<'settings.save'>): Promise<boolean>
}

export function useSettings(): Settings {
  const { data, error } = useBackend('settings.read', {})
  const save = useCall('settings.save')
  return {
    settings: data,
    error: save.error ?? error?.error ?? null,
    save: async (change) => (await save.run(change)) !== undefined,
  }
}

/** Status words as the contract takes them: its lists are writable. */
export function statusWordsInput(
  words: OfficeSettings['statusWords'],
): NonNullable<PageInput<'settings.save'>['statusWords']> {
  return words.map(({ status, word, otherWords }) => ({ status, word, otherWords: [...otherWords] }))
}

/** Holidays as the contract takes them. */
export type HolidaysInput = NonNullable<PageInput<'settings.save'>['holidays']>

export function holidaysInput(years: OfficeSettings['holidays']): HolidaysInput {
  return years.map(({ year, notice, off, worked }) => ({
    ...{ year, notice, worked: [...worked] },
    off: off.map(([from, to]) => [from, to]),
  }))
}
