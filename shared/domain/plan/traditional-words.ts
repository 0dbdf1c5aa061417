/** Words of responsibilities in traditional characters, as documents from elsewhere print them, and their usual form. */
const words: Readonly<Record<string, string>> = {
  牽頭: '牵头',
  單位: '单位',
  責任: '责任',
  領導: '领导',
  部門: '部门',
  參與: '参与',
  協辦: '协办',
  協作: '协作',
  負責: '负责',
  落實: '落实',
  實施: '实施',
  時限: '时限',
  時間: '时间',
  節點: '节点',
  職責: '职责',
  序號: '序号',
  任務: '任务',
}
const traditional = new RegExp(Object.keys(words).join('|'), 'g')
/** Only documents set in traditional characters have these; a single one may be part of a name. */
const sure = /牽頭|單位|責任|領導|負責/

/**
 * The words that say who does what in the characters the reader knows; all others stay as printed. A document without
 * traditional characters is not touched.
 */
export function foldTraditionalWords(text: string): string {
  return sure.test(text) ? text.replace(traditional, (word) => words[word] ?? word) : text
}
