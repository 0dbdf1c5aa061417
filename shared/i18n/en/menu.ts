import type { Translated } from '../translated.ts'
import type { menu as zhCN } from '../zh-CN/menu.ts'

export const menu: Translated<typeof zhCN> = {
  file: '&File',
  import: 'Import…',
  export: 'Export…',
  print: 'Print…',
  settings: 'Settings',
  quit: 'Quit',
  edit: '&Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  find: 'Find on this screen',
  palette: 'Search and commands',
  view: '&View',
  fullScreen: 'Full screen',
  developer: 'Developer tools',
  help: '&Help',
  manual: 'Manual',
  about: 'About 督办台',
}
