import type { Translated } from '../../translated.ts'
import type { settings as zhCN } from '../../zh-CN/screens/settings.ts'

export const settings: Translated<typeof zhCN> = {}
