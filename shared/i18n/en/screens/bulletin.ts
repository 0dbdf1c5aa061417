import type { Translated } from '../../translated.ts'
import type { bulletin as zhCN } from '../../zh-CN/screens/bulletin.ts'

export const bulletin: Translated<typeof zhCN> = {}
