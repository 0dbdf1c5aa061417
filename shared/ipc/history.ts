/** Channels of the domain `history`. */
export const historyContract = {}
