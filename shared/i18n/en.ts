import { screens } from './en/screens.ts'

/** The texts of the window in English. */
export const en = { screens } as const
