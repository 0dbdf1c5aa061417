import type { Translated } from '../translated.ts'
import type { errors as zhCN } from '../zh-CN/program-errors.ts'

export const errors: Translated<typeof zhCN> = {
  'backend.died':
    'The background program stopped and is being restarted; what you just did was not finished and changed nothing. Please try again in a moment.',
  'file.tokenUnknown':
    'This file is not known: it was chosen in an earlier session, or it was cleared away. Please choose the file again.',
  'file.cannotOpen':
    '“{{file}}” cannot be opened: {{reason}}. Check that a program for such files is installed, or look at it in its folder.',
  'file.notOpened': 'For safety, files like “{{file}}” are not opened from here. Look at the file in its folder first.',
  'file.dropIncomplete':
    '“{{file}}” did not arrive whole ({{received}} of {{size}} bytes); it may have been changed while it was dropped. Please drop it again.',
}
