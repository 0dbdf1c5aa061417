/** Channels of the domain `plan`. */
export const planContract = {}
