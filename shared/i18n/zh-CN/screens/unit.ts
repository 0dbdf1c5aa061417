/** Texts of the screen `unit`. */
export const unit = {} as const
