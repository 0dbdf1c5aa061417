import type { Translated } from '../../translated.ts'
import type { dataFolder as zhCN } from '../../zh-CN/screens/data-folder.ts'

export const dataFolder: Translated<typeof zhCN> = {
  title: 'The data folder is not open',
  path: 'Data folder: {{path}}',
  safe: 'None of its files was changed.',
  retry: 'Try again',
  change: 'Open another data folder…',
  choose: 'Choose a data folder',
  argument: 'This folder was named when the program was started. To use another, quit and start with another folder.',
  portable:
    'The program runs as a portable one: its data lie beside it in the folder “数据”. To use other data, put them there.',
  backups: 'Restore a backup',
  backupsHint:
    'Look into a backup first, then put it in the place of the data that cannot be opened. Those are not deleted; they stay in the backups folder.',
}
