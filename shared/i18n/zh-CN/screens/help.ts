/** Texts of the screen `help`. */
export const help = {} as const
