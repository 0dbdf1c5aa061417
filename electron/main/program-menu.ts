import type { MenuItemConstructorOptions } from 'electron'
import { menu as en } from '../../shared/i18n/en/menu.ts'
import { menu as zhCN } from '../../shared/i18n/zh-CN/menu.ts'
import type { MenuCommand } from '../../shared/ipc/message.ts'
import type { MenuLanguage } from '../../shared/ipc/shell.ts'

const texts = { 'zh-CN': zhCN, en }

/**
 * The native menu as a template. The page carries the commands out and knows their keys itself, as it also does where there
 * is no native menu; a key shown here is therefore not taken from it.
 */
export function menuTemplate(
  language: MenuLanguage,
  send: (command: MenuCommand) => void,
  { isDeveloped }: { readonly isDeveloped: boolean },
): MenuItemConstructorOptions[] {
  const text = texts[language]
  const command = (name: MenuCommand, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(name),
    ...(accelerator && { accelerator, registerAccelerator: false }),
  })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  return [
    {
      label: text.file,
      submenu: [
        command('import', text.import),
        command('export', text.export),
        command('print', text.print, 'CmdOrCtrl+P'),
        line,
        command('settings', text.settings),
        line,
        { role: 'quit', label: text.quit, accelerator: 'CmdOrCtrl+Q' },
      ],
    },
    {
      label: text.edit,
      submenu: [
        command('undo', text.undo, 'CmdOrCtrl+Z'),
        command('redo', text.redo, 'CmdOrCtrl+Y'),
        line,
        { role: 'cut', label: text.cut },
        { role: 'copy', label: text.copy },
        { role: 'paste', label: text.paste },
        { role: 'selectAll', label: text.selectAll },
        line,
        command('find', text.find, 'CmdOrCtrl+F'),
        command('palette', text.palette, 'CmdOrCtrl+K'),
      ],
    },
    {
      label: text.view,
      submenu: [
        { role: 'togglefullscreen', label: text.fullScreen, accelerator: 'F11' },
        ...(isDeveloped ? [line, { role: 'toggleDevTools', label: text.developer } as const] : []),
      ],
    },
    {
      label: text.help,
      submenu: [command('help', text.manual, 'F1'), command('about', text.about)],
    },
  ]
}
