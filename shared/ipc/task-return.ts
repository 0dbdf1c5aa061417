/** Channels of the domain `taskReturn`. */
export const taskReturnContract = {}
