import { expect, test } from 'vitest'
import { paperPolicy, windowPolicy } from '../../../electron/main/content-security-policy.ts'
import { paperWindowOptions, windowOptions } from '../../../electron/main/window-options.ts'

const isolated = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
}

test('the window is sandboxed and isolated and has only the preload', () => {
  expect(windowOptions('/preload.cjs').webPreferences).toEqual({ ...isolated, preload: '/preload.cjs' })
})

test('the window that prints papers is hidden, sandboxed and has no bridge', () => {
  expect(paperWindowOptions).toEqual({ show: false, webPreferences: isolated })
})

test("the page's policy forbids all but its own files", () => {
  expect(windowPolicy.split('; ')).toEqual([
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'none'",
  ])
})

test("a paper's policy lets it load nothing and speak to nobody", () => {
  expect(paperPolicy.split('; ')).toEqual([
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "script-src 'unsafe-inline'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    "font-src 'self' data:",
  ])
})
