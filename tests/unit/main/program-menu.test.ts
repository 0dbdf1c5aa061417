import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { menuTemplate } from '../../../electron/main/program-menu.ts'
import type { MenuCommand } from '../../../shared/ipc/message.ts'

const submenu = (item: MenuItemConstructorOptions) => item.submenu as MenuItemConstructorOptions[]
const entries = (
  language: 'zh-CN' | 'en',
  send: (command: MenuCommand) => void = () => undefined,
  isDeveloped = false,
) => menuTemplate(language, send, { isDeveloped }).flatMap(submenu)

test('every command of the page is in the menu once, and a choice sends it', () => {
  const sent: MenuCommand[] = []
  for (const entry of entries('zh-CN', (command) => sent.push(command))) (entry.click as (() => void) | undefined)?.()
  expect(sent.toSorted()).toEqual([
    'about',
    'export',
    'find',
    'help',
    'import',
    'palette',
    'print',
    'redo',
    'settings',
    'undo',
  ] satisfies MenuCommand[])
})

test('keys of commands are shown, but left to the page', () => {
  for (const entry of entries('zh-CN'))
    if (entry.click && entry.accelerator) expect(entry.registerAccelerator).toBe(false)
})

test('all entries have a text in both languages', () => {
  for (const language of ['zh-CN', 'en'] as const)
    for (const entry of entries(language)) if (entry.type !== 'separator') expect(entry.label).toMatch(/\S/)
  expect(
    entries('en')
      .map((entry) => entry.label)
      .join(''),
  ).not.toMatch(/设置|导入/)
})

test('the developer tools are not in the menu of the installed program', () => {
  expect(entries('zh-CN').some((entry) => entry.role === 'toggleDevTools')).toBe(false)
  expect(entries('zh-CN', () => undefined, true).some((entry) => entry.role === 'toggleDevTools')).toBe(true)
})
