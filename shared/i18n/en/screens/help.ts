import type { Translated } from '../../translated.ts'
import type { help as zhCN } from '../../zh-CN/screens/help.ts'

export const help: Translated<typeof zhCN> = {}
