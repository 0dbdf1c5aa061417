/** Channels of the domain `planDraft`. */
export const planDraftContract = {}
