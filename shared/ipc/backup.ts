/** Channels of the domain `backup`. */
export const backupContract = {}
