import type { Translated } from '../../translated.ts'
import type { help as zhCN } from '../../zh-CN/screens/help.ts'

export const help: Translated<typeof zhCN> = {
  title: 'Help',
  onlyChinese: 'The manual is in Chinese only.',
  topics: 'Contents',
  found: '{{count}} found',
  none: 'The manual does not hold “{{words}}”.',
  noneHint: 'Try another word.',
  about: 'About 督办台',
  version: 'Version',
  dataFolder: 'Data folder',
  licences: 'Open source software in it ({{count}})',
  licencesLabel: 'Open source software and its licences',
}
