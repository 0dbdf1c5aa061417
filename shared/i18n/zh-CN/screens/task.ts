/** Texts of the screen `task`. */
export const task = {} as const
