/** Doubts of the plan reader, by code. `{{words}}` are the words of the document. */
export const planWarnings = {
  'unclosed-bracket': '责任分工的括号没有闭合，已按段落结尾处理：{{words}}',
} as const
