import { expect, test } from 'vitest'
import { addScheme, toBrowserUrl, toProgramUrl } from '../../../electron/host/custom-schemes.ts'

addScheme('app')

test.each([
  ['app://bundle/任务?a=1#b', 'https://bundle.app.invalid/任务?a=1#b'],
  ['app://bundle/', 'https://bundle.app.invalid/'],
])('%s has an address in the browser, and comes back', (program, browser) => {
  expect(toBrowserUrl(program)).toBe(browser)
  expect(toProgramUrl(browser)).toBe(program)
})

test('other addresses are left alone, also one under .invalid of no scheme of ours', () => {
  for (const url of ['https://example.com/a', 'file:///a', 'data:text/html,a', 'https://bundle.other.invalid/']) {
    expect(toBrowserUrl(url)).toBe(url)
    expect(toProgramUrl(url)).toBe(url)
  }
})
