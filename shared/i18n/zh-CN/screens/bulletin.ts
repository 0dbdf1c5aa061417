/** Texts of the screen `bulletin`. */
export const bulletin = {} as const
