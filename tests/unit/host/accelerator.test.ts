import { expect, test } from 'vitest'
import { parseAccelerator } from '../../../electron/host/accelerator.ts'

const none = { ctrl: false, shift: false, alt: false, meta: false }

test.each([
  ['CmdOrCtrl+Shift+P', { key: 'p', ctrl: true, shift: true }],
  ['F5', { key: 'f5' }],
  ['Alt+Left', { key: 'arrowleft', alt: true }],
  ['CommandOrControl+Plus', { key: '+', ctrl: true }],
  ['Ctrl++', { key: '+', ctrl: true }],
  ['Super+,', { key: ',', meta: true }],
])('%s', (text, expected) => {
  expect(parseAccelerator(text, 3)).toEqual({ ...none, ...expected, id: 3 })
})
