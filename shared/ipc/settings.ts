/** Channels of the domain `settings`. */
export const settingsContract = {}
