import type { PresetColumn } from '../paper/preset.ts'
import { listVocabulary } from '../plan-paper/list-words.ts'
import { type LedgerColumnKey, ledgerColumnKeys } from './types.ts'

/** What each column is called as delivered. */
export const ledgerHeadings: Readonly<Record<LedgerColumnKey, string>> = {
  number: '序号',
  text: '任务事项',
  leaders: '牵头领导',
  deputies: '分管领导',
  leadUnits: '牵头单位',
  responsibleUnits: '责任单位',
  supportUnits: '配合单位',
  implementUnits: '落实单位',
  persons: '责任人',
  phones: '联系电话',
  deadline: '完成时限',
  goal: '工作目标',
  progress: '进展情况',
  percent: '完成率',
  status: '状态',
  problem: '存在问题',
  nextStep: '下步措施',
  updated: '更新时间',
  indicators: '指标',
  note: '备注',
}

/** The columns of a ledger as delivered; what 指标 say stands in the tasks' texts. */
export const ledgerPresetColumns: readonly PresetColumn[] = ledgerColumnKeys.map((key) => ({
  key,
  heading: ledgerHeadings[key],
  isShown: key !== 'indicators',
}))

/** Everything a preset of 工作台账 may say. */
export const ledgerVocabulary = listVocabulary(
  ['方案主题', '对象', '编制单位', '牵头领导', '单位'],
  ['工作台账'],
  ledgerPresetColumns,
)
