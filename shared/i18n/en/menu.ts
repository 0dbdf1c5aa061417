import type { Translated } from '../translated.ts'
import type { menu as zhCN, windowDialog as zhCNDialog } from '../zh-CN/menu.ts'

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

export const windowDialog: Translated<typeof zhCNDialog> = {
  crashedTitle: '督办台',
  crashed: 'The window crashed again and again and is no longer loaded by itself.',
  crashedDetail:
    'What was saved is safe. You can try once more; if it crashes again, quit, start the program anew, and report the number {{number}}.',
  reload: 'Load again',
  quit: 'Quit',
}
