/** Channels of the domain `consolidated`. */
export const consolidatedContract = {}
