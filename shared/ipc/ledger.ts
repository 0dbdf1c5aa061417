/** Channels of the domain `ledger`. */
export const ledgerContract = {}
