import { expect, test } from 'vitest'
import { parseCommandLine } from '../../../electron/host/command-line.ts'

test('as a user starts it: no port, a window', () => {
  expect(parseCommandLine(['.', '--data=/云河县'])).toEqual({
    requires: [],
    inspectPort: null,
    debuggingPort: null,
    isHeadless: false,
    userDataFolder: null,
    program: '.',
  })
})

test('as Playwright starts it', () => {
  const args = [
    '-r',
    '/loader.js',
    '--no-sandbox',
    '--inspect=0',
    '--remote-debugging-port=0',
    '/program',
    '--headless',
  ]
  expect(parseCommandLine([...args, '--user-data-dir=/tmp/a=b'])).toEqual({
    requires: ['/loader.js'],
    inspectPort: 0,
    debuggingPort: 0,
    isHeadless: true,
    userDataFolder: '/tmp/a=b',
    program: '/program',
  })
})

test('what stands behind the program is the program’s own', () => {
  const { program, requires } = parseCommandLine(['.', '-r', '报告.docx'])
  expect(program).toBe('.')
  expect(requires).toEqual([])
})

test('an inspector at an address takes its port', () => {
  expect(parseCommandLine(['--inspect=127.0.0.1:9229', '.']).inspectPort).toBe(9229)
})
