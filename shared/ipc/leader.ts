/** Channels of the domain `leader`. */
export const leaderContract = {}
