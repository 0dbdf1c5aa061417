/** Texts of the screen `app`. */
export const app = {} as const
