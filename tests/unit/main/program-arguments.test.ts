import { expect, test } from 'vitest'
import { dataVariable, readProgramArguments } from '../../../electron/main/program-arguments.ts'

test('a data folder is named by an argument, with or without an equals sign, before the environment', () => {
  expect(readProgramArguments(['.', '--data', '/d'], {}).dataFolder).toBe('/d')
  expect(readProgramArguments(['.', '--data=/d'], { [dataVariable]: '/e' }).dataFolder).toBe('/d')
  expect(readProgramArguments(['.'], { [dataVariable]: '/e' }).dataFolder).toBe('/e')
  expect(readProgramArguments(['.'], {}).dataFolder).toBeNull()
})

test("the browser's own arguments are passed over", () => {
  const argv = [
    '--inspect=0',
    '--remote-debugging-port=0',
    '.',
    '--headless',
    '--user-data-dir=/u',
    '--no-sandbox',
    '--data',
    '/d',
  ]
  expect(readProgramArguments(argv, {})).toEqual({ dataFolder: '/d', command: null })
})

test('all words after --cli are the command, its options too', () => {
  const argv = ['--no-sandbox', '--cli', 'plan', 'import', '方案.docx', '--data', '数据']
  expect(readProgramArguments(argv, {}).command).toEqual(['plan', 'import', '方案.docx', '--data', '数据'])
  expect(readProgramArguments(['--cli'], {}).command).toEqual([])
})
