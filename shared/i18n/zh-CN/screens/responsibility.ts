/** Texts of the screen `responsibility`. */
export const responsibility = {} as const
