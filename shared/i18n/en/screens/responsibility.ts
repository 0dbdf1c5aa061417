import type { Translated } from '../../translated.ts'
import type { responsibility as zhCN } from '../../zh-CN/screens/responsibility.ts'

export const responsibility: Translated<typeof zhCN> = {}
