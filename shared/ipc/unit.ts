/** Channels of the domain `unit`. */
export const unitContract = {}
