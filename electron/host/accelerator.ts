import type { AcceleratorKey } from './inject/preload-env.ts'

const keyNames: Readonly<Record<string, string>> = {
  plus: '+',
  space: ' ',
  esc: 'escape',
  return: 'enter',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
}
const modifiers = {
  ctrl: ['ctrl', 'control', 'cmdorctrl', 'commandorcontrol'],
  shift: ['shift'],
  alt: ['alt', 'option'],
  meta: ['super', 'meta', 'cmd', 'command'],
} as const

/** Reads Electron's way of writing a key combination, such as `CmdOrCtrl+Shift+P`. */
export function parseAccelerator(text: string, id: number): AcceleratorKey {
  // A plus sign is written out as `Plus`, or stands last behind the one that joins.
  const parts = text.replace(/\+$/, 'Plus').toLowerCase().split('+')
  const key = parts.at(-1) ?? ''
  const has = (names: readonly string[]) => parts.slice(0, -1).some((part) => names.includes(part))
  return {
    id,
    key: keyNames[key] ?? key,
    ctrl: has(modifiers.ctrl),
    shift: has(modifiers.shift),
    alt: has(modifiers.alt),
    meta: has(modifiers.meta),
  }
}
