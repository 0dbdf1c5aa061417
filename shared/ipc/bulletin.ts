/** Channels of the domain `bulletin`. */
export const bulletinContract = {}
