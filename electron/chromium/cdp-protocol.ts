// The only types of Chromium's protocol that are installed; playwright-core does not export them by name.
export type { Protocol } from '../../node_modules/playwright-core/types/protocol'
