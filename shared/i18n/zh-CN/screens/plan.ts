/** Texts of the screen `plan`. */
export const plan = {} as const
