/** Channels of the domain `period`. */
export const periodContract = {}
