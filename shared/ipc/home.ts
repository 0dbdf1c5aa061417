/** Channels of the domain `home`. */
export const homeContract = {}
