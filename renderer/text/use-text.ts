import { useContext } from 'react'
import { TextContext } from './text-context.ts'
import type { TextKey, TextParams } from './window-texts.ts'

/** A text of the window by its key; the parameters it names must be given. */
export type Text = <Key extends TextKey>(key: Key, ...params: TextParams<Key>) => string

/**
 * The texts of the window in the language that is set.
 *
 *     const t = useText()
 *     t('task.empty')                        // a key that does not exist does not compile
 *     t('app.table.selected', { selected })  // nor does a forgotten parameter
 */
export function useText(): Text {
  return useContext(TextContext)
}
