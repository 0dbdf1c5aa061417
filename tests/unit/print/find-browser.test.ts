import { describe, expect, test } from 'vitest'
import { findInstalledBrowser } from '../../../electron/print/find-browser.ts'

const find = (platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, ...installed: readonly string[]) =>
  findInstalledBrowser({ platform, environment, exists: (path) => installed.includes(path) })

describe('the browser for a window', () => {
  test('the program proper comes before the script on PATH', () => {
    const environment = { PATH: '/usr/bin' }
    expect(find('linux', environment, '/usr/bin/chromium', '/usr/lib/chromium/chromium')).toBe(
      '/usr/lib/chromium/chromium',
    )
    expect(find('linux', environment, '/usr/bin/chromium')).toBe('/usr/bin/chromium')
  })

  test('one built without windows does not count', () => {
    expect(find('linux', { PATH: '/usr/bin' }, '/usr/lib/chromium/chromium-headless-shell')).toBeNull()
  })

  test('browsers of domestic systems are found where these put them', () => {
    expect(find('linux', {}, '/usr/share/uos-browser/uos-browser')).toBe('/usr/share/uos-browser/uos-browser')
  })
})
