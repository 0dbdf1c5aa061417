import type { Role } from './types.ts'

/** The word for each role, and for the deadline, where a plan has none of its own: before a list, over a column. */
export const usualLabels: Readonly<Record<Role | 'deadline', string>> = {
  leaders: '牵头领导',
  deputies: '分管领导',
  leadUnits: '牵头单位',
  supportUnits: '配合单位',
  implementUnits: '落实单位',
  responsibleUnits: '责任单位',
  deadline: '完成时限',
}
