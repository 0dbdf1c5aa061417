/** Channels of the domain `form`. */
export const formContract = {}
