import type { Translated } from '../../translated.ts'
import type { home as zhCN } from '../../zh-CN/screens/home.ts'

export const home: Translated<typeof zhCN> = {}
