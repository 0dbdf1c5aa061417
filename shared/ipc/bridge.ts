/** The names under which preload and main process speak; the page does not see them. */
export const bridge = { invoke: 'backend:invoke', cancel: 'backend:cancel', event: 'backend:event' } as const
