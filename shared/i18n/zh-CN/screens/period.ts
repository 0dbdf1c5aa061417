/** Texts of the screen `period`. */
export const period = {} as const
