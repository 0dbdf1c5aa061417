import type { Translated } from '../../translated.ts'
import type { period as zhCN } from '../../zh-CN/screens/period.ts'

export const period: Translated<typeof zhCN> = {}
