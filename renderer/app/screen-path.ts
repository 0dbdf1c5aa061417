import { createContext } from 'react'

/** The path of the screen that something is drawn in; null in the frame around the screens. */
export const ScreenPath = createContext<string | null>(null)
