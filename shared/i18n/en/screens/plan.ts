import type { Translated } from '../../translated.ts'
import type { plan as zhCN } from '../../zh-CN/screens/plan.ts'

export const plan: Translated<typeof zhCN> = {}
