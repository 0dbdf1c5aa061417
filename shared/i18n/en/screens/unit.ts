import type { Translated } from '../../translated.ts'
import type { unit as zhCN } from '../../zh-CN/screens/unit.ts'

export const unit: Translated<typeof zhCN> = {}
