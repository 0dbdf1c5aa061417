/**
 * For a region that scrolls and holds nothing to go to by keyboard: with this it can be gone to, and arrow keys scroll it.
 *
 *     <article {...scrollsByKey}>
 */
export const scrollsByKey = { tabIndex: 0 } as const
