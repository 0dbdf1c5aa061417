import type { Translated } from '../../translated.ts'
import type { task as zhCN } from '../../zh-CN/screens/task.ts'

export const task: Translated<typeof zhCN> = {}
