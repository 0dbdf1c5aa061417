import type { Translated } from '../../translated.ts'
import type { app as zhCN } from '../../zh-CN/screens/app.ts'

export const app: Translated<typeof zhCN> = {}
