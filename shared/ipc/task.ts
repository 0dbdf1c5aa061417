/** Channels of the domain `task`. */
export const taskContract = {}
