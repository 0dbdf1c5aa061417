import type { Menu as ElectronMenu, MenuItemConstructorOptions } from 'electron'
import { parseAccelerator } from './accelerator.ts'
import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import type { AcceleratorKey } from './inject/preload-env.ts'
import { WebContents } from './web-contents.ts'

/** What the roles do that Chromium does not do by itself; cut, copy, paste and their like it does. */
const roles: Readonly<
  Record<string, { readonly accelerator?: string; readonly act: (window: BrowserWindow) => void }>
> = {
  quit: { accelerator: 'CmdOrCtrl+Q', act: () => app.quit() },
  close: { accelerator: 'CmdOrCtrl+W', act: (window) => window.close() },
  minimize: { accelerator: 'CmdOrCtrl+M', act: (window) => window.minimize() },
  reload: { accelerator: 'CmdOrCtrl+R', act: (window) => window.webContents.reload() },
  togglefullscreen: { accelerator: 'F11', act: (window) => window.setFullScreen(!window.isFullScreen()) },
}

/** A line of a menu; the same object as long as the menu lives, so that what is set on it holds. */
export class MenuItem {
  readonly id: string
  readonly type: string
  readonly role: string | undefined
  readonly accelerator: string | undefined
  /** False: the combination is only shown, the page listens for it itself. */
  readonly registerAccelerator: boolean
  readonly submenu: Menu | undefined
  readonly click: (window: BrowserWindow | undefined) => void
  label: string
  enabled: boolean
  visible: boolean
  checked: boolean

  constructor(options: MenuItemConstructorOptions) {
    const role = options.role === undefined ? undefined : roles[options.role.toLowerCase()]
    this.id = options.id ?? ''
    this.label = options.label ?? options.role ?? ''
    this.type = options.type ?? (options.submenu ? 'submenu' : 'normal')
    this.role = options.role
    this.accelerator = options.accelerator?.toString() ?? role?.accelerator
    this.registerAccelerator = options.registerAccelerator ?? true
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.submenu = Array.isArray(options.submenu) ? Menu.buildFromTemplate(options.submenu) : undefined
    this.click = (window) => {
      if (this.type === 'checkbox') this.checked = !this.checked
      if (role !== undefined && window !== undefined) role.act(window)
      else options.click?.call(this, this as never, window as never, {} as never)
    }
  }
}

let current: Menu | null = null

/**
 * Electron's `Menu`. A window of Chromium has no menu bar; what it would show must be reached in the page. Its key
 * combinations work: the page's side of the stand-in listens for them.
 */
export class Menu {
  readonly items: MenuItem[] = []

  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): Menu {
    const menu = new Menu()
    for (const options of template) menu.append(new MenuItem(options))
    return menu
  }

  static setApplicationMenu(menu: Menu | ElectronMenu | null): void {
    current = menu as Menu | null
    for (const contents of WebContents.getAllWebContents()) contents.setAccelerators()
  }

  static getApplicationMenu(): Menu | null {
    return current
  }

  append(item: MenuItem): void {
    this.items.push(item)
  }

  getMenuItemById(id: string): MenuItem | null {
    return allItems(this).find((item) => item.id === id) ?? null
  }
}

function allItems(menu: Menu): readonly MenuItem[] {
  return menu.items.flatMap((item) => [item, ...(item.submenu ? allItems(item.submenu) : [])])
}

/** The key combinations of the program's menu, numbered by the place of their item. */
export function currentAccelerators(): readonly AcceleratorKey[] {
  if (current === null) return []
  return allItems(current).flatMap(({ accelerator, registerAccelerator }, place) =>
    accelerator === undefined || !registerAccelerator ? [] : [parseAccelerator(accelerator, place)],
  )
}

/** Does what the item does whose combination was pressed in that page. */
export function clickAccelerator(place: number, contents: WebContents): void {
  const item = current === null ? undefined : allItems(current)[place]
  if (item?.enabled) item.click(BrowserWindow.fromWebContents(contents) ?? undefined)
}
